import { files, openComplaintsHouse, performs, reads } from '../../test/complaints.js';
import type { House } from '../../test/app.js';
import { citizen, type Person, staffMember } from '../../test/people.js';
import type { SimilarComplaints } from './similar.dto.js';

describe('complaints about one thing', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let karim: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let elsewhere: Person;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    amina = await citizen(house);
    karim = await citizen(house);
    clerk = await staffMember(house, 'clerk');
    elsewhere = await staffMember(house, 'clerk-annex1');
  }, 60_000);
  afterAll(() => house.close());

  const filed = async (person: Person, changes = {}): Promise<string> => (await files(person, changes)).body.reference;
  const similarTo = async (reference: string): Promise<string[]> => (await clerk.sends<SimilarComplaints>('GET', `/complaints/${reference}/similar`)).body.items.map((item) => item.reference);
  const joins = (reference: string, into: string, by = clerk): ReturnType<typeof performs> => by.sends('POST', `/cases/${reference}/join`, { into });

  it('are found by like words or a near place, in the same office and fortnight', async () => {
    const place = { placeLatitude: 34.9218, placeLongitude: -2.3195 };
    const lamp = await filed(amina, place);
    const again = await filed(karim, { subject: 'الإنارة العمومية معطلة بحي السلام', body: 'المصباح لا يشتغل' });
    const near = await filed(karim, { subject: 'خطر على الأطفال', body: 'ظلام دامس كل ليلة', placeLatitude: 34.9222, placeLongitude: -2.3195 });
    const far = await filed(karim, { subject: 'ضجيج ليلي', body: 'مقهى يشتغل ليلا', placeLatitude: 34.99, placeLongitude: -2.3 });
    expect((await similarTo(lamp)).sort()).toEqual([again, near].sort());
    const { items } = (await clerk.sends<SimilarComplaints>('GET', `/complaints/${lamp}/similar`)).body;
    expect(items.find(({ reference }) => reference === near)?.distance).toBeCloseTo(44, -1);
    expect(await similarTo(far)).toEqual([]);
    expect((await elsewhere.sends('GET', `/complaints/${lamp}/similar`)).status).toBe(404);
    house.clock.advance({ days: 15 });
    clerk = await staffMember(house, 'clerk');
    elsewhere = await staffMember(house, 'clerk-annex1');
    for (const person of [amina, karim]) await person.signsIn();
    expect(await similarTo(await filed(amina))).toEqual([]);
  });

  it('are joined: the other citizens are told of it and of each answer, under their own references', async () => {
    const [lead, one, two] = [await filed(amina), await filed(karim), await filed(karim)];
    for (const follower of [one, two]) expect((await joins(follower, lead)).status).toBe(200);
    expect((await reads(clerk, lead)).body).toMatchObject({ followers: [one, two], joinedTo: null });
    const seen = (await reads(karim, one)).body;
    expect(seen).toMatchObject({ joinedTo: null, followers: [] });
    expect(JSON.stringify(seen)).not.toContain(lead);
    expect(karim.hears('complaints.join', karim.data.email).variables['reference']).toBe(two);
    // Asked of one, answered to all: who is waited for alone keeps nobody else waiting.
    await performs(clerk, two, 'requestInformation', { message: 'أين بالضبط؟' });
    expect((await performs(clerk, lead, 'answer', { message: 'تم إصلاح المصباح.' })).status).toBe(200);
    expect((await reads(karim, one)).body).toMatchObject({ status: 'answered', timeline: expect.arrayContaining([expect.objectContaining({ action: 'answer', message: 'تم إصلاح المصباح.' })]) });
    expect(karim.hears('complaints.answer', karim.data.email).variables['reference']).toBe(one);
    expect((await reads(karim, two)).body.status).toBe('awaiting_citizen');
  });

  it('are joined to an open case in sight, never in a chain, and can be separated', async () => {
    const [lead, one, two] = [await filed(amina), await filed(karim), await filed(karim)];
    expect((await joins(one, one)).body.code).toBe('join_impossible');
    expect((await joins(one, lead, elsewhere)).status).toBe(404);
    expect((await joins(one, 'BRK-26-0000-0000')).status).toBe(404);
    const both = await Promise.all([joins(one, lead), joins(lead, one)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const [follower, leader] = both[0].status === 200 ? [one, lead] : [lead, one];
    expect((await joins(leader, two)).body.code).toBe('join_impossible');
    expect((await joins(two, follower)).body.code).toBe('join_impossible');
    expect((await clerk.sends('DELETE', `/cases/${follower}/join`)).status).toBe(200);
    expect((await clerk.sends('DELETE', `/cases/${follower}/join`)).body).toMatchObject({ code: 'not_joined' });
    await performs(clerk, leader, 'answer', { message: 'تم' });
    expect((await reads(clerk, follower)).body.status).toBe('submitted');
  });
});
