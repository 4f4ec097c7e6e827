import { daysBetween } from '@nafida/calendar';
import type { House } from '../../../test/app.js';
import { aCertificate, filesAtDesk, openCertificatesHouse, requestsCertificate } from '../../../test/certificates.js';
import { performs, reads } from '../../../test/complaints.js';
import { citizen, type Person, staffMember } from '../../../test/people.js';
import type { CaseView } from '../case.dto.js';
import { completionDaysOf, type ProvinceSettings } from '../settings.js';
import { UnfinishedFiles } from './unfinished-files.service.js';

describe('files that are not completed', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;

  beforeAll(async () => {
    house = await openCertificatesHouse();
    amina = await citizen(house);
    clerk = await staffMember(house, 'clerk');
  }, 60_000);
  afterAll(() => house.close());

  /** Two processes go round in the same moment. */
  const round = async (): Promise<void> => void (await Promise.all([1, 2].map(() => house.app.get(UnfinishedFiles).round())));
  const later = async (days: number): Promise<void> => {
    house.clock.advance({ days });
    for (const person of [amina, clerk]) await person.signsIn();
  };
  const asked = async (): Promise<CaseView> => {
    const { reference } = (await requestsCertificate(amina)).body;
    return (await performs(clerk, reference, 'requestInformation', { documents: ['lease'], message: 'عقد الكراء' })).body;
  };
  const daysLeft = ({ clock }: CaseView): number => daysBetween(house.clock.today(), clock.completeBy ?? '');
  const timesTold = (name: string, reference: string): number => house.happenings.filter((happening) => happening.name === `certificates.${name}` && happening.about?.reference === reference).length;
  const done = ({ timeline }: CaseView): string[] => timeline.map(({ action }) => action);

  it('are recalled a week before the last day, once, and returned after it, once', async () => {
    const filed = (await filesAtDesk(clerk, { service: 'certificates', citizenId: amina.id, missing: ['utility_bill'], input: aCertificate() })).body;
    const question = await asked();
    const references = [filed.reference, question.reference];

    await later(daysLeft(question) - 8);
    await round();
    for (const reference of references) expect(done((await reads(amina, reference)).body)).not.toContain('remindCompletion');

    await later(1);
    await round();
    await round();
    for (const reference of references) {
      const { timeline, status } = (await reads(amina, reference)).body;
      expect(timeline.at(-1)).toMatchObject({ action: 'remindCompletion', side: 'system', label: 'ذكر المرتفق بإتمام الملف' });
      expect(['incomplete', 'awaiting_citizen']).toContain(status);
      expect(timesTold('remindCompletion', reference)).toBe(1);
    }
    expect(amina.hears('certificates.remindCompletion', amina.data.email).variables['replyBy']).not.toBe('');

    await later(7);
    await round();
    for (const reference of references) expect((await reads(amina, reference)).body.open).toBe(true);

    await later(1);
    await round();
    await round();
    for (const reference of references) {
      const { timeline, status, open, clock } = (await reads(amina, reference)).body;
      expect({ status, open, completeBy: clock.completeBy }).toEqual({ status: 'returned', open: false, completeBy: null });
      expect(timeline.at(-1)).toMatchObject({ action: 'returnFile', side: 'system' });
      expect(timeline.filter(({ action }) => action === 'returnFile')).toHaveLength(1);
      expect(timesTold('returnFile', reference)).toBe(1);
    }
    const read = await house.database.source.query<{ actor_id: string | null }[]>(`select actor_id from timeline_entries where action = 'returnFile'`);
    expect(read).toEqual([{ actor_id: null }, { actor_id: null }]);
  });

  it('stay where they are once the citizen has answered', async () => {
    const { reference, ...view } = await asked();
    const days = daysLeft({ reference, ...view });
    await later(days);
    await performs(amina, reference, 'reply', { message: 'أرفقت العقد' });
    await later(40);
    await round();
    expect((await reads(amina, reference)).body).toMatchObject({ status: 'in_review', open: true });
    expect(timesTold('remindCompletion', reference)).toBe(0);
  });

  it('are left to who has one in hand, and do not hold up the others', async () => {
    const [held, free] = [await asked(), await asked()];
    await later(daysLeft(free) + 1);
    await house.database.transaction(async (tx) => {
      await tx.query('select from cases where reference = $1 for update', [held.reference]);
      await round();
    });
    expect((await reads(amina, held.reference)).body.status).toBe('awaiting_citizen');
    expect((await reads(amina, free.reference)).body.status).toBe('returned');
    await round();
    expect((await reads(amina, held.reference)).body.status).toBe('returned');
  });

  it('are given more time by a province that grants it, never less than the law', () => {
    const settings = { completionDays: 45 } as ProvinceSettings;
    expect(completionDaysOf({ completionDays: 30 }, settings)).toBe(45);
    expect(completionDaysOf({ completionDays: 30 }, { ...settings, completionDays: 10 })).toBe(30);
    expect(completionDaysOf({}, settings)).toBeUndefined();
  });
});
