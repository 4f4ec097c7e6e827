import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setStage, type Stage, kill, until } from './faults/stage.ts';
import { othersShare, readProcessorTime } from './house/processor-time.ts';
import { raiseStand } from './house/stand.ts';
import { describeMachine } from './report/machine.ts';

/**
 * How fast messages leave the house: what writing one costs, the rate of hand-over, the wait at a steady pace, and
 * memory while a mountain drains. Both carriers are local, in this process.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const calledOff = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => calledOff.abort(new Error('called off')));
const [mountain = 100_000, steadySeconds = 60] = process.argv.slice(2).filter((arg) => arg !== '--').map(Number);

const stand = await raiseStand(root, calledOff.signal, () => undefined);
const lines: string[] = [];
let told = 0;
const say = (line: string): void => {
  lines.push(`- ${line}`);
  console.log(line);
};
try {
  const stage = await setStage(stand);
  try {
    await writing(stage);
    await rate(stage);
    await steady(stage);
    await drain(stage);
  } finally {
    await stage.stop();
  }
  const { cores, processor, node, postgres } = await describeMachine(stand.postgres.url);
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0];
  const machine = `${cores} cores (${processor}), Node ${node}, PostgreSQL ${postgres}; load of the machine at the end ${load}`;
  writeFileSync(new URL('results/messages.md', import.meta.url), `# Messages\n\nTaken ${new Date().toISOString()} on ${machine}.\n\n${lines.join('\n')}\n`);
} finally {
  await stand.stop();
}

/** What it costs a transaction to have a happening told by e-mail and SMS. */
async function writing({ announcer }: Stage): Promise<void> {
  const batch = 200;
  await announcer.tell(many(batch));
  const perMessage: number[] = [];
  const pids = { api: 0, driver: 0, postgres: stand.postgres.pid ?? 0 };
  const before = readProcessorTime(pids);
  for (let round = 0; round < 10; round++) {
    const begun = performance.now();
    await announcer.tell(many(batch));
    perMessage.push((performance.now() - begun) / (2 * batch));
  }
  const after = readProcessorTime(pids);
  const processor = (part: 'self' | 'postgres'): string => ((10 * (after[part] - before[part])) / (20 * batch)).toFixed(2);
  perMessage.sort((a, b) => a - b);
  say(`adding a message to a transaction: ${(perMessage[5] ?? 0).toFixed(2)} ms (median of 10 times ${2 * batch} messages), of which processor time ${processor('self')} ms here and ${processor('postgres')} ms in PostgreSQL; ${(100 * othersShare(before, after)).toFixed(0)} % of the machine was taken by others`);
}

/** Messages a second while both channels have enough to do. */
async function rate({ announcer, database, startWorker }: Stage): Promise<void> {
  await database.query('truncate notifications');
  for (let count = 0; count < 10; count++) await announcer.tell(many(250));
  const worker = await startWorker();
  const begun = performance.now();
  await drained(database, 300_000);
  const seconds = (performance.now() - begun) / 1000;
  await kill(worker);
  say(`handed over: ${(5_000 / seconds).toFixed(0)} messages a second by one worker (2,500 e-mails and 2,500 SMS in ${seconds.toFixed(1)} s)`);
}

async function steady({ announcer, database, startWorker }: Stage): Promise<void> {
  await database.query('truncate notifications');
  const worker = await startWorker();
  const begun = performance.now();
  for (let event = 0; event < 20 * steadySeconds; event++) {
    await announcer.tell(many(1));
    await wait(Math.max(0, begun + (event + 1) * 50 - performance.now()));
  }
  await drained(database, 120_000);
  await kill(worker);
  const { rows } = await database.query<{ p50: number; p95: number; most: number }>(
    `select percentile_cont(0.5) within group (order by late) as p50, percentile_cont(0.95) within group (order by late) as p95, max(late) as most
     from (select extract(epoch from handed_over_at - due_at)::float8 as late from notifications) as lates`,
  );
  const [found] = rows;
  say(`at 20 events (40 messages) a second for ${steadySeconds} s: handed over after ${found?.p50.toFixed(2)} s (median), ${found?.p95.toFixed(2)} s (95 %), ${found?.most.toFixed(2)} s (all)`);
}

async function drain({ announcer, database, startWorker, redis, mail, phones }: Stage): Promise<void> {
  await database.query('truncate notifications');
  await redis.say('FLUSHALL');
  for (let written = 0; written < mountain; written += 1_000) await announcer.tell(many(500));
  await redis.say('FLUSHALL');
  const worker = await startWorker();
  const begun = performance.now();
  const samples: number[] = [];
  await until(
    'the mountain',
    async () => {
      samples.push(residentMb(worker.pid ?? 0));
      mail.mails.length = 0;
      phones.messages.length = 0;
      await wait(2_000);
      return (await database.query(`select from notifications where status in ('queued', 'sending') limit 1`)).rowCount === 0;
    },
    3_600_000,
  );
  const seconds = (performance.now() - begun) / 1000;
  await kill(worker);
  const third = Math.max(1, Math.floor(samples.length / 3));
  const most = (part: number[]): string => Math.max(...part).toFixed(0);
  say(`${mountain} waiting messages, known to the outbox alone: drained in ${seconds.toFixed(0)} s (${(mountain / seconds).toFixed(0)} a second); memory of the worker at most ${most(samples.slice(0, third))} MB in the first third, ${most(samples.slice(-third))} MB in the last`);
}

function many(count: number): string[] {
  return Array.from({ length: count }, () => `b${++told}`);
}

async function drained(database: Stage['database'], millis: number): Promise<void> {
  await until('the drain', async () => (await database.query(`select from notifications where status in ('queued', 'sending') limit 1`)).rowCount === 0, millis);
}

function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
