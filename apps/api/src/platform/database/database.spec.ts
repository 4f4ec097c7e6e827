import { type House, openHouse } from '../../../test/app.js';
import { isConflict, statement } from './database.js';

const connections = statement<{ pid: number }>('test.connections', `select pid from pg_stat_activity where datname = current_database() and application_name = 'nafida' order by pid`);
const refused = statement<never>('test.refused', `insert into idempotency_keys (caller, key, fingerprint, answer) select 'amina', 'twice', '', '{}'::jsonb from generate_series(1, 2)`);

describe('a statement that PostgreSQL refuses', () => {
  let house: House;

  beforeAll(async () => {
    house = await openHouse();
  }, 60_000);
  afterAll(() => house.close());

  it('names what it would break, and leaves its connection as it was', async () => {
    const before = await house.database.rows(connections, []);
    for (let times = 0; times < 3; times += 1) {
      const problem: unknown = await house.database.rows(refused, []).catch((error: unknown) => error);
      expect(isConflict(problem, 'idempotency_keys_pkey')).toBe(true);
    }
    expect(await house.database.rows(connections, [])).toEqual(expect.arrayContaining(before));
  });
});
