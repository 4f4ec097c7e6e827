import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { setStage, type Stage, kill, until } from './faults/stage.ts';
import { othersShare, type ProcessorTime, readProcessorTime } from './house/processor-time.ts';
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
  const machine = `${cores} cores (${processor}), Node ${node}, PostgreSQL ${postgres}; load of the machine at the end ${loadAverage()}`;
  writeFileSync(new URL('results/messages.md', import.meta.url), `# Messages\n\nTaken ${new Date().toISOString()} on ${machine}.\n\n${lines.join('\n')}\n`);
} finally {
  await stand.stop();
}

/** What it costs a small transaction to have its work told by e-mail and SMS: the difference from one that tells nobody. */
async function writing({ announcer, database }: Stage): Promise<void> {
  await database.query('create table if not exists trial_work (done_at timestamptz)');
  const rounds = 10;
  const batch = 200;
  const silent = { took: [] as number[], processor: 0 };
  const heard = { took: [] as number[], processor: 0 };
  for (let round = -1; round < rounds; round++) {
    for (const way of [silent, heard]) {
      const before = processorTime();
      for (let count = 0; count < batch; count++) {
        const begun = performance.now();
        await announcer.work(way === heard ? many(1)[0] : undefined);
        if (round >= 0) way.took.push(performance.now() - begun);
      }
      // The first round only warms the statements.
      if (round >= 0) way.processor += processorTime().self + processorTime().postgres - before.self - before.postgres;
    }
  }
  const difference = (median(heard.took) - median(silent.took)) / 2;
  const processor = (10 * (heard.processor - silent.processor)) / (2 * rounds * batch);
  say(`adding a message to a transaction: ${difference.toFixed(2)} ms (difference of the medians of ${rounds * batch} transactions that tell nobody, ${median(silent.took).toFixed(2)} ms, and as many that send two messages, ${median(heard.took).toFixed(2)} ms), ${processor.toFixed(2)} ms of processor time in Node and PostgreSQL; load ${loadAverage()}`);
}

/** Messages a second while both channels have enough to do. */
async function rate({ announcer, database, redis, startWorker }: Stage): Promise<void> {
  await database.query('truncate notifications');
  for (let count = 0; count < 10; count++) await announcer.tell(many(250));
  const worker = await startWorker();
  const pids = { worker: worker.pid ?? 0, redis: redis.pid };
  const before = processorTime(pids);
  const { rows } = await database.query<{ count: number }>(`select count(*)::int as count from notifications where status in ('queued', 'sending')`);
  const count = rows[0]?.count ?? 0;
  const begun = performance.now();
  await drained(database, 300_000);
  const seconds = (performance.now() - begun) / 1000;
  const after = processorTime(pids);
  await kill(worker);
  const each = (part: 'api' | 'postgres' | 'driver'): string => ((10 * (after[part] - before[part])) / count).toFixed(2);
  say(`handed over: ${(count / seconds).toFixed(0)} messages a second by one worker (${count} messages through the job queue in ${seconds.toFixed(1)} s; half e-mails, half SMS; load ${loadAverage()}, ${(100 * othersShare(before, after)).toFixed(0)} % of the machine taken by others); processor time for each: worker ${each('api')} ms, PostgreSQL ${each('postgres')} ms, Redis ${each('driver')} ms`);
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
  say(`at 20 events (40 messages) a second for ${steadySeconds} s: handed over after ${found?.p50.toFixed(2)} s (median), ${found?.p95.toFixed(2)} s (95 %), ${found?.most.toFixed(2)} s (all); load ${loadAverage()}`);
}

async function drain({ announcer, database, startWorker, redis, mail, phones }: Stage): Promise<void> {
  await database.query('truncate notifications');
  await redis.say('FLUSHALL');
  for (let written = 0; written < mountain; written += 1_000) await announcer.tell(many(500));
  await redis.say('FLUSHALL');
  const worker = await startWorker();
  const begun = performance.now();
  const before = processorTime({ worker: worker.pid ?? 0, redis: redis.pid });
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
  const processor = (10 * (processorTime({ worker: worker.pid ?? 0, redis: redis.pid }).api - before.api)) / mountain;
  await kill(worker);
  const third = Math.max(1, Math.floor(samples.length / 3));
  const most = (part: number[]): string => Math.max(...part).toFixed(0);
  say(`${mountain} waiting messages, known to the outbox alone: drained in ${seconds.toFixed(0)} s (${(mountain / seconds).toFixed(0)} a second, ${processor.toFixed(2)} ms of the worker's processor time for each; load ${loadAverage()}); memory of the worker at most ${most(samples.slice(0, third))} MB in the first third, ${most(samples.slice(-third))} MB in the last`);
}

function many(count: number): string[] {
  return Array.from({ length: count }, () => `b${++told}`);
}

async function drained(database: Stage['database'], millis: number): Promise<void> {
  await until('the drain', async () => (await database.query(`select from notifications where status in ('queued', 'sending') limit 1`)).rowCount === 0, millis);
}

/** The worker stands where the benchmark has the API, Redis where it has the driver. */
function processorTime({ worker, redis } = { worker: 0, redis: 0 }): ProcessorTime {
  return readProcessorTime({ api: worker, driver: redis, postgres: stand.postgres.pid ?? 0 });
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function loadAverage(): string {
  return readFileSync('/proc/loadavg', 'utf8').split(' ')[0] ?? '';
}

function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
