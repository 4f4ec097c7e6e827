import { setTimeout as wait } from 'node:timers/promises';
import type { Mood } from './product.ts';
import { kill, type Stage, until } from './stage.ts';

export interface Spans {
  /** How long Redis is away, and how long it is flushed again and again. */
  redisSeconds: number;
  /** How long a carrier is in each of its moods. */
  moodSeconds: number;
}

export type Trial = (stage: Stage, spans: Spans) => Promise<string>;

let told = 0;
const names = (count: number): string[] => Array.from({ length: count }, () => `n${++told}`);

/** F2: the worker is killed three times on one message before the provider's answer, and three times after it. */
const killedWorker: Trial = async (stage) => {
  const { announcer, phones, database, startWorker, killWorkers } = stage;
  await forget(database, stage);
  phones.mood = 'hangs';
  await startWorker();
  await announcer.tell(names(1));
  for (let round = 1; round <= 3; round++) {
    await until('the try', () => phones.tries >= round);
    await killWorkers();
    if (round === 3) break;
    await leaseEnds(database);
    await startWorker();
  }
  phones.mood = 'takes';
  for (let round = 1; round <= 3; round++) {
    const taken = new Promise<void>((done) => {
      phones.onTaken = () => done(killWorkers());
    });
    await leaseEnds(database);
    await startWorker();
    await taken;
  }
  phones.onTaken = undefined;
  await leaseEnds(database);
  await startWorker();
  await drained(database);
  await killWorkers();
  // The SMS was taken three times without the worker's knowing; the e-mail beside it may be so each time a worker dies.
  return `killed 6 times, ${await each(stage, { copiesAtMost: 3 + 6 })}`;
};

/** F2 under load: workers are killed one after the other while messages flow; another is always at work. */
const killedUnderLoad: Trial = async (stage, { moodSeconds }) => {
  const { announcer, database, startWorker } = stage;
  await forget(database, stage);
  let [older, younger] = [await startWorker(), await startWorker()];
  let kills = 0;
  const killing = async (): Promise<void> => {
    for (const end = performance.now() + moodSeconds * 1000; performance.now() < end; kills++) {
      await kill(older);
      [older, younger] = [younger, await startWorker()];
    }
  };
  await Promise.all([events(announcer, moodSeconds, 20), killing()]);
  await drained(database);
  for (const worker of [older, younger]) await kill(worker);
  return `${kills} workers killed, slowest hand-over ${(await slowestHandOver(database)).toFixed(1)} s, ${await each(stage, { copiesAtMost: kills * 16 })}`;
};

/** F5: Redis is away while messages keep coming. */
const redisAway: Trial = async (stage, { redisSeconds }) => {
  const { announcer, redis, database, startWorker } = stage;
  await forget(database, stage);
  const worker = await startWorker();
  await redis.stop();
  const slowest = await events(announcer, redisSeconds, 5);
  await redis.start();
  await announcer.tell(names(5));
  await drained(database);
  await kill(worker);
  const late = await slowestHandOver(database);
  expect(slowest < 1_000, `writing took ${slowest} ms`);
  return `${redisSeconds} s away, slowest write ${slowest.toFixed(0)} ms, slowest hand-over ${late.toFixed(1)} s, ${await each(stage)}`;
};

/** F6: Redis forgets everything, again and again, under load. */
const redisFlushed: Trial = async (stage, { redisSeconds }) => {
  const { announcer, redis, database, startWorker } = stage;
  await forget(database, stage);
  const workers = [await startWorker(), await startWorker()];
  let flushes = 0;
  const timer = setInterval(() => void redis.say('FLUSHALL').then(() => flushes++, () => undefined), 100);
  await events(announcer, redisSeconds, 20);
  clearInterval(timer);
  await drained(database);
  for (const worker of workers) await kill(worker);
  return `flushed ${flushes} times, slowest hand-over ${(await slowestHandOver(database)).toFixed(1)} s, ${await each(stage)}`;
};

