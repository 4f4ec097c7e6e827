import { files, openComplaintsHouse, performs, reads } from '../../test/complaints.js';
import type { House } from '../../test/app.js';
import { type Answer, citizen, Person, staffMember } from '../../test/people.js';
import type { CaseView } from '../cases/case.dto.js';

interface Queue {
  items: { reference: string; title: string; applicantName: string }[];
  counts: { mine: number };
}

describe('a complaint about how a request was treated', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let supervisor: Person;
  let inspector: Person;
  let treated: string;
  let other: string;
  let filed: Answer<CaseView & { code: string }>;

  const complains = (person: Person, reference: string, body = 'مر شهر ولم أتوصل بأي جواب مقنع'): Promise<Answer<CaseView & { code: string }>> => person.sends('POST', `/cases/${reference}/complaints`, { body });

  beforeAll(async () => {
    house = await openComplaintsHouse();
    amina = await citizen(house);
    [clerk, supervisor, inspector] = [await staffMember(house, 'clerk'), await staffMember(house, 'supervisor'), await staffMember(house, 'inspector')];
    [treated, other] = [(await files(amina)).body.reference, (await files(amina, { subject: 'حفرة بشارع محمد الخامس' })).body.reference];
    await performs(clerk, treated, 'answer', { message: 'سننظر في الأمر' });
    filed = await complains(amina, treated);
  }, 60_000);
  afterAll(() => house.close());

  it('is filed by who asked for it, about an own request, with something to say', async () => {
    expect(filed.status).toBe(201);
    expect(filed.body).toMatchObject({ service: 'complaints', kind: 'treatment', kindLabel: 'شكاية حول معالجة طلب', office: { id: 'province' }, details: { about: treated } });
    expect((await complains(new Person(house), treated)).status).toBe(401);
    expect((await complains(await citizen(house), treated)).status).toBe(404);
    expect((await complains(clerk, treated)).status).toBe(403);
    expect((await complains(amina, other, 'قصير')).status).toBe(400);
  });

  it('is told to the inspector by e-mail: the office and the deadline, not what was written nor by whom', async () => {
    const inspectors = await house.database.source.query<{ id: string }[]>(`select id from accounts where role = 'inspector' order by id`);
    const told = house.happenings.filter(({ name }) => name === 'complaints.aboutTreatment');
    expect(told.map(({ addressee, about }) => [addressee.accountId, about])).toEqual(inspectors.map(({ id }) => [id, { reference: filed.body.reference }]));
    expect(told[0]?.variables).toMatchObject({ reference: filed.body.reference, officeName: 'Cinquième annexe administrative', link: expect.stringContaining(`/staff/requests/${filed.body.reference}`) as string });
    expect(JSON.stringify(told[0]?.variables)).not.toMatch(/مقنع|فاطمة/);
  });

  it('is made once at a time, and not about itself', async () => {
    expect(await complains(amina, treated)).toMatchObject({ status: 409, body: { code: 'inspected_already' } });
    expect(await complains(amina, filed.body.reference)).toMatchObject({ status: 409, body: { code: 'inspected_already' } });
  });

  it('is unknown to the office complained of', async () => {
    for (const person of [clerk, supervisor]) {
      expect((await reads(person, filed.body.reference)).status).toBe(404);
      const { body } = await person.sends<Queue>('GET', '/workqueue?view=all');
      expect(body.items.map(({ reference }) => reference)).not.toContain(filed.body.reference);
    }
  });

  it('stands in the inspector’s own list, whole, with the request it is about', async () => {
    const { body } = await inspector.sends<Queue>('GET', '/workqueue?view=mine');
    expect(body.items.map(({ reference }) => reference)).toEqual([filed.body.reference]);
    expect(body.counts.mine).toBe(1);
    expect((await reads(inspector, filed.body.reference)).body).toMatchObject({ details: { body: 'مر شهر ولم أتوصل بأي جواب مقنع' }, applicant: { name: expect.any(String) as string } });
    const subject = (await reads(inspector, treated)).body;
    expect(subject.timeline.at(-1)).toMatchObject({ action: 'answer', message: 'سننظر في الأمر' });
    expect(subject.actions).toEqual([]);
  });

  it('is answered by the inspector and passed on to nobody', async () => {
    const { actions, version } = (await reads(inspector, filed.body.reference)).body;
    expect(actions.map(({ name }) => name)).toEqual(['acknowledge', 'answer', 'requestInformation', 'inform', 'addNote', 'declareInadmissible']);
    expect((await performs(inspector, filed.body.reference, 'transfer', { officeId: 'annex-5', message: 'إليكم' }, version)).status).toBe(403);
    expect((await performs(inspector, other, 'answer', { message: 'جواب' }, 1)).status).toBe(403);
    expect((await performs(inspector, filed.body.reference, 'answer', { message: 'تم تنبيه المكتب' })).body).toMatchObject({ status: 'answered' });
    expect((await reads(amina, filed.body.reference)).body.timeline.at(-1)).toMatchObject({ action: 'answer', message: 'تم تنبيه المكتب' });
  });

  it('opens nothing else: the inspector and support follow the course of other requests without their private parts', async () => {
    await house.database.source.query(
      `insert into accounts (id, username, role, first_name, last_name, first_name_ar, last_name_ar, status, locale, password_hash)
       select gen_random_uuid(), 'support', 'support', 's', 's', 's', 's', 'active', 'fr', password_hash from accounts where username = 'clerk'`,
    );
    for (const person of [inspector, await staffMember(house, 'support')]) {
      const { body } = await reads(person, other);
      expect(body).toMatchObject({ title: 'Réclamation', applicant: null, details: {}, attachments: [], documents: [] });
      expect(JSON.stringify(body)).not.toContain('حفرة');
      const list = await person.sends<Queue>('GET', `/workqueue?view=all`);
      expect(list.body.items.find(({ reference }) => reference === other)).toMatchObject({ title: 'Réclamation', applicantName: '' });
      expect((await person.sends<Queue>('GET', `/workqueue?view=all&q=${encodeURIComponent('حفرة')}`)).body.items).toEqual([]);
    }
  });
});
