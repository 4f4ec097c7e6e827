/**
 * Days of a month, hours of a day, hold + book: on 20 counters, 30 objects each, 180 days, 500,000 appointments.
 * Run after `pnpm build:types`: node bench/appointments.ts [seconds] [connections]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Pool } from 'pg';
import { startApi } from './house/api-process.ts';
import { othersShare, readProcessorTime } from './house/processor-time.ts';
import { untilSettled } from './house/settled.ts';
import { raiseStand } from './house/stand.ts';
import { ask, gather, type Query, type Runner, signIn } from './race/people.ts';
import { entriesOf, readFrom, sizeOf } from './report/plans.ts';

const seconds = Number(process.argv[2] ?? 8);
const connections = Number(process.argv[3] ?? 16);
const root = fileURLToPath(new URL('..', import.meta.url));
const password = 'Nafida-demo-2026';
const counters = 20;
const objects = 30;

interface Offer {
  officeId: string;
  objectId: string;
}
type Turn = (connection: number) => Promise<number>;

const calledOff = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => calledOff.abort(new Error('called off')));
const pick = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T;

const stand = await raiseStand(root, calledOff.signal, (line) => console.error(line));
const opened: { stop(): Promise<void> }[] = [stand];
try {
  const pool = new Pool({ connectionString: stand.postgres.url });
  opened.push({ stop: () => pool.end() });
  const query: Query = async <Row>(sql: string, values: unknown[] = []) => (await pool.query(sql, values)).rows as Row[];
  await gather(query, 'amina', 20_000);
  const filler = await pool.connect();
  await filler.query(`set synchronous_commit = off; set work_mem = '256MB'; select setseed(0.2026)`);
  await filler.query(readFileSync(new URL('fill/appointments.sql', import.meta.url), 'utf8'));
  filler.release();
  await query('vacuum analyze');
  await query('checkpoint');
  const [filled] = await query<{ count: string }>('select count(*) from appointments');
  console.error(`${filled?.count} appointments`);
  const bookers = await query<{ username: string }>(
    `insert into accounts (id, username, role, status, office_id, first_name, last_name, first_name_ar, last_name_ar, locale, password_hash)
     select gen_random_uuid(), 'booker' || n, 'citizen', 'active', a.office_id, 'Booker', n::text, 'حاجز', n::text, 'ar', a.password_hash
     from accounts a, generate_series(1, $1::int) n where a.username = 'amina' returning username`,
    [connections],
  );
  const offices = (await query<{ office_id: string }>(`select office_id from agendas where id like 'bench-%'`)).map((row) => row.office_id);
  const days = (await query<{ day: string }>(`select d::date::text as day from generate_series(current_date + 1, current_date + 95, interval '1 day') d where extract(isodow from d) <= 5`)).map((row) => row.day);
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  const api = await startApi(stand);
  opened.push(api);
  await untilSettled(stand.postgres.url, calledOff.signal);
  const url = `http://127.0.0.1:${api.port}/api/v1`;
  const people = await Promise.all(bookers.map(({ username }) => signIn(url, username, password)));

  const offer = (): Offer => ({ officeId: pick(offices), objectId: `bench-${1 + Math.floor(Math.random() * objects)}` });
  const where = ({ officeId, objectId }: Offer): string => `officeId=${officeId}&objectId=${objectId}`;
  const timed = async (method: string, path: string, runner?: Runner, body?: unknown): Promise<[number, Awaited<ReturnType<typeof ask>>]> => {
    const before = performance.now();
    const reply = await ask(url, runner, method, path, body);
    return [performance.now() - before, reply];
  };
  const read = (path: () => string): Turn => async () => {
    const [took, { status }] = await timed('GET', path());
    if (status !== 200) throw new Error(`${status}`);
    return took;
  };
  const refused = new Map<string, number>();
  const scenarios: Record<string, Turn> = {
    days: read(() => `/available-days?${where(offer())}&month=${pick(months)}`),
    slots: read(() => `/available-slots?${where(offer())}&date=${pick(days)}`),
    'hold + book': async (connection) => {
      const runner = people[connection];
      for (;;) {
        const wanted = offer();
        const date = pick(days);
        const [, { body }] = await timed('GET', `/available-slots?${where(wanted)}&date=${date}`);
        const free = (body as { slots?: { time: string; free: number }[] }).slots?.filter((slot) => slot.free > 0) ?? [];
        if (free.length === 0) continue;
        const [held, hold] = await timed('POST', '/holds', runner, { ...wanted, date, time: pick(free).time });
        if (hold.status !== 201) {
          refused.set(hold.body.code ?? '', (refused.get(hold.body.code ?? '') ?? 0) + 1);
          continue;
        }
        const [booked, { status }] = await timed('POST', '/appointments', runner, { holdId: hold.body.holdId });
        if (status !== 201) throw new Error(`${status}`);
        return held + booked;
      }
    },
  };
  const lines = [`${filled?.count} appointments, ${counters} counters × ${objects} objects, ${connections} connections, ${seconds} s each`, '', `Load of the machine before: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores: above one a core, the times are those of others too.`, '', '| what | a second | p50 ms | p95 ms | p99 ms | max ms | processor, API ms | processor, PostgreSQL ms | others |', '|---|---|---|---|---|---|---|---|---|'];
  const pids = { api: api.pid, postgres: stand.postgres.pid ?? 0, driver: 0 };
  for (const [name, turn] of Object.entries(scenarios)) {
    await load(turn, 2);
    const before = readProcessorTime(pids);
    const took = (await load(turn, seconds)).sort((a, b) => a - b);
    const after = readProcessorTime(pids);
    const each = (part: 'api' | 'postgres'): string => (((after[part] - before[part]) * 10) / took.length).toFixed(1);
    const at = (share: number): string => (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(1);
    lines.push(`| ${name} | ${(took.length / seconds).toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${at(0.99)} | ${at(1)} | ${each('api')} | ${each('postgres')} | ${(othersShare(before, after) * 100).toFixed(0)} % |`);
    console.error(lines.at(-1));
  }
  lines.push('', `Refused while booking: ${[...refused].map(([code, count]) => `${code} ${count}`).join(', ') || 'none'}.`, '', '## Plans', '');
  for (const [name, turn] of Object.entries(scenarios)) lines.push(...(await plansOf(name, turn)));
  writeFileSync(join(root, 'bench/results/appointments.md'), `${lines.join('\n')}\n`);
  console.log(lines.slice(0, lines.indexOf('## Plans')).join('\n'));

  async function load(turn: Turn, length: number): Promise<number[]> {
    const took: number[] = [];
    const until = performance.now() + length * 1000;
    await Promise.all(
      Array.from({ length: connections }, async (_, connection) => {
        while (performance.now() < until && !calledOff.signal.aborted) took.push(await turn(connection));
      }),
    );
    return took;
  }

  /** PostgreSQL writes down how it answered what the API asked, once it has settled on a plan. */
  async function plansOf(name: string, turn: Turn): Promise<string[]> {
    const set = async (value: string): Promise<void> => {
      for (const one of ['log_analyze = on', 'log_buffers = on', `log_min_duration = ${value}`]) await query(`alter system set auto_explain.${one}`);
      await query('select pg_reload_conf()');
      await wait(300);
    };
    for (let warm = 0; warm < 12; warm += 1) await turn(0);
    await set('0');
    const from = sizeOf(stand.postgresLog);
    await turn(0);
    await wait(200);
    const entries = entriesOf(readFrom(stand.postgresLog, from)).filter(({ statement }) => /appointment|agenda/.test(statement) && !/for update skip locked|expires_at <= \$1 order/.test(statement));
    await set('-1');
    return entries.flatMap(({ milliseconds, statement, plan }) => [`### ${name}: ${milliseconds.toFixed(2)} ms`, '', `\`${statement.slice(0, 160)}…\``, '', '```', plan, '```', '']);
  }
} finally {
  for (const one of opened.toReversed()) await one.stop();
}