/** F7: one carrier in one of its moods; the other must not feel it, and all arrives when it is well again. */
const inTrouble =
  (which: 'mail' | 'phones', mood: Mood | 'down'): Trial =>
  async (stage, { moodSeconds }) => {
    const { announcer, database, startWorker } = stage;
    const [ill, well] = which === 'mail' ? ['email', 'sms'] : ['sms', 'email'];
    await forget(database, stage);
    const worker = await startWorker();
    if (mood === 'down') await stage[which].stop();
    else stage[which].mood = mood;
    await events(announcer, moodSeconds, 5);
    if (mood === 'down') await stage[which].start();
    stage[which].mood = 'takes';
    // Those under way end by their own time-outs; the pauses of the others are shortened.
    await drained(database, true);
    await kill(worker);
    const p95 = await percentile(database, well, 0.95);
    expect(p95 < 10, `p95 of the other channel ${p95} s`);
    const refused = mood === 'refuses';
    if (refused) {
      const { rows } = await database.query<{ tries: number }>(`select max(attempts) as tries from notifications where channel = $1 and status = 'failed'`, [ill]);
      expect(rows[0]?.tries === 1, 'refused for good and tried again');
    }
    return `p95 of the other channel ${p95.toFixed(2)} s, ${await each(stage, { refused, ...(mood === 'drops' ? { copiesAtMost: Infinity } : {}) })}`;
  };

/** F7: the word of the network late, twice, out of order, of a message nobody knows. */
const receipts: Trial = async (stage) => {
  const { announcer, database, phones, startWorker } = stage;
  await forget(database, stage);
  const worker = await startWorker();
  await announcer.tell(names(20));
  await drained(database);
  const { rows } = await database.query<{ id: string }>(`select provider_message_id as id from notifications where channel = 'sms'`);
  phones.tell('nobody', 'DELIVRD');
  for (const { id } of rows) for (const word of ['UNDELIV', 'DELIVRD', 'DELIVRD', 'UNDELIV'] as const) phones.tell(id, word);
  await until('all delivered', async () => (await database.query(`select from notifications where channel = 'sms' and status = 'delivered'`)).rowCount === 20);
  await wait(3_000);
  const after = await database.query(`select from notifications where channel = 'sms' and status = 'delivered'`);
  await kill(worker);
  expect(after.rowCount === 20, 'a late word undid a delivery');
  return '20 messages, 81 receipts, all delivered';
};

/** F21: a message that always fails is set aside, and the others flow. */
const poison: Trial = async (stage) => {
  const { announcer, database, startWorker } = stage;
  await forget(database, stage);
  await announcer.tell(names(1));
  await database.query(`update notifications set content_sealed = 'unreadable', attempts = 47`);
  const worker = await startWorker();
  await events(announcer, 5, 20);
  await until('set aside', async () => (await database.query(`select from notifications where status = 'technical_failure'`)).rowCount === 2, 60_000);
  await drained(database, true);
  await kill(worker);
  const { rows } = await database.query<{ tries: number }>(`select max(attempts) as tries from notifications where status = 'technical_failure'`);
  expect(rows[0]?.tries === 48, `set aside after ${rows[0]?.tries} tries`);
  const late = await slowestHandOver(database);
  expect(late < 10, `another message waited ${late} s`);
  return `set aside after 48 tries; the slowest of 200 others ${late.toFixed(1)} s`;
};

const moods = ['down', 'later', 'refuses', 'hangs', 'drips', 'drops', 'closes'] as const;

export const trials: Record<string, Trial> = {
  'F2 worker killed': killedWorker,
  'F2 workers killed under load': killedUnderLoad,
  'F5 Redis away': redisAway,
  'F6 Redis flushed': redisFlushed,
  ...Object.fromEntries((['mail', 'phones'] as const).flatMap((which) => moods.map((mood) => [`F7 ${which} ${mood}`, inTrouble(which, mood)]))),
  'F7 receipts': receipts,
  'F21 poison': poison,
};

