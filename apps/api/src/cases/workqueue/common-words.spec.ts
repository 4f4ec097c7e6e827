import type { House } from '../../../test/app.js';
import { files, openComplaintsHouse } from '../../../test/complaints.js';
import { citizen, type Person, staffMember } from '../../../test/people.js';
import type { WorkqueuePage } from './workqueue.dto.js';

const alike = 2_100;

describe('words that thousands of cases hold', () => {
  let house: House;
  let clerk: Person;
  let inspector: Person;
  let oldest: string;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    const amina = await citizen(house, { firstName: 'Amina', lastName: 'El Berkani' });
    oldest = (await files(amina, { subject: 'xq مشترك' })).body.reference;
    await house.database.source.query(
      `insert into cases (id, reference, service, kind, status, title, applicant_id, office_id, submitted_at, due_date, clock_started_on, legal_days)
       select gen_random_uuid(), 'T-' || n, service, kind, status, 'مشترك ' || n, applicant_id, office_id, submitted_at + interval '1 second' * (n / 3), due_date + n / 500, clock_started_on, legal_days
       from cases, generate_series(1, ${alike}) n where reference = $1`,
      [oldest],
    );
    await house.database.source.query('analyze cases');
    [clerk, inspector] = [await staffMember(house, 'clerk'), await staffMember(house, 'inspector')];
  }, 120_000);
  afterAll(() => house.close());

  async function reads(person: Person, query: string): Promise<{ found: string[]; pages: WorkqueuePage[] }> {
    const pages: WorkqueuePage[] = [];
    for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.nextCursor ?? null) {
      const { status, body } = await person.sends<WorkqueuePage>('GET', `/workqueue?${query}&limit=100${cursor ? `&cursor=${cursor}` : ''}`);
      expect(status).toBe(200);
      pages.push(body);
    }
    return { found: pages.flatMap(({ items }) => items.map(({ reference }) => reference)), pages };
  }
  const said = (words: string): string => `q=${encodeURIComponent(words)}`;

  it('are found in the order of the list, without loss or repetition', async () => {
    for (const query of ['view=all', 'view=unassigned']) {
      const { found } = await reads(clerk, query);
      expect(found).toHaveLength(alike + 1);
      expect((await reads(clerk, `${query}&${said('مشترك')}`)).found).toEqual(found);
      expect((await reads(clerk, `${query}&${said('البركاني')}`)).found).toEqual([]);
      expect((await reads(clerk, `${query}&${said('amina')}`)).found).toEqual(found);
    }
    expect((await reads(inspector, `view=all&${said('مشترك')}`)).found).toEqual([]);
    expect((await reads(inspector, `view=all&${said('el berkani')}`)).found).toHaveLength(alike + 1);
  }, 120_000);

  it('do not hide what is rare among them', async () => {
    expect((await reads(clerk, `view=all&${said('مشترك 1711')}`)).found).toEqual(['T-1711']);
    expect((await reads(clerk, `view=all&${said('xq مشترك')}`)).found).toEqual([oldest]);
    expect((await reads(clerk, `view=all&${said('مشترك لا يوجد')}`))).toMatchObject({ found: [], pages: [{ nextCursor: null }] });
  });

  it('of two letters are looked for a part of the list at a time, to its end', async () => {
    const { found, pages } = await reads(clerk, `view=all&${said('xq')}`);
    expect(found).toEqual([oldest]);
    expect(pages.map(({ items }) => items.length)).toEqual([0, 1]);
    expect((await reads(clerk, `view=unassigned&service=complaints&${said('zz')}`)).pages.map(({ items, nextCursor }) => [items.length, nextCursor !== null])).toEqual([[0, true], [0, false]]);
  });
});
