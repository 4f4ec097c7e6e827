import { addDays } from '@nafida/calendar';
import type { House } from '../../test/app.js';
import { files, openComplaintsHouse, performs, reads } from '../../test/complaints.js';
import { citizen, Person, staffMember } from '../../test/people.js';
import { recount } from '../../test/recount.js';
import { Measuring } from '../cases/measuring.service.js';
import type { PerformanceView } from './performance.dto.js';

const fewest = 5;
const text = { message: 'هذا جواب الإدارة' };

describe('the indicators', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let inspector: Person;
  let supervisor: Person;
  let first: string;
  const mine: string[] = [];

  /** A day later; who was signed in signs in again. */
  async function later(hours: number): Promise<Record<'clerk' | 'clerk2' | 'clerk-annex1', Person>> {
    house.clock.advance({ hours });
    await amina.signsIn();
    const [clerk, clerk2, annex1] = [await staffMember(house, 'clerk'), await staffMember(house, 'clerk2'), await staffMember(house, 'clerk-annex1')];
    [inspector, supervisor] = [await staffMember(house, 'inspector'), await staffMember(house, 'supervisor')];
    return { clerk, clerk2, 'clerk-annex1': annex1 };
  }

  const figures = async (reader: Person, query: string): Promise<PerformanceView> => {
    const { status, body } = await reader.sends<PerformanceView>('GET', `/performance?${query}`);
    if (status !== 200) throw new Error(`${query}: ${status} ${JSON.stringify(body)}`);
    return body;
  };

  beforeAll(async () => {
    house = await openComplaintsHouse();
    // At nine, whenever the test is run: which cases are late at the end follows from the hour of the beginning.
    house.clock.advance({ hours: (33 - house.clock.now().getUTCHours()) % 24 });
    amina = await citizen(house);
    first = house.clock.today();
    // A short deadline, so that some answers are late; it is read when a case is opened.
    await house.database.source.query(`insert into settings (key, value) values ('deadlineDays', '{"complaints": 1}')`);
    for (let day = 0; day < 12; day += 1) {
      const { clerk, clerk2, 'clerk-annex1': annex1 } = await later(day === 0 ? 0 : 21 + (day % 5) * 3);
      for (let i = 0; i < 3; i += 1) mine.push((await files(amina)).body.reference);
      for (const [index, reference] of mine.entries()) {
        const { status, version } = (await reads(amina, reference)).body;
        const chance = (index * 7 + day * 3) % 10;
        const who = index % 3 === 0 ? clerk2 : clerk;
        if (status === 'awaiting_citizen' && chance > 4) await performs(amina, reference, 'reply', text, version);
        else if (status === 'submitted' && index % 11 === 10) await performs(clerk, reference, 'transfer', { officeId: 'annex-1', ...text }, version);
        else if (status === 'in_review' && index % 11 === 10 && chance > 6) await performs(annex1, reference, 'answer', text, version);
        else if (status === 'submitted' && chance === 2) await performs(amina, reference, 'withdraw', {}, version);
        else if (status === 'submitted' && chance === 3) await performs(who, reference, 'requestInformation', text, version);
        else if (['submitted', 'in_review'].includes(status) && chance > 6) await performs(who, reference, 'answer', text, version);
        else if (status === 'answered' && chance === 1) await performs(amina, reference, 'reopen', text, version);
        else if (status === 'answered' && chance > 5) await performs(amina, reference, 'rate', { rating: 1 + (index % 5) }, version);
      }
      // Kept as it goes, not only at the end.
      if (day % 4 === 3) await house.app.get(Measuring).catchUp();
    }
    await house.app.get(Measuring).catchUp();
  }, 120_000);
  afterAll(() => house.close());

  it('are those of an independent recount: in all, by service and by office', async () => {
    const today = house.clock.today();
    const all = await recount(house, first, today, fewest);
    expect(all).toMatchObject({ received: 36, reopened: expect.any(Number), medianDays: expect.any(Number) });
    // A recount of nothing would prove nothing.
    expect(all['withinDeadline']).toBeLessThan(1);
    for (const measure of ['closed', 'reopened', 'open', 'overdue', 'ratings']) expect([measure, all[measure]]).not.toEqual([measure, 0]);
    const byService = await figures(inspector, `from=${first}&to=${today}&groupBy=service`);
    expect(byService.total).toMatchObject(all);
    expect(byService.groups).toMatchObject([{ id: 'complaints', name: 'Réclamations', ...all }]);
    const { groups } = await figures(inspector, `from=${first}&to=${today}&groupBy=office`);
    for (const id of ['annex-5', 'annex-1']) {
      const office = await recount(house, first, today, fewest, (stretch) => stretch.office === id);
      expect(groups.find((group) => group.id === id)).toMatchObject(office);
      expect((await figures(inspector, `from=${first}&to=${today}&officeId=${id}`)).total).toMatchObject(office);
    }
  });

  it('are those of the recount for each clerk and each day, and compare with the days before', async () => {
    const today = house.clock.today();
    const { groups } = await figures(supervisor, `from=${first}&to=${today}&groupBy=clerk`);
    const recounted = async (id: string): Promise<object> => ({ ...(await recount(house, first, today, fewest, (stretch) => stretch.clerk === id && stretch.office === 'annex-5')), received: null });
    expect(groups.map(({ name }) => name)).toEqual(['Salma Idrissi', 'Youssef Amrani']);
    for (const { id, ...group } of groups) expect(group).toMatchObject({ office: 'Cinquième annexe administrative', ...(await recounted(id)) });
    const days = await figures(inspector, `from=${first}&to=${today}&groupBy=day`);
    expect(days.groups.at(0)?.id).toBe(first);
    for (const { id, received, closed, ratings } of days.groups) {
      const day = await recount(house, id, id, 1);
      expect({ id, received, closed, ratings }).toEqual({ id, received: day['received'], closed: day['closed'], ratings: day['ratings'] });
    }
    const middle = days.groups[Math.floor(days.groups.length / 2)]?.id ?? '';
    const half = await figures(inspector, `from=${middle}&to=${today}`);
    expect(half.totalBefore).toMatchObject(await recount(house, half.before.from, half.before.to, fewest));
    expect(half.total).toMatchObject(await recount(house, middle, today, fewest));
  });

  it('are those of the recount over whole months, and over months begun or not ended', async () => {
    const today = house.clock.today();
    const [month, lastDay] = [`${first.slice(0, 8)}01`, addDays(`${addDays(`${today.slice(0, 8)}01`, 31).slice(0, 8)}01`, -1)];
    for (const [from, to] of [[month, lastDay], [addDays(month, -40), addDays(lastDay, 40)], [addDays(month, 1), lastDay], [month, addDays(lastDay, -1)], [addDays(first, 2), addDays(lastDay, 1)]] as const) {
      const { total, groups } = await figures(inspector, `from=${from}&to=${to}&groupBy=service`);
      const all = await recount(house, from, to, fewest);
      expect({ from, to, ...total }).toMatchObject({ from, to, ...all });
      expect(groups).toMatchObject([all]);
    }
  });

  it('do not tell what rests on fewer than five', async () => {
    const few = await figures(inspector, `from=${first}&to=${first}`);
    expect(few.total).toMatchObject({ received: 3, medianDays: null, withinDeadline: null, satisfaction: null });
  });

  it('of a clerk are for their supervisor and the inspector, of an office for its own supervisor', async () => {
    const admin = await staffMember(house, 'admin');
    expect((await admin.sends('GET', '/performance?groupBy=clerk')).status).toBe(403);
    expect((await figures(admin, 'groupBy=office')).groupings).toEqual(['office', 'service', 'day']);
    expect((await inspector.sends('GET', '/performance?groupBy=clerk')).status).toBe(200);
    expect(await supervisor.sends('GET', '/performance?officeId=annex-1')).toMatchObject({ status: 403, body: { code: 'not_your_office' } });
    expect((await figures(supervisor, 'groupBy=office')).groups.map(({ id }) => id)).toEqual(['annex-5']);
  });

  it('refuse days that run backwards, too many of them, and services that do not exist', async () => {
    for (const query of ['from=2026-02-02&to=2026-02-01', 'from=2020-01-01&to=2026-01-01', 'service=taxes', 'groupBy=person']) {
      expect((await inspector.sends('GET', `/performance?${query}`)).status).toBe(400);
    }
  });

  it('leave as files that a spreadsheet opens', async () => {
    const fetched = async (query: string, language: string): Promise<Buffer> => {
      const answer = await fetch(`${house.url}/performance/export?from=${first}&${query}`, { headers: { authorization: `Bearer ${inspector.accessToken ?? ''}`, 'accept-language': language } });
      expect([answer.status, answer.headers.get('content-disposition')?.startsWith('attachment')]).toEqual([200, true]);
      return Buffer.from(await answer.arrayBuffer());
    };
    const csv = (await fetched('format=csv&groupBy=clerk', 'ar')).toString();
    expect(csv.startsWith('\uFEFFالموظف;المصلحة;الطلبات الواردة;')).toBe(true);
    expect(csv).toContain('سلمى الإدريسي;الملحقة الإدارية الخامسة;;');
    expect((await fetched('format=csv&groupBy=service', 'en')).toString()).toContain('Complaints,36,');
    expect((await fetched('format=xlsx&groupBy=office', 'ar')).subarray(0, 2).toString()).toBe('PK');
  });
});
