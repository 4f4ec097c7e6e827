import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { House } from '../../test/app.js';
import { files, openComplaintsHouse, performs } from '../../test/complaints.js';
import { citizen, type Person, staffMember } from '../../test/people.js';
import { AppModule } from '../app.module.js';
import { Announcements } from '../platform/announcements.js';
import { Clock } from '../platform/clock.js';
import { Duties } from '../platform/duties.js';

interface Queue {
  items: { reference: string; escalation: string | null }[];
}

/** A case due in ten days; the clerk is told three days before, the inspector four days after. */
describe('a deadline that is not kept', () => {
  let house: House;
  let second: INestApplicationContext;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let assigned: string;
  let nobodys: string;
  let suspended: string;
  let answered: string;

  const round = async (): Promise<void> => {
    await Promise.all([house.app.get(Duties).perform('escalations'), second.get(Duties).perform('escalations')]);
  };
  const told = (event: string): { to: string; cases: string; howMany: unknown }[] =>
    house.happenings.filter(({ name }) => name === `escalations.${event}`).map(({ addressee, variables }) => ({ to: addressee.name, cases: String(variables['cases']), howMany: variables['howMany'] }));
  const entered = async (): Promise<string[]> =>
    (await house.database.source.query<{ text: string }[]>(`select c.reference || ' ' || e.stage as text from escalations e join cases c on c.id = e.case_id order by 1`)).map(({ text }) => text);
  const later = async (days: number): Promise<void> => {
    house.clock.advance({ days });
    [clerk] = [await staffMember(house, 'clerk')];
    await amina.signsIn();
  };

  beforeAll(async () => {
    house = await openComplaintsHouse();
    await house.database.source.query(`insert into settings (key, value) values ('deadlineDays', '{"complaints": 10}'), ('escalationDaysBefore', '3'), ('escalationDaysAfter', '4')`);
    second = await NestFactory.createApplicationContext(AppModule.forRoot(house.config, 'worker'), { logger: false });
    second.get(Clock).now = () => house.clock.now();
    second.get(Announcements).listen(async (happening) => void house.happenings.push(happening));
    amina = await citizen(house);
    clerk = await staffMember(house, 'clerk');
    [assigned = '', nobodys = '', suspended = '', answered = ''] = await Promise.all(['1', '2', '3', '4'].map(async (n) => (await files(amina, { subject: `إنارة عمومية ${n}` })).body.reference));
    await clerk.sends('POST', '/workqueue/claims', { references: [assigned] });
    await performs(clerk, suspended, 'requestInformation', { message: 'أين بالضبط؟' });
    await performs(clerk, answered, 'answer', { message: 'تم الإصلاح' });
  }, 60_000);
  afterAll(async () => {
    await second.close();
    await house.close();
  });

  it('is nobody’s concern while there is time', async () => {
    await later(6);
    await round();
    expect(await entered()).toEqual([]);
  });

  it('is told to the clerk before it, or to the supervisor where there is none, once', async () => {
    await later(1);
    await round();
    await round();
    expect(await entered()).toEqual([`${assigned} 1`, `${nobodys} 1`].sort());
    expect(told('dueSoon').map(({ to, howMany }) => [to, howMany])).toEqual(expect.arrayContaining([['Youssef Amrani', 1], ['Nadia Tazi', 1]]));
    expect(told('dueSoon')).toHaveLength(2);
    expect(told('dueSoon').find(({ to }) => to === 'Youssef Amrani')?.cases).toContain(`- ${assigned} · Réclamation · `);
    expect(told('due')).toEqual([]);
  });

  it('is told to the supervisor at it: all cases of the day in one message', async () => {
    await later(3);
    await round();
    await round();
    expect(told('due')).toMatchObject([{ to: 'Nadia Tazi', howMany: 2 }]);
    expect(told('overdue')).toEqual([]);
    const { body } = await clerk.sends<Queue>('GET', '/workqueue?view=unassigned&escalated=supervisor');
    expect(body.items.map(({ reference, escalation }) => [reference, escalation])).toEqual([[nobodys, 'supervisor']]);
    expect((await clerk.sends<Queue>('GET', '/workqueue?view=waiting')).body.items.map(({ escalation }) => escalation)).toEqual([null]);
  });

  it('is told to the inspector after it, and to nobody again', async () => {
    await later(4);
    await round();
    await later(20);
    await round();
    expect(told('overdue')).toMatchObject([{ to: 'Rachid Alaoui', howMany: 2 }]);
    expect([told('dueSoon').length, told('due').length]).toEqual([2, 1]);
    expect(await entered()).toEqual([assigned, nobodys].flatMap((reference) => [1, 2, 3].map((stage) => `${reference} ${stage}`)).sort());
  });

  it('leaves a case alone whose clock stands still, until it runs again', async () => {
    expect((await entered()).filter((text) => text.startsWith(suspended))).toEqual([]);
    await performs(amina, suspended, 'reply', { message: 'قرب المسجد' });
    await later(8);
    await round();
    expect((await entered()).filter((text) => text.startsWith(suspended))).toEqual([`${suspended} 1`]);
    expect((await entered()).filter((text) => text.startsWith(answered))).toEqual([]);
  });
});
