import type { House } from '../../../test/app.js';
import { files, openComplaintsHouse } from '../../../test/complaints.js';
import { citizen, type Person, staffMember } from '../../../test/people.js';
import type { WorkqueuePage } from './workqueue.dto.js';

const alike = 2_100;
const oldest = `T-${alike}`;

describe('words that thousands of cases hold', () => {
  let house: House;
  let clerk: Person;
  let inspector: Person;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    const amina = await citizen(house, { firstName: 'Amina', lastName: 'El Berkani' });
    const { reference } = (await files(amina, { subject: 'مشترك' })).body;
    // Filed over two years, several at once.
    await house.database.source.query(
      `with alike as (
         insert into cases (id, reference, service, kind, status, title, applicant_id, office_id, submitted_at, due_date, clock_started_on, legal_days)
         select gen_random_uuid(), 'T-' || n, service, kind, status, case n when ${alike} then 'xq مشترك' else 'مشترك ' || n end, applicant_id, office_id, submitted_at - interval '1 day' * (n / 3), due_date + n / 500, clock_started_on, legal_days
         from cases, generate_series(1, ${alike}) n where reference = $1 returning id, office_id, submitted_at, title, applicant_id
       )
       insert into case_words (case_id, shelves, words)
       select a.id, shelves_of(a.office_id, a.submitted_at, true), letter_words(a.office_id, a.title || ' ' || z.search_name) || letter_words(week_of(a.submitted_at), z.search_name)
       from alike a join citizens z on z.account_id = a.applicant_id`,
      [reference],
    );
    await house.database.source.query('analyze cases, case_words');
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

  it('may be begun, but for short ones, which mean themselves', async () => {
    for (const words of ['مش', 'amina el ber']) expect((await reads(clerk, `view=all&${said(words)}`)).found).toHaveLength(alike + 1);
    for (const words of ['م', 'مش amina', 'zz']) expect(await reads(clerk, `view=all&${said(words)}`)).toMatchObject({ found: [], pages: [{ nextCursor: null }] });
    expect(await reads(clerk, `view=all&${said('xq')}`)).toMatchObject({ found: [oldest], pages: [{ nextCursor: null }] });
  });
});
