import { citizen, Person, staffMember } from '../../test/people.js';
import { aComplaint, files, openComplaintsHouse, performs, reads } from '../../test/complaints.js';
import type { House } from '../../test/app.js';
import type { WorkqueuePage } from '../cases/workqueue/workqueue.dto.js';

describe('complaints', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let karim: Person;
  let clerk: Person;
  let clerk2: Person;
  let clerkElsewhere: Person;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    amina = await citizen(house);
    karim = await citizen(house, { locale: 'fr' });
    clerk = await staffMember(house, 'clerk');
    clerk2 = await staffMember(house, 'clerk2');
    clerkElsewhere = await staffMember(house, 'clerk-annex1');
  }, 60_000);
  afterAll(() => house.close());

  /** Days pass, sessions with them: everybody signs in again. */
  const later = async (days: number): Promise<void> => {
    house.clock.advance({ days });
    for (const person of [amina, karim, clerk, clerk2, clerkElsewhere]) await person.signsIn();
  };
  const told = (name: string): boolean => house.happenings.some((happening) => happening.name === name && happening.addressee.email === amina.data.email);

  it('are closed to strangers, other citizens, and clerks of other offices', async () => {
    const stranger = new Person(house);
    expect((await files(stranger)).status).toBe(401);
    const { reference } = (await files(amina)).body;
    expect((await reads(stranger, reference)).status).toBe(401);
    expect((await reads(karim, reference)).status).toBe(404);
    expect((await reads(clerkElsewhere, reference)).status).toBe(404);
    expect((await files(clerk)).status).toBe(403);
    const elsewhere = await clerkElsewhere.sends<WorkqueuePage>('GET', '/workqueue?view=all&limit=100');
    expect(elsewhere.body.items).toEqual([]);
    const here = await clerk.sends<WorkqueuePage>('GET', '/workqueue?view=all&limit=100');
    expect(here.body.items.map((item) => item.reference)).toContain(reference);
  });

  it('live from filing to reopening', async () => {
    const filed = await files(amina);
    expect(filed.status).toBe(201);
    expect(filed.body.reference).toMatch(/^BRK-\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(filed.body.status).toBe('submitted');
    expect(filed.body.clock).toMatchObject({ days: 60, remainingDays: 60, article: 'decree 2.17.265, art. 8' });
    expect(filed.headers.get('etag')).toBe('"1"');
    expect(told('complaints.submit')).toBe(true);
    const { reference } = filed.body;

    await performs(clerk, reference, 'requestInformation', { message: 'ما رقم العمود؟' });
    expect(told('complaints.requestInformation')).toBe(true);
    expect((await reads(amina, reference)).body).toMatchObject({ status: 'awaiting_citizen', waitsForCitizen: true, clock: { suspended: true } });
    await later(4);
    await performs(amina, reference, 'reply', { message: 'العمود رقم 14' });
    // The four days in which she was waited for are given back to the clock.
    expect((await reads(amina, reference)).body.clock).toMatchObject({ suspended: false, remainingDays: 60 });

    await performs(clerk, reference, 'addNote', { message: 'المعاينة غدا' });
    expect((await reads(clerk, reference)).body.timeline.at(-1)).toMatchObject({ internal: true, message: 'المعاينة غدا' });
    expect(JSON.stringify((await reads(amina, reference)).body)).not.toContain('المعاينة غدا');

    const answered = await performs(clerk, reference, 'answer', { message: 'تم إصلاح الإنارة.' });
    expect(answered.body.status).toBe('answered');
    const hers = (await reads(amina, reference)).body;
    expect(hers.timeline.at(-1)).toMatchObject({ action: 'answer', side: 'staff', message: 'تم إصلاح الإنارة.', actorLabel: 'الملحقة الإدارية الخامسة' });
    expect(hers.applicant).toBeNull();
    expect(hers.assignee).toBeNull();

    expect(hers).toMatchObject({ next: 'ما رأيكم في الجواب؟', ahead: ['رأيكم'] });
    const rated = await performs(amina, reference, 'rate', { rating: 2, message: 'عادت الأعطاب' });
    expect(rated.body).toMatchObject({ next: 'شكرا على رأيكم', ahead: [] });
    const mine = await amina.sends<{ items: unknown[]; counts: object }>('GET', '/me/cases?show=waiting');
    expect(mine.body).toMatchObject({ items: [], counts: { waiting: 0, done: 1 } });
    expect((await performs(amina, reference, 'rate', { rating: 5 })).body.code).toBe('already_rated');
    const reopened = await performs(amina, reference, 'reopen', { message: 'انطفأت من جديد' });
    expect(reopened.body).toMatchObject({ status: 'in_review', open: true, clock: { remainingDays: 60 } });
    const queue = await clerk.sends<WorkqueuePage>('GET', '/workqueue?view=mine&limit=100');
    expect(queue.body.items.map((item) => item.reference)).toContain(reference);
    await performs(clerk, reference, 'answer', { message: 'تم تغيير المصباح.' });
    expect((await reads(amina, reference)).body.rating).toBeNull();
  });

  it('can be reopened until the thirtieth day after the answer and not later', async () => {
    const { reference } = (await files(amina)).body;
    await performs(clerk, reference, 'answer', { message: 'جواب' });
    await later(31);
    expect((await reads(amina, reference)).body.actions.map((action) => action.name)).not.toContain('reopen');
    expect(await performs(amina, reference, 'reopen', { message: 'متأخرة' })).toMatchObject({ status: 409, body: { code: 'reopen_window_passed' } });
  });

  it('are made once however often they are sent under one key', async () => {
    const key = { 'idempotency-key': 'one-and-the-same' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => files(amina, { subject: 'مرة واحدة فقط' }, key)));
    const made = answers.filter((answer) => answer.status === 201);
    expect(made.length).toBeGreaterThan(0);
    expect(answers.every((answer) => answer.status === 201 || (answer.status === 409 && answer.headers.has('retry-after')))).toBe(true);
    expect(new Set(made.map((answer) => answer.body.reference)).size).toBe(1);
    const [row] = await house.database.source.query<{ count: string }[]>(`select count(*) from cases where title = 'مرة واحدة فقط'`);
    expect(row?.count).toBe('1');
    expect((await files(amina, { subject: 'مرة واحدة فقط' }, key)).body.reference).toBe(made[0]?.body.reference);
    expect((await files(amina, { subject: 'شيء آخر تماما' }, key)).status).toBe(422);
    expect((await files(karim, { subject: 'شيء آخر تماما' }, key)).status).toBe(201);
  });

  it('go to the first of two clerks who act on one version; the other is told', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { reference, version } = (await files(amina)).body;
      const both = await Promise.all([performs(clerk, reference, 'answer', { message: 'أنا' }, version), performs(clerk2, reference, 'requestInformation', { message: 'أنا' }, version)]);
      expect(both.map((answer) => answer.status).sort()).toEqual([200, 412]);
      const rows = await house.database.source.query<{ seq: number }[]>('select t.seq from timeline_entries t join cases c on c.id = t.case_id where c.reference = $1 order by 1', [reference]);
      expect(rows.map((row) => row.seq)).toEqual([1, 2]);
    }
  });

  it('ask for the version that was seen', async () => {
    const { reference } = (await files(amina)).body;
    expect(await clerk.sends('POST', `/cases/${reference}/actions`, { action: 'acknowledge' })).toMatchObject({ status: 428, body: { code: 'version_required' } });
  });

  it('before a court are filed all the same, with the reasoned reply proposed to the clerk', async () => {
    const filed = await files(amina, { beforeCourt: true });
    expect(filed.status).toBe(201);
    expect(filed.body.details).not.toHaveProperty('proposedReply');
    const { details } = (await reads(clerk, filed.body.reference)).body;
    expect(details['proposedReply']).toMatchObject({ action: 'declareInadmissible', reason: 'before_court', message: expect.stringContaining(filed.body.reference) as string });
    await performs(clerk, filed.body.reference, 'declareInadmissible', { reason: 'before_court', message: 'معروضة على القضاء' });
    expect((await reads(amina, filed.body.reference)).body.timeline.at(-1)).toMatchObject({ action: 'declareInadmissible', message: 'معروضة على القضاء' });
  });

  it('name each broken rule with its pointer in the language of the reader', async () => {
    const answer = await karim.sends<{ code: string; errors: { pointer: string; code: string; message: string }[] }>('POST', '/complaints', { ...aComplaint({ kind: 'praise', subject: 'Ecl', sectorId: '' }), role: 'admin' }, { 'accept-language': 'fr' });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors.map(({ pointer, code }) => [pointer, code])).toEqual(expect.arrayContaining([['/role', 'unknownField'], ['/kind', 'choice'], ['/subject', 'tooShort'], ['/sectorId', 'required']]));
    expect(answer.body.errors.find(({ pointer }) => pointer === '/subject')?.message).toContain('5');
    expect((await files(karim, { sectorId: 'nothing-known' })).status).toBe(400);
  });

  it('refuse NUL, lone surrogates and bidirectional overrides with a pointer, and keep everything else as typed', async () => {
    for (const [bad, code] of [['a\u0000b c d e f g h', 'nul'], ['\ud800 a lone surrogate', 'loneSurrogate'], ['\u202Egnol ylriaf si siht', 'bidiControl']] as const) {
      const answer = await files(karim, { body: bad });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/body', code }] } });
    }
    const strange = ' <script>alert(1)</script> {{reference}} %98 ـــ ⵣ 👩‍👩‍👧 \u200f \'; drop table cases; -- ';
    const { reference } = (await files(karim, { body: strange })).body;
    expect((await reads(karim, reference)).body.details['body']).toBe(strange);
  });

  it('are passed on with a reason, and leave the office that passed them on', async () => {
    const { reference } = (await files(amina)).body;
    expect((await performs(clerk, reference, 'transfer', { officeId: 'annex-5', message: 'إلى نفسنا' })).status).toBe(400);
    expect((await performs(clerk, reference, 'transfer', { officeId: 'nowhere', message: 'إلى لا أحد' })).status).toBe(400);
    const passed = await performs(clerk, reference, 'transfer', { officeId: 'division', message: 'للاختصاص' });
    expect(passed.body).toMatchObject({ status: 'in_review', office: { id: 'division' }, actions: [] });
    expect((await reads(clerk, reference)).status).toBe(404);
    expect((await reads(amina, reference)).body.timeline.at(-1)).toMatchObject({ action: 'transfer', message: 'للاختصاص' });
  });
});
