/**
 * The race for places: many citizens at once, through two API processes, for a few places, over and over.
 * Run after `pnpm build:types`: node bench/race.ts [rounds] [runners]
 */
import { fileURLToPath } from 'node:url';
import { Pool } from 'pg';
import { startApi } from './house/api-process.ts';
import { raiseStand } from './house/stand.ts';
import { openCounter } from './race/counter.ts';
import { gather, type Query, signIn } from './race/people.ts';
import { runRound } from './race/round.ts';

const rounds = Number(process.argv[2] ?? 1000);
const runners = Number(process.argv[3] ?? 12);
const password = 'Nafida-demo-2026';
const office = 'berkane-annex-5';
/** An access token is good for 15 minutes. */
const signInEvery = 100;

const calledOff = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => calledOff.abort(new Error('called off')));

const stand = await raiseStand(fileURLToPath(new URL('..', import.meta.url)), calledOff.signal, (line) => console.error(line));
const opened: { stop(): Promise<void> }[] = [stand];
try {
  // One address for both, as behind one proxy: what one of them signs, the other believes.
  const shared = { PUBLIC_URL: 'https://nafida.example' };
  const apis = [await startApi(stand, shared), await startApi(stand, shared)];
  opened.push(...apis);
  const pool = new Pool({ connectionString: stand.postgres.url });
  opened.push({ stop: () => pool.end() });
  const query: Query = async <Row>(sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows as Row[];
  const urls = apis.map((api) => `http://127.0.0.1:${api.port}/api/v1`);
  const names = await gather(query, 'amina', runners);
  const deadlocks = async (): Promise<number> => Number((await query<{ deadlocks: string }>('select deadlocks from pg_stat_database where datname = current_database()'))[0]?.deadlocks);
  const day = (await query<{ day: string }>(`select (current_date + 7)::text as day where (current_date + 7) not in (select date from holidays) union all select (current_date + 9)::text limit 1`))[0]?.day ?? '';
  const before = await deadlocks();
  let people = await Promise.all(names.map((name) => signIn(urls[0] ?? '', name, password)));
  let faulty = 0;
  const begun = performance.now();
  for (let round = 1; round <= rounds; round += 1) {
    calledOff.signal.throwIfAborted();
    if (round % signInEvery === 0) people = await Promise.all(names.map((name) => signIn(urls[0] ?? '', name, password)));
    const faults = await runRound({ urls, runners: people, query }, await openCounter(query, round, office), day, round);
    if (faults.length > 0) {
      faulty += 1;
      console.log(`round ${round}: ${faults.join('; ')}`);
    }
    if (round % 100 === 0) console.error(`${round} rounds, ${faulty} with faults`);
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  const deadlocked = (await deadlocks()) - before;
  console.log(`${rounds} rounds of ${runners} citizens through two processes in ${seconds} s: ${faulty} with faults, ${deadlocked} deadlocks`);
  if (faulty > 0 || deadlocked > 0) process.exitCode = 1;
} finally {
  for (const one of opened.toReversed()) await one.stop();
}
