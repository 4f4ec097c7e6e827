import { openComplaintsHouse, aComplaint } from '../../test/complaints.js';
import type { House } from '../../test/app.js';
import { citizen } from '../../test/people.js';
import { Duties } from './duties.js';

describe('duties', () => {
  let house: House;

  beforeAll(async () => {
    house = await openComplaintsHouse();
  }, 60_000);
  afterAll(() => house.close());

  it('throws away idempotency keys after two days, and none before', async () => {
    const amina = await citizen(house);
    for (const key of ['young', 'old']) await amina.sends('POST', '/complaints', aComplaint(), { 'idempotency-key': key });
    const keys = async (): Promise<string[]> => (await house.database.source.query<{ key: string }[]>('select key from idempotency_keys order by key')).map((row) => row.key);
    await house.database.source.query(`update idempotency_keys set created_at = now() - interval '49 hours' where key = 'old'`);
    expect(await keys()).toEqual(['old', 'young']);
    await house.app.get(Duties).perform('idempotency keys');
    expect(await keys()).toEqual(['young']);
  });
});
