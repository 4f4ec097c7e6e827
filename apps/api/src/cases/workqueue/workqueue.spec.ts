import { addDays } from '@nafida/calendar';
import { files, openComplaintsHouse, performs, reads } from '../../../test/complaints.js';
import type { House } from '../../../test/app.js';
import { citizen, type Person, staffMember } from '../../../test/people.js';
import type { SavedViewList } from './saved-view.dto.js';
import type { BulkResults, WorkqueuePage } from './workqueue.dto.js';

describe('the workqueue', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let clerk2: Person;
  let clerkElsewhere: Person;
  let supervisor: Person;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    amina = await citizen(house, { firstNameAr: 'أمينة', lastNameAr: 'البركاني', firstName: 'Amina', lastName: 'El Berkâni', cin: 'FA777001', phone: '0661234567' });
    clerk = await staffMember(house, 'clerk');
    clerk2 = await staffMember(house, 'clerk2');
    clerkElsewhere = await staffMember(house, 'clerk-annex1');
    supervisor = await staffMember(house, 'supervisor');
  }, 60_000);
  afterAll(() => house.close());

  const looks = async (person: Person, query: string): Promise<WorkqueuePage> => {
    const answer = await person.sends<WorkqueuePage>('GET', `/workqueue?${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const finds = async (person: Person, query: string): Promise<string[]> => (await looks(person, query)).items.map((item) => item.reference);

  it('is no business of citizens', async () => {
    expect((await amina.sends('GET', '/workqueue')).status).toBe(403);
    expect((await amina.sends('POST', '/workqueue/claims', { references: ['BRK-26-0000-0000'] })).status).toBe(403);
  });

  it('finds a case by reference, card, phone, e-mail, name in both scripts and words, in sight only', async () => {
    const { reference } = (await files(amina, { subject: 'حفرة خطيرة 100% بشارع_محمد الخامس' })).body;
    const spellings = [reference.toLowerCase().replaceAll('-', ' '), 'fa 777001', '06 61 23 45 67', amina.data.email.toUpperCase(), 'امينه البركانى', 'el berkani', 'EL-BERKÂNI', 'حفرة خطيرة', 'حفره خطيرة', 'بشارع_محمّد', 'خطيره'];
    for (const q of spellings) {
      expect({ q, found: (await finds(clerk, `view=all&q=${encodeURIComponent(q)}`)).includes(reference) }).toEqual({ q, found: true });
      expect(await finds(clerkElsewhere, `view=all&q=${encodeURIComponent(q)}`)).toEqual([]);
    }
    // Wildcards of the database are letters like any other.
    expect(await finds(clerk, `view=all&q=${encodeURIComponent('100%')}`)).toEqual([reference]);
    expect(await finds(clerk, `view=all&q=${encodeURIComponent('%%%%')}`)).toEqual([]);
    expect(await finds(clerk, `view=all&q=${encodeURIComponent("'z & | !")}`)).toEqual([]);
  });

  it('finds a case by words of its text, in any spelling and order, each by its beginning', async () => {
    const body = 'تسرب مياه قرب مدرسة ابن خلدون منذ شهرين. La fuite d’eau près de l’école n’est pas réparée.';
    const { reference } = (await files(amina, { body })).body;
    for (const q of ['تسرب المياه', 'المي بالمدرسة', 'خلدون مدرسه', 'مدرسة إبن خل', 'fuite ecole', 'REPAREE', 'amina berkani fuite']) {
      expect({ q, found: await finds(clerk, `view=all&q=${encodeURIComponent(q)}`) }).toEqual({ q, found: [reference] });
      expect(await finds(clerkElsewhere, `view=all&q=${encodeURIComponent(q)}`)).toEqual([]);
    }
    expect(await finds(clerk, `view=all&q=${encodeURIComponent('تسرب الغاز')}`)).toEqual([]);
    // A subject that holds the word stands among the texts that do, page by page.
    const titled = (await files(amina, { subject: 'خلدون بلا ماء' })).body.reference;
    const first = await looks(clerk, `view=all&limit=1&q=${encodeURIComponent('خلدون')}`);
    const second = await looks(clerk, `view=all&limit=1&q=${encodeURIComponent('خلدون')}&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((item) => item.reference)).toEqual([titled, reference]);
    expect(second.nextCursor).toBeNull();
    expect(await finds(clerk, `view=all&service=certificates&q=${encodeURIComponent('خلدون')}`)).toEqual([]);
    expect(await finds(await staffMember(house, 'inspector'), `view=all&q=${encodeURIComponent('خلدون')}`)).toEqual([]);
  });

  it('finds a case where it has gone, and among what is open as long as it is', async () => {
    const { reference } = (await files(amina, { subject: 'قنطرة متصدعة' })).body;
    const at = (person: Person, view: string): Promise<string[]> => finds(person, `view=${view}&q=${encodeURIComponent('متصدعة')}`);
    for (const view of ['all', 'unassigned']) expect(await at(clerk, view)).toEqual([reference]);
    await clerk.sends('POST', '/workqueue/transfers', { references: [reference], officeId: 'annex-1', reason: 'للاختصاص' });
    for (const view of ['all', 'unassigned']) expect([await at(clerk, view), await at(clerkElsewhere, view)]).toEqual([[], [reference]]);
    await performs(amina, reference, 'withdraw');
    expect([await at(clerkElsewhere, 'unassigned'), await at(clerkElsewhere, 'all')]).toEqual([[], [reference]]);
    const [row] = await house.database.source.query<{ shelves: string[] }[]>('select w.shelves from case_words w join cases c on c.id = w.case_id where c.reference = $1', [reference]);
    expect(row?.shelves).toEqual([expect.stringMatching(/^annex-1\/\d{4}-\d\d$/)]);
  });

  it('is narrowed to days and to an office, never beyond what is in sight', async () => {
    const { reference } = (await files(amina, { subject: 'طلب هذا اليوم' })).body;
    const today = house.clock.today();
    for (const view of ['all', 'unassigned']) {
      const at = (query: string): Promise<string[]> => finds(clerk, `view=${view}&limit=100&${query}`);
      expect(await at(`from=${today}&to=${today}&officeId=annex-5`)).toContain(reference);
      expect(await at(`from=${today}&q=${encodeURIComponent('هذا اليوم')}`)).toEqual([reference]);
      for (const none of [`from=${addDays(today, 1)}`, `to=${addDays(today, -1)}`, 'officeId=annex-1']) expect(await at(none)).toEqual([]);
    }
    expect(await finds(clerkElsewhere, 'view=all&officeId=annex-5')).toEqual([]);
    expect((await clerk.sends('GET', '/workqueue?from=2026-02-30')).status).toBe(400);
    expect((await clerk.sends('GET', `/workqueue?from=${today}&to=${addDays(today, -1)}`)).body).toMatchObject({ status: 400, errors: [{ pointer: '?to', code: 'dayOrder' }] });
  });

  it('reads on without loss or repetition, and refuses a cursor of its own making', async () => {
    for (let i = 0; i < 7; i += 1) await files(amina, { subject: `طلب رقم ${i}` });
    for (const view of ['all', 'unassigned']) {
      const whole = await finds(clerk, `view=${view}&limit=100`);
      const read: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: WorkqueuePage = await looks(clerk, `view=${view}&limit=3${cursor ? `&cursor=${cursor}` : ''}`);
        read.push(...page.items.map((item) => item.reference));
        cursor = page.nextCursor;
      }
      expect(read).toEqual(whole);
    }
    const { nextCursor } = await looks(clerk, 'view=all&limit=3');
    for (const bad of [`${nextCursor}x`, `x${nextCursor}`, 'W10', '']) {
      expect((await clerk.sends('GET', `/workqueue?view=all&cursor=${bad}`)).status).toBe(bad === '' ? 200 : 400);
    }
    expect((await clerk.sends('GET', `/workqueue?view=mine&cursor=${nextCursor}`)).status).toBe(400);
    expect((await clerk.sends('GET', '/workqueue?limit=101')).status).toBe(400);
  });

  it('gives each case of fifty to one of two clerks who claim them at once, and tells both', async () => {
    const references: string[] = [];
    for (let i = 0; i < 50; i += 1) references.push((await files(amina, { subject: `سباق رقم ${i}` })).body.reference);
    const [one, two] = await Promise.all([clerk, clerk2].map((person) => person.sends<BulkResults>('POST', '/workqueue/claims', { references })));
    const done = (answer: typeof one): string[] => (answer?.body.items ?? []).filter((item) => item.done).map((item) => item.reference);
    expect([...done(one), ...done(two)].sort()).toEqual([...references].sort());
    expect([...(one?.body.items ?? []), ...(two?.body.items ?? [])].filter((item) => !item.done).every((item) => item.code === 'already_assigned' && item.detail)).toBe(true);
    const [row] = await house.database.source.query<{ broken: string }[]>('select count(*) as broken from cases c where version <> (select max(seq) from timeline_entries t where t.case_id = c.id) or version <> (select count(*) from timeline_entries t where t.case_id = c.id)');
    expect(row?.broken).toBe('0');
  }, 60_000);

  it('answers per case when one of many is foreign, closed or unknown', async () => {
    const mine = (await files(amina)).body.reference;
    const gone = (await files(amina)).body.reference;
    await performs(amina, gone, 'withdraw');
    const { body } = await clerk.sends<BulkResults>('POST', '/workqueue/claims', { references: [mine, gone, 'BRK-26-0000-0000', 'nonsense'] });
    expect(body.items.map(({ done, code }) => code ?? done)).toEqual([true, 'case_not_open', 'unknown_case', 'unknown_case']);
    const elsewhere = await clerkElsewhere.sends<BulkResults>('POST', '/workqueue/transfers', { references: [mine], officeId: 'division', reason: 'للاختصاص' });
    expect(elsewhere.body.items).toMatchObject([{ reference: mine, done: false, code: 'unknown_case' }]);
    for (const [officeId, detail] of [['annex-5', /déjà dans ce service/], ['nowhere', /service de la liste/]] as const) {
      const { body: refused } = await clerk.sends<BulkResults>('POST', '/workqueue/transfers', { references: [mine], officeId, reason: 'للاختصاص' });
      expect(refused.items).toMatchObject([{ done: false, code: 'invalid_input', detail: expect.stringMatching(detail) }]);
    }
  });

  it('is closed in bulk with an answer for each, and tells of each that could not be', async () => {
    const [one = '', two = '', gone = ''] = await Promise.all(['واحد', 'اثنان', 'ثلاثة'].map(async (subject) => (await files(amina, { subject: `طلب رقم ${subject}` })).body.reference));
    await performs(amina, gone, 'withdraw');
    const answers = [{ reference: one, message: 'تم الإصلاح' }, { reference: two, message: 'الأشغال مبرمجة' }, { reference: gone, message: 'تم' }, { reference: 'nonsense', message: 'تم' }];
    const { body } = await clerk.sends<BulkResults>('POST', '/workqueue/answers', { answers });
    expect(body.items.map(({ done, code }) => code ?? done)).toEqual([true, true, 'action_not_now', 'unknown_case']);
    for (const [reference, message] of [[one, 'تم الإصلاح'], [two, 'الأشغال مبرمجة']] as const) {
      expect((await reads(amina, reference)).body).toMatchObject({ status: 'answered', timeline: expect.arrayContaining([expect.objectContaining({ action: 'answer', message })]) });
    }
    const named = (await files(amina, { subject: 'حفرة بالطريق' })).body;
    await clerk.sends('POST', '/workqueue/answers', { answers: [{ reference: named.reference, message: 'السيدة {{name}}، طلبكم {{reference}} («{{ title }}») أنجز.' }] });
    expect((await reads(amina, named.reference)).body.timeline.at(-1)?.message).toBe(`السيدة أمينة البركاني، طلبكم ${named.reference} («حفرة بالطريق») أنجز.`);
    const wrong = await clerk.sends('POST', '/workqueue/answers', { answers: [{ reference: one, message: 'تم' }, { reference: two, message: 'تم\n{{cin}}' }] });
    expect(wrong.body).toMatchObject({ status: 400, errors: [{ pointer: '/answers/1/message', code: 'unknownPlaceholder', message: expect.stringContaining('2') }] });
    expect((await clerk.sends('POST', '/workqueue/answers', { answers: [{ reference: one, message: ' ' }] })).status).toBe(400);
    expect((await clerk.sends('POST', '/workqueue/answers', { answers: [] })).status).toBe(400);
  });

  it('is shared out by the supervisor among the clerks of the office', async () => {
    const { reference } = (await files(amina)).body;
    const [colleague] = await house.database.source.query<{ id: string }[]>(`select id from accounts where username = 'clerk2'`);
    const [stranger] = await house.database.source.query<{ id: string }[]>(`select id from accounts where username = 'clerk-annex1'`);
    expect((await clerk.sends('POST', '/workqueue/assignments', { references: [reference], assigneeId: colleague?.id })).status).toBe(403);
    expect((await supervisor.sends('POST', '/workqueue/assignments', { references: [reference], assigneeId: stranger?.id })).status).toBe(400);
    expect((await supervisor.sends<BulkResults>('POST', '/workqueue/assignments', { references: [reference], assigneeId: colleague?.id })).body.items).toMatchObject([{ done: true }]);
    expect(await finds(clerk2, 'view=mine&limit=100')).toContain(reference);
    expect((await reads(amina, reference)).body.timeline.map((entry) => entry.action)).toEqual(['submit']);
  });

  it('keeps lists of one’s own, counts what is in them, and shows them to nobody else', async () => {
    const keeps = (person: Person, view: Record<string, unknown>): ReturnType<typeof person.sends<SavedViewList>> => person.sends<SavedViewList>('POST', '/workqueue/views', view);
    const { reference } = (await files(amina)).body;
    await performs(clerk, reference, 'requestInformation', { message: 'أين بالضبط؟' });
    expect((await keeps(clerk, { name: 'جديدة', view: 'unassigned', sort: 'newest' })).status).toBe(200);
    expect((await keeps(clerk, { name: 'إنارة', view: 'all', q: 'إنارة', service: '', sort: '' })).body.items).toMatchObject([{ service: null, sort: 'due' }, {}]);
    await keeps(clerk, { name: 'تنتظر', view: 'waiting', service: 'complaints' });
    const { items } = (await keeps(clerk, { name: 'تنتظر', view: 'waiting', service: 'certificates' })).body;
    expect(items.map(({ name, count }) => [name, count])).toEqual([['إنارة', null], ['تنتظر', 0], ['جديدة', (await looks(clerk, '')).counts?.unassigned]]);
    const newest = await finds(clerk, 'view=unassigned&sort=newest&limit=100');
    expect(newest).not.toEqual(await finds(clerk, 'view=unassigned&limit=100'));
    expect([...newest].sort()).toEqual((await finds(clerk, 'view=unassigned&limit=100')).sort());
    expect((await clerk2.sends<SavedViewList>('GET', '/workqueue/views')).body.items).toEqual([]);
    expect((await clerk2.sends('DELETE', `/workqueue/views/${items[0]?.id}`)).status).toBe(404);
    expect((await clerk.sends('DELETE', `/workqueue/views/${items[0]?.id}`)).status).toBe(204);
    for (let i = 0; i < 18; i += 1) await keeps(clerk, { name: `لائحة ${i}` });
    expect((await keeps(clerk, { name: 'زائدة' })).body).toMatchObject({ code: 'too_many_views' });
  });

  it('keeps the days and the office with a list, also an office that there is no longer, and counts within them', async () => {
    const inspector = await staffMember(house, 'inspector');
    const keeps = async (view: Record<string, unknown>): ReturnType<typeof inspector.sends<SavedViewList>> => inspector.sends<SavedViewList>('POST', '/workqueue/views', { name: 'ملحقة', view: 'unassigned', ...view });
    await files(amina);
    const today = house.clock.today();
    const held = async (view: Record<string, unknown>): Promise<unknown> => (await keeps(view)).body.items;
    const inQueue = (await looks(clerk, '')).counts?.unassigned;
    expect(inQueue).toBeGreaterThan(0);
    expect(await held({ officeId: 'annex-5', from: today, to: today })).toMatchObject([{ officeId: 'annex-5', from: today, to: today, count: (await finds(inspector, `view=unassigned&officeId=annex-5&from=${today}&to=${today}&limit=100`)).length }]);
    expect(await held({ officeId: 'annex-5' })).toMatchObject([{ officeId: 'annex-5', from: null, to: null, count: inQueue }]);
    expect(await held({ to: addDays(today, -1) })).toMatchObject([{ officeId: null, to: addDays(today, -1), count: (await finds(inspector, `view=unassigned&to=${addDays(today, -1)}&limit=100`)).length }]);
    expect(await held({ officeId: 'annex-gone' })).toMatchObject([{ officeId: 'annex-gone', count: 0 }]);
    expect(await finds(inspector, 'view=unassigned&officeId=annex-gone')).toEqual([]);
    expect((await keeps({ from: today, to: addDays(today, -1) })).body).toMatchObject({ status: 400, errors: [{ pointer: '/to', code: 'dayOrder' }] });
  });

  it('shows the columns that are asked for, keeps them with the list, and refuses one that there is not', async () => {
    const { reference } = (await files(amina)).body;
    const [plain] = (await looks(clerk, `q=${reference}`)).items;
    expect(plain).toMatchObject({ sector: null, changedDate: null });
    const [full] = (await looks(clerk, `q=${reference}&columns=sector,changed`)).items;
    expect(full).toMatchObject({ sector: 'Environnement', changedDate: full?.submittedDate });
    expect((await looks(supervisor, `q=${reference}&columns=sector&columns=citizen`)).items).toMatchObject([{ sector: 'Environnement', changedDate: null }]);
    for (const bad of ['nonsense', 'sector,sector', 'sector,']) {
      expect((await clerk.sends('GET', `/workqueue?columns=${bad}`)).body).toMatchObject({ status: 400, errors: [{ pointer: '?columns', code: 'choice' }] });
    }
    const kept = await clerk2.sends<SavedViewList>('POST', '/workqueue/views', { name: 'أعمدة', view: 'all', columns: ['reference', 'changed'] });
    expect(kept.body.items).toMatchObject([{ name: 'أعمدة', columns: ['reference', 'changed'] }]);
    expect((await clerk2.sends('POST', '/workqueue/views', { name: 'أعمدة', view: 'all', columns: ['cin'] })).body).toMatchObject({ status: 400, errors: [{ pointer: '/columns', code: 'choice' }] });
    expect((await clerk2.sends('DELETE', `/workqueue/views/${kept.body.items[0]?.id}`)).status).toBe(204);
  });

  it('shows who else is on a case, as long as they are', async () => {
    const { reference } = (await files(amina)).body;
    const others = async (person: Person): Promise<string[]> => (await person.sends<{ items: { name: string }[] }>('POST', `/workqueue/presence/${reference}`)).body.items.map(({ name }) => name);
    expect(await others(clerk)).toEqual([]);
    expect(await others(clerk2)).toHaveLength(1);
    expect(await others(clerk)).toHaveLength(1);
    house.clock.advance({ seconds: 41 });
    expect(await others(clerk)).toEqual([]);
  });

  it('calls a colleague by a note: by e-mail without the words, and in the queue until the case is opened', async () => {
    const { reference } = (await files(amina)).body;
    const may = async (person: Person): Promise<{ id: string; name: string }[]> => (await person.sends<{ items: { id: string; name: string }[] }>('GET', `/workqueue/colleagues/${reference}`)).body.items;
    expect((await clerkElsewhere.sends('GET', `/workqueue/colleagues/${reference}`)).status).toBe(404);
    const colleague = (await may(clerk)).find(({ id }) => id === clerk2.id);
    expect((await may(clerk)).map(({ id }) => id)).toEqual(expect.arrayContaining([clerk2.id, supervisor.id]));
    expect((await may(clerk)).map(({ id }) => id)).not.toContain(clerk.id);
    for (const [place, stranger] of [[0, clerkElsewhere.id], [1, clerk.id], [1, amina.id], [1, 'nonsense']] as const) {
      const mentions = place === 0 ? [stranger] : [clerk2.id, stranger];
      const { status, body } = await performs(clerk, reference, 'addNote', { message: 'انظر', mentions });
      expect([status, body.errors]).toMatchObject([400, [{ pointer: `/mentions/${place}`, code: 'unknownColleague' }]]);
    }
    expect((await performs(clerk, reference, 'inform', { message: 'مرحبا', mentions: [clerk2.id] })).body.errors).toMatchObject([{ pointer: '/mentions', code: 'unknownField' }]);

    const before = (await looks(clerk2, '')).counts?.mentions;
    const message = `@${colleague?.name} هل تعرف هذا العنوان؟`;
    expect((await performs(clerk, reference, 'addNote', { message, mentions: [clerk2.id] })).status).toBe(200);
    await performs(clerk, reference, 'addNote', { message, mentions: [clerk2.id] });
    const told = house.happenings.filter(({ name }) => name === 'workqueue.mentioned');
    expect(told.map(({ addressee }) => addressee.accountId)).toEqual([clerk2.id, clerk2.id]);
    expect(Object.keys(told[0]?.variables ?? {}).sort()).toEqual(['link', 'officeName', 'reference']);
    expect((await looks(clerk2, '')).counts?.mentions).toBe((before ?? 0) + 1);
    expect((await looks(clerk2, 'view=mentions')).items).toMatchObject([{ reference, mentioned: true }]);
    expect((await looks(clerk, 'view=mentions')).items).toEqual([]);
    expect((await looks(clerk, `q=${reference}`)).items).toMatchObject([{ mentioned: false }]);

    const note = (await reads(clerk2, reference)).body.timeline.at(-1);
    expect(note).toMatchObject({ message, internal: true, mentions: [{ id: clerk2.id, name: colleague?.name }] });
    expect(await finds(clerk2, 'view=mentions')).toEqual([]);
    expect((await looks(clerk2, '')).counts?.mentions).toBe(before);
    expect(JSON.stringify((await reads(amina, reference)).body)).not.toContain(clerk2.id);
  });

  it('records each look of staff at a case', async () => {
    const { reference } = (await files(amina)).body;
    await reads(clerk, reference);
    await reads(clerkElsewhere, reference);
    const rows = await house.database.source.query<{ username: string }[]>(`select a.username from audit_trail t join accounts a on a.id = t.actor_id where t.subject_id = $1 and t.action = 'case.read'`, [reference]);
    expect(rows).toEqual([{ username: 'clerk' }]);
  });
});
