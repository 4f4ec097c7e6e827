import type { House } from '../../test/app.js';
import { files, openComplaintsHouse, performs, reads } from '../../test/complaints.js';
import { citizen, type Person, staffMember } from '../../test/people.js';
import type { CaseView } from '../cases/case.dto.js';

const part = { subject: 'عمود مائل قرب المدرسة', text: 'العمود مائل ويهدد المارة قرب المدرسة.' };

/** One complaint, two matters: the lamp stays with the annex, the leaning post goes to the division. */
describe('a case that is opened from a case', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let clerkElsewhere: Person;
  let parent: string;
  let child: CaseView;

  const opens = (person: Person, reference: string, asked: Record<string, unknown> = part, key?: string) =>
    person.sends<CaseView & { code: string; errors: { pointer: string; code: string }[] }>('POST', `/cases/${reference}/children`, asked, key ? { 'idempotency-key': key } : {});
  const told = (): string[] => house.happenings.filter(({ name }) => name.startsWith('complaints.')).map(({ name }) => name);

  beforeAll(async () => {
    house = await openComplaintsHouse();
    amina = await citizen(house);
    clerk = await staffMember(house, 'clerk');
    clerkElsewhere = await staffMember(house, 'clerk-annex1');
    parent = (await files(amina)).body.reference;
  }, 60_000);
  afterAll(() => house.close());

  it('is opened by the office that treats it, and by nobody else', async () => {
    expect((await opens(clerkElsewhere, parent)).status).toBe(404);
    expect((await opens(amina, parent)).status).toBe(403);
    expect((await reads(clerk, parent)).body.mayOpenChild).toBe(true);
    expect((await reads(amina, parent)).body.mayOpenChild).toBe(false);
  });

  it('names what is wrong with it', async () => {
    expect((await opens(clerk, parent, { subject: '', text: 'قصير' })).body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([['/subject', 'required'], ['/text', 'tooShort']]);
    expect((await opens(clerk, parent, { ...part, officeId: 'nowhere' })).body.errors).toMatchObject([{ pointer: '/officeId', code: 'unknownOffice' }]);
  });

  it('has the citizen, the place and the sector of the first, a text, office, deadline and reference of its own, once', async () => {
    const before = told().length;
    const answers = await Promise.all([1, 2].map(() => opens(clerk, parent, { ...part, officeId: 'division' }, 'once')));
    const done = answers.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    const again = await opens(clerk, parent, { ...part, officeId: 'division' }, 'once');
    child = again.body;
    expect(new Set([...done, again].map(({ body }) => body.reference)).size).toBe(1);
    const first = (await reads(amina, parent)).body;
    expect(child).toMatchObject({ title: part.subject, office: { id: 'division' }, status: 'submitted', applicant: { id: amina.id }, parent: { reference: parent } });
    expect(child.details).toMatchObject({ body: part.text, place: 'زنقة 12، حي السلام', sector: { id: 'environment' } });
    expect(child.clock.days).toBe(first.clock.days);
    expect(told().slice(before)).toEqual(['complaints.openAsChild']);
    const news = amina.hears('complaints.openAsChild', amina.data.email);
    expect(news.variables).toMatchObject({ parent });
    expect(news.about).toMatchObject({ reference: child.reference });
  });

  it('is seen from both sides, by the citizen and by the office that passed it on', async () => {
    const seen = { reference: child.reference, title: part.subject, status: 'submitted', open: true, office: { id: 'division' } };
    const first = (await reads(amina, parent)).body;
    expect(first.children).toMatchObject([{ ...seen, inSight: true }]);
    expect(first.timeline.at(-1)).toMatchObject({ action: 'openChild', note: child.reference });
    expect((await reads(amina, child.reference)).body).toMatchObject({ parent: { reference: parent, inSight: true }, timeline: [{ action: 'openAsChild', note: parent }] });
    expect((await reads(clerk, parent)).body.children).toMatchObject([{ ...seen, inSight: false }]);
    expect((await reads(clerk, child.reference)).status).toBe(404);
  });

  it('is not taken for another complaint about the same thing', async () => {
    const own = (await opens(clerk, parent, { subject: 'إنارة عمومية معطلة بحي السلام', text: part.text })).body.reference;
    const similar = async (reference: string): Promise<string[]> => (await clerk.sends<{ items: { reference: string }[] }>('GET', `/complaints/${reference}/similar`)).body.items.map((item) => item.reference);
    expect(await similar(parent)).toEqual([]);
    expect(await similar(own)).toEqual([]);
    await performs(clerk, own, 'answer', { message: 'تم' });
  });

  it('is no place to open a further one', async () => {
    const own = (await opens(clerk, parent)).body;
    expect(own.office.id).toBe('annex-5');
    expect((await reads(clerk, own.reference)).body.mayOpenChild).toBe(false);
    expect((await opens(clerk, own.reference)).body).toMatchObject({ status: 409, code: 'child_impossible' });
    await performs(clerk, own.reference, 'answer', { message: 'تم' });
  });

  it('keeps the first one open until it is answered or the clerk says otherwise', async () => {
    const { version } = (await reads(clerk, parent)).body;
    const refused = await performs(clerk, parent, 'answer', { message: 'تم إصلاح الإنارة' });
    expect(refused.body).toMatchObject({ status: 409, code: 'children_open', children: [child.reference] });
    expect(refused.body).toMatchObject({ detail: expect.stringContaining(child.reference) });
    const bulk = await clerk.sends<{ items: { code: string }[] }>('POST', '/workqueue/answers', { answers: [{ reference: parent, message: 'تم' }] });
    expect(bulk.body.items).toMatchObject([{ done: false, code: 'children_open' }]);
    expect((await reads(clerk, parent)).body).toMatchObject({ status: 'submitted', version });
    expect((await performs(clerk, parent, 'answer', { message: 'تم إصلاح الإنارة', leaveChildrenOpen: true })).body).toMatchObject({ status: 'answered', children: [{ open: true }, { open: false }, { open: false }] });
    expect((await opens(clerk, parent)).body).toMatchObject({ code: 'child_impossible' });
    expect((await reads(amina, child.reference)).body).toMatchObject({ open: true, parent: { status: 'answered' } });
  });

  it('does not keep the citizen from withdrawing', async () => {
    const { reference } = (await files(amina)).body;
    await opens(clerk, reference);
    expect((await performs(amina, reference, 'withdraw')).body.status).toBe('withdrawn');
  });
});
