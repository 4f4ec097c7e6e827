import { assertZone } from '@nafida/calendar';
import type { DataSource } from 'typeorm';

/**
 * Morocco stays on UTC+0 since 20 September 2026; outdated zone data would shift every deadline by an hour.
 * The process refuses to run where Node or PostgreSQL think otherwise.
 */
export async function assertMoroccanTime(source: DataSource): Promise<void> {
  assertZone();
  const [row] = await source.query<{ offset_seconds: number }[]>(
    `select extract(epoch from (timestamptz '2026-12-01T00:00:00Z' at time zone 'Africa/Casablanca')
       - timestamp '2026-12-01T00:00:00')::int as offset_seconds`,
  );
  if (row?.offset_seconds !== 0) {
    throw new Error(`PostgreSQL says Africa/Casablanca is ${row?.offset_seconds ?? '?'} s from UTC on 2026-12-01; it must be 0: update its zone data (tzdata 2026c or later)`);
  }
}
