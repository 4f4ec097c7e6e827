import { addDays } from '@nafida/calendar';
import { files, openComplaintsHouse, performs } from '../../../test/complaints.js';
import type { House } from '../../../test/app.js';
import { citizen, type Person, staffMember } from '../../../test/people.js';
import type { SavedViewList } from './saved-view.dto.js';
import type { WorkqueuePage } from './workqueue.dto.js';

describe('the queue by sector', () => {
  let house: House;
  let amina: Awaited<ReturnType<typeof citizen>>;
  let clerk: Person;
  let clerkElsewhere: Person;
  let inspector: Person;
  let hole: string;
  let lamp: string;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    await house.database.source.query(`insert into sectors (id, names, keywords, office_id, position) values ('roads', '{"ar":"الطرق","fr":"Voirie"}', '{}', 'division', 2)`);
    amina = await citizen(house);
    clerk = await staffMember(house, 'clerk');
    clerkElsewhere = await staffMember(house, 'clerk-annex1');
    inspector = await staffMember(house, 'inspector');
    lamp = (await files(amina)).body.reference;
    hole = (await files(amina, { sectorId: 'roads', subject: 'حفرة بشارع محمد الخامس' })).body.reference;
  }, 60_000);
  afterAll(() => house.close());

  const looks = async (person: Person, query: string): Promise<WorkqueuePage> => (await person.sends<WorkqueuePage>('GET', `/workqueue?${query}`)).body;
  const finds = async (person: Person, query: string): Promise<string[]> => (await looks(person, query)).items.map(({ reference }) => reference);

  it('holds what is about the sector alone, in each view and with each other filter, in sight only', async () => {
    for (const view of ['all', 'unassigned', 'unassigned&sort=newest']) {
      expect(await finds(clerk, `view=${view}&sectorId=roads`)).toEqual([hole]);
      expect(await finds(inspector, `view=${view}&sectorId=environment&officeId=annex-5`)).toEqual([lamp]);
    }
    expect(await finds(clerk, `view=all&sectorId=roads&q=${encodeURIComponent('حفرة')}`)).toEqual([hole]);
    expect(await finds(clerk, `view=all&sectorId=environment&q=${encodeURIComponent('حفرة')}`)).toEqual([]);
    expect(await finds(clerk, 'view=all&sectorId=gone')).toEqual([]);
    expect(await finds(clerkElsewhere, 'view=all&sectorId=roads')).toEqual([]);
    expect((await clerk.sends('GET', '/workqueue?sectorId=%20%27')).status).toBe(400);
  });

  it('is kept with a list of one’s own, which counts within it', async () => {
    const { items } = (await clerk.sends<SavedViewList>('POST', '/workqueue/views', { name: 'الطرق', view: 'unassigned', sectorId: 'roads' })).body;
    expect(items).toMatchObject([{ name: 'الطرق', sectorId: 'roads', count: 1 }]);
  });

  it('narrows the numbers beside the views, as do an office and days of filing', async () => {
    const counts = async (query: string): Promise<number | undefined> => (await looks(inspector, query)).counts?.unassigned;
    const today = house.clock.today();
    expect(await counts('view=all')).toBe(2);
    expect(await counts('view=all&sectorId=roads')).toBe(1);
    expect(await counts('view=all&officeId=annex-1')).toBe(0);
    expect(await counts(`view=all&from=${today}&officeId=annex-5`)).toBe(2);
    expect(await counts(`view=all&to=${addDays(today, -1)}&sectorId=roads`)).toBe(0);
  });

  it('shows the sector to who follows without the private parts, and none for a complaint about treatment', async () => {
    expect((await looks(inspector, 'view=all&sectorId=roads&columns=sector')).items).toMatchObject([{ reference: hole, sector: 'Voirie', applicantName: '' }]);
    await performs(clerk, hole, 'answer', { message: 'تم' });
    const about = (await amina.sends<{ reference: string }>('POST', `/cases/${hole}/complaints`, { body: 'لم يصلح أحد الحفرة بعد' })).body.reference;
    expect((await looks(inspector, `view=mine&q=${about}&columns=sector`)).items).toMatchObject([{ reference: about, sector: null }]);
  });

  it('follows a part of a case to the sector that the clerk chooses', async () => {
    const part = { subject: 'عمود مائل قرب المدرسة', text: 'العمود مائل ويهدد المارة قرب المدرسة.' };
    const opens = (asked: object) => clerk.sends<{ reference: string; details: object; errors: object[] }>('POST', `/cases/${lamp}/children`, { ...part, ...asked });
    expect((await opens({ sectorId: 'gone' })).body.errors).toMatchObject([{ pointer: '/sectorId', code: 'unknownSector' }]);
    const moved = (await opens({ sectorId: 'roads' })).body;
    expect(moved.details).toMatchObject({ sector: { id: 'roads' }, body: part.text });
    expect(await finds(clerk, 'view=unassigned&sectorId=roads')).toEqual([moved.reference]);
    const stayed = (await opens({})).body;
    expect(stayed.details).toMatchObject({ sector: { id: 'environment' } });
    expect((await finds(clerk, 'view=unassigned&sectorId=environment')).sort()).toEqual([lamp, stayed.reference].sort());
  });
});
