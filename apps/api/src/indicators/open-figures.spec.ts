import type { House } from '../../test/app.js';
import { files, openComplaintsHouse, performs } from '../../test/complaints.js';
import { citizen, Person, staffMember } from '../../test/people.js';
import { Measuring } from '../cases/measuring.service.js';
import { Remembered } from '../platform/remembered.js';
import type { PopulationView } from './population.dto.js';
import type { PublicStatisticsView } from './public-statistics.dto.js';

describe('figures that tell of nobody', () => {
  let house: House;

  beforeAll(async () => {
    house = await openComplaintsHouse();
    const [amina, neighbour] = [await citizen(house, { birthDate: '1991-03-08' }), await citizen(house, { officeId: 'annex-1', birthDate: '1954' })];
    for (const birthDate of ['1992', '1993-05', '1994-01-31', '1995-12-01', '1960-01-01']) await citizen(house, { birthDate });
    const clerk = await staffMember(house, 'clerk');
    for (let i = 0; i < 6; i += 1) await performs(clerk, (await files(amina)).body.reference, 'answer', { message: 'تم الإصلاح' });
    await files(neighbour);
    await house.app.get(Measuring).catchUp();
  }, 60_000);
  afterAll(() => house.close());

  it('are open to anyone, may be kept for a while, and hide small groups', async () => {
    const { status, body, headers } = await new Person(house, 'fr').sends<PublicStatisticsView>('GET', '/statistics');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
    expect(body).toMatchObject({ fewest: 5, total: { received: 7, closed: 6, open: 1, overdue: 0, medianDays: 0, withinDeadline: 1 } });
    // Six of seven would betray the seventh.
    expect(body.offices.map(({ id, received }) => [id, received])).toEqual([['annex-5', null], ['annex-1', null]]);
    expect(body.services.find(({ id }) => id === 'complaints')).toMatchObject({ deadlineDays: 60, waitingDays: 0, received: 7 });
    expect(body.services.find(({ id }) => id === 'certificates')).toMatchObject({ received: 0, waitingDays: null });
    expect(body.months).toMatchObject([{ month: house.clock.today().slice(0, 7), received: 7 }]);
  });

  it('are the same on the home page', async () => {
    const { body } = await new Person(house).sends<{ items: { id: string; medianDays: number | null }[] }>('GET', '/services');
    expect(body.items.map(({ id, medianDays }) => [id, medianDays])).toEqual([['complaints', 1], ['certificates', null], ['passport-requests', null]]);
  });

  it('are given to programs as rows', async () => {
    const answer = await fetch(`${house.url}/statistics/open-data.csv`, { headers: { 'accept-language': 'ar' } });
    const lines = Buffer.from(await answer.arrayBuffer()).toString('utf8').split('\r\n');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(lines[0]).toBe('\uFEFFabout,id,name,received,closed,within_deadline,median_days,p90_days,satisfaction,booked,kept,missed,missed_share');
    expect(lines[1]).toBe('province,,,7,6,1,0,0,,0,0,0,');
    expect(lines).toContain('office,annex-1,الملحقة الإدارية الأولى,,0,,,,,0,0,0,');
  });

  it('of the registered population stay closed until the province opens them, and then show no small group', async () => {
    const supervisor = await staffMember(house, 'supervisor');
    expect(await supervisor.sends('GET', '/population')).toMatchObject({ status: 403, body: { code: 'population_closed' } });
    await house.database.source.query(`insert into settings (key, value) values ('populationFigures', 'true')`);
    const names = { ar: 'حي المسيرة', fr: 'Hay El Massira', en: 'Hay El Massira' };
    await house.database.source.query(`insert into communes (code, names, kind, population, households) values ('02.113.01.09', $1, 'urban', 99069, 27454)`, [names]);
    await house.database.source.query(`insert into quarters (id, names, commune_code, office_id) values ('massira', $1, '02.113.01.09', 'annex-5'), ('mass', '{"ar":"ماس","fr":"El Mass","en":"El Mass"}', '02.113.01.09', 'annex-5')`, [names]);
    // A change is seen within half a minute; nobody waits for it here.
    house.app.get(Remembered).forget();
    const own = (await supervisor.sends<PopulationView>('GET', '/population')).body;
    expect(own.items.map(({ officeId, people }) => [officeId, people])).toEqual([['annex-5', 6]]);
    expect(own.items[0]?.bands.filter(({ people }) => people !== 0)).toEqual([{ from: 25, to: 34, people: null }, { from: 35, to: 44, people: null }, { from: 60, to: 74, people: null }]);
    // All six live there by their address; the quarter whose name is only the beginning of a word has nobody.
    expect(own.items[0]?.quarters).toEqual([{ id: 'massira', name: 'Hay El Massira', people: 6 }]);
    const admin = await staffMember(house, 'admin');
    expect((await admin.sends<PopulationView>('GET', '/population')).body.items.map(({ officeId, people }) => [officeId, people])).toEqual([['annex-5', 6], ['annex-1', null]]);
    expect((await (await staffMember(house, 'inspector')).sends('GET', '/population')).status).toBe(403);
  });
});