type Asks = Stage['database'];

/** Lets events come at a steady pace; gives the slowest writing, in milliseconds. */
async function events(announcer: Stage['announcer'], seconds: number, perSecond: number): Promise<number> {
  let slowest = 0;
  for (let count = 0; count < seconds * perSecond; count++) {
    const begun = performance.now();
    await announcer.tell(names(1));
    const took = performance.now() - begun;
    slowest = Math.max(slowest, took);
    await wait(Math.max(0, 1000 / perSecond - took));
  }
  return slowest;
}

/** I4, the last part: nothing is left after the drain. */
async function drained(database: Asks, hurry = false): Promise<void> {
  await until(
    'the drain',
    async () => {
      if (hurry) await database.query(`update notifications set next_attempt_at = now() where status = 'queued' and next_attempt_at > now()`);
      return (await database.query(`select from notifications where status in ('queued', 'sending') limit 1`)).rowCount === 0;
    },
    120_000,
  );
}

interface Bounds {
  refused?: boolean;
  /** Only a death or a lost answer may make a copy: one of each message that was under way. */
  copiesAtMost?: number;
}

/** I4: each message of the outbox was seen by its carrier once, and at most once more for each try that may have been taken. */
async function each({ database, mail, phones }: Stage, { refused = false, copiesAtMost = 0 }: Bounds = {}): Promise<string> {
  const { rows } = await database.query<{ id: string; channel: string; attempts: number; status: string }>('select id, channel, attempts, status from notifications');
  const seen = Map.groupBy(mail.mails, ({ messageId }) => /<([^@]+)@/.exec(messageId)?.[1] ?? '');
  let copies = 0;
  for (const { id, channel, attempts, status } of rows) {
    if (channel !== 'email') continue;
    const count = seen.get(id)?.length ?? 0;
    expect(status === 'failed' ? count === 0 : count >= 1 && count <= attempts, `e-mail ${id}: ${count} copies after ${attempts} tries, ${status}`);
    copies += Math.max(0, count - 1);
  }
  const sms = rows.filter(({ channel, status }) => channel === 'sms' && status !== 'failed');
  const tries = rows.filter(({ channel }) => channel === 'sms').reduce((sum, { attempts }) => sum + attempts, 0);
  const phonesSeen = Map.groupBy(phones.messages, ({ to }) => to);
  expect(phonesSeen.size === sms.length, `${sms.length} SMS, ${phonesSeen.size} phones heard`);
  expect(phones.messages.length <= tries, `${phones.messages.length} SMS after ${tries} tries`);
  copies += phones.messages.length - phonesSeen.size;
  expect(copies <= copiesAtMost, `${copies} copies, not at most ${copiesAtMost}`);
  return `${rows.length} messages${refused ? ', the refused ones asked once' : ', none lost'}, ${copies} copies`;
}

async function forget(database: Asks, stage?: Stage): Promise<void> {
  await database.query('truncate notifications');
  for (const sink of stage ? [stage.mail, stage.phones] : []) sink.tries = 0;
  if (!stage) return;
  stage.mail.mails.length = 0;
  stage.phones.messages.length = 0;
}

async function leaseEnds(database: Asks): Promise<void> {
  await database.query(`update notifications set next_attempt_at = now() where status in ('queued', 'sending')`);
}

async function slowestHandOver(database: Asks): Promise<number> {
  const { rows } = await database.query<{ late: number }>('select max(extract(epoch from handed_over_at - due_at))::float8 as late from notifications');
  return rows[0]?.late ?? 0;
}

async function percentile(database: Asks, channel: string, part: number): Promise<number> {
  const { rows } = await database.query<{ late: number }>('select percentile_cont($1) within group (order by extract(epoch from handed_over_at - due_at))::float8 as late from notifications where channel = $2', [part, channel]);
  return rows[0]?.late ?? 0;
}

function expect(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
