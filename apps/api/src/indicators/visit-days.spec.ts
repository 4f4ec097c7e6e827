import { addDays } from '@nafida/calendar';
import type { House } from '../../test/app.js';
import { staffMember } from '../../test/people.js';
import { anAppointment, openVisitsHouse } from '../../test/visits.js';
import { Measuring } from '../cases/measuring.service.js';
import type { FiguresView, PerformanceView } from './performance.dto.js';
import type { PublicStatisticsView } from './public-statistics.dto.js';

const outcomes = ['served', 'no_show', 'served', 'cancelled', 'checked_in', 'booked', 'served', 'no_show'];
type Visits = Pick<FiguresView, 'booked' | 'kept' | 'missed' | 'missedShare'>;

/** The appointments of some days counted one by one with a pencil. */
async function recount({ database }: House, from: string, to: string, fewest: number, office?: string): Promise<Visits> {
  const rows = await database.source.query<{ date: string; office: string; status: string; channel: string; reference: string | null }[]>('select date::text, office_id as office, status, channel, reference from appointments');
  const found: Record<'booked' | 'kept' | 'missed', number> = { booked: 0, kept: 0, missed: 0 };
  for (const row of rows) {
    if (row.date < from || row.date > to || (office !== undefined && row.office !== office)) continue;
    if (row.reference === null || row.status === 'offered' || row.channel === 'walk_in') continue;
    found.booked += 1;
    if (row.status === 'checked_in' || row.status === 'served') found.kept += 1;
    if (row.status === 'no_show') found.missed += 1;
  }
  const known = found.kept + found.missed;
  return { ...found, missedShare: known >= fewest ? found.missed / known : null };
}

describe('appointments kept and missed', () => {
  let house: House;
  let first: string;
  let last: string;

  const figures = async (username: string, query: string): Promise<PerformanceView> => {
    const { status, body } = await (await staffMember(house, username)).sends<PerformanceView>('GET', `/performance?from=${first}&to=${last}&${query}`);
    expect(status).toBe(200);
    return body;
  };

  beforeAll(async () => {
    house = await openVisitsHouse();
    const { source } = house.database;
    last = house.clock.today();
    first = addDays(last, -9);
    await source.query(`insert into agendas (id, office_id, names, step_minutes) values ('annex-1-counter', 'annex-1', '{}', 10)`);
    for (let i = 0; i < 90; i += 1) {
      const annex1 = i % 3 === 0;
      const id = await anAppointment(house, {
        date: addDays(last, -((i * 7) % 22)), time: `${String(8 + (i % 8)).padStart(2, '0')}:00`, channel: i % 10 === 9 ? 'walk_in' : 'desk',
        ...(annex1 ? { agenda_id: 'annex-1-counter', office_id: 'annex-1' } : {}),
      });
      // Counted as it goes, so that what is changed later has been counted before.
      if (i % 20 === 0) await house.app.get(Measuring).catchUp();
      await source.query('update appointments set status = $2 where id = $1', [id, outcomes[i % outcomes.length]]);
      if (i % 9 === 4) await source.query('update appointments set date = date - 2 where id = $1', [id]);
    }
    const tomorrow = new Date(house.clock.now().getTime() + 86_400_000);
    await anAppointment(house, { date: last, status: 'offered', expires_at: tomorrow });
    await anAppointment(house, { date: last, status: 'held', reference: null, expires_at: tomorrow });
    await house.app.get(Measuring).catchUp();
  }, 120_000);
  afterAll(() => house.close());

  it('are those of a slow recount: in all, before, by office and by day', async () => {
    const offices = await figures('inspector', 'groupBy=office');
    const all = await recount(house, first, last, 5);
    for (const measure of ['booked', 'kept', 'missed', 'missedShare'] as const) expect([measure, all[measure]]).not.toEqual([measure, 0]);
    expect(offices.total).toMatchObject(all);
    expect(offices.totalBefore).toMatchObject(await recount(house, offices.before.from, offices.before.to, 5));
    for (const id of ['annex-5', 'annex-1']) {
      const office = await recount(house, first, last, 5, id);
      expect(offices.groups.find((group) => group.id === id)).toMatchObject(office);
      expect((await figures('inspector', `officeId=${id}`)).total).toMatchObject(office);
    }
    const days = await figures('supervisor', 'groupBy=day');
    expect(days.groups).toHaveLength(10);
    for (const { id, booked, kept, missed } of days.groups) expect({ id, booked, kept, missed, missedShare: null }).toEqual({ id, ...(await recount(house, id, id, Infinity, 'annex-5')) });
  });

  it('are told of offices and days, not of a service or a clerk', async () => {
    const none = { booked: null, kept: null, missed: null, missedShare: null };
    expect((await figures('inspector', 'service=certificates')).total).toMatchObject(none);
    expect((await figures('inspector', 'service=certificates')).groups[0]).toMatchObject(none);
    for (const group of (await figures('supervisor', 'groupBy=clerk')).groups) expect(group).toMatchObject(none);
  });

  it('leave with the other figures, and stand in the open data', async () => {
    const inspector = await staffMember(house, 'inspector');
    const headers = { authorization: `Bearer ${inspector.accessToken ?? ''}`, 'accept-language': 'en' };
    const file = await (await fetch(`${house.url}/performance/export?format=csv&groupBy=office&from=${first}&to=${last}`, { headers })).text();
    expect(file).toContain('Appointments made,Appointments kept,Appointments missed,Missed (share)');
    const { body } = await inspector.sends<PublicStatisticsView>('GET', '/statistics');
    const { missedShare, ...counts } = await recount(house, body.from, body.to, 5);
    expect(body.total).toMatchObject({ ...counts, missedShare });
    const rows = (await (await fetch(`${house.url}/statistics/open-data.csv`)).text()).split('\r\n');
    expect(rows[0]).toContain('satisfaction,booked,kept,missed,missed_share');
    expect(rows[1]).toContain(`,${counts.booked},${counts.kept},${counts.missed},`);
  });
});
