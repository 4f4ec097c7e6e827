import { openCounter } from '../../../../../bench/race/counter.ts';
import { gather, type Query, signIn } from '../../../../../bench/race/people.ts';
import { runRound } from '../../../../../bench/race/round.ts';
import { aWorkingDay, openAppointmentsHouse } from '../../../test/appointments.js';
import type { House } from '../../../test/app.js';
import { staffPassword } from '../../../test/province.js';
import { createApp } from '../../app.js';

/** Fewer rounds than `pnpm race` runs; the same race, through two houses on one database. */
const rounds = 30;
const runners = 12;

describe('many for few places', () => {
  let house: House;
  let second: Awaited<ReturnType<typeof createApp>>;

  beforeAll(async () => {
    house = await openAppointmentsHouse();
    second = await createApp(house.config);
    await second.listen(0, '127.0.0.1');
  }, 60_000);
  afterAll(async () => {
    await second.close();
    await house.close();
  });

  const query: Query = (sql, values) => house.database.source.query(sql, values);

  it('book as many as there are places, the others hear what else is free, and nothing is left behind', async () => {
    const names = await gather(query, 'clerk', runners);
    const people = await Promise.all(names.map((name) => signIn(house.url, name, staffPassword)));
    const course = { urls: [house.url, `${await second.getUrl()}/api/v1`], runners: people, query };
    const date = aWorkingDay(house);
    const deadlocks = async (): Promise<unknown> => query('select deadlocks from pg_stat_database where datname = current_database()');
    const before = await deadlocks();
    for (let round = 1; round <= rounds; round += 1) {
      expect([round, await runRound(course, await openCounter(query, round, 'annex-5'), date, round)]).toEqual([round, []]);
    }
    expect(await deadlocks()).toEqual(before);
  }, 300_000);
});
