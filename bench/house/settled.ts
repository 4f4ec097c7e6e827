import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

/** Waits until the house has counted and sealed what was filled in: what comes by itself must not be measured with the rest. */
export async function untilSettled(databaseUrl: string, signal: AbortSignal): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let settled = false; !settled; ) {
      signal.throwIfAborted();
      const { rows } = await client.query<{ settled: boolean }>(
        `select not exists (select from unmeasured_cases) and not exists (select from uncounted_days) and not exists (select from uncounted_visits)
           and coalesce((select max(audit_id) from audit_chain) >= (select max(id) from audit_trail), false) as settled`,
      );
      settled = rows[0]?.settled ?? false;
      if (!settled) await wait(1_000);
    }
    const { rows } = await client.query<{ counted: number; filed: number }>('select (select sum(received) from treatment_days)::int as counted, (select count(*) from cases)::int as filed');
    if (rows[0]?.counted !== rows[0]?.filed) throw new Error(`${rows[0]?.counted} of ${rows[0]?.filed} cases were counted`);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}
