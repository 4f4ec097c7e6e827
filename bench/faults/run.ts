import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { raiseStand } from '../house/stand.ts';
import { counterparts } from './counterparts.ts';
import { setStage } from './stage.ts';
import { trials } from './trials.ts';

/** Breaks what messages depend on, one part after the other, and looks whether each message still arrives. */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((arg) => arg !== '--'),
  options: {
    only: { type: 'string', default: '' },
    short: { type: 'boolean', default: false },
    'redis-seconds': { type: 'string' },
    'mood-seconds': { type: 'string' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
/** What a build can wait for: each fault once, without those that end by their own time-outs, and without programs of other hands. */
const quick = ['F2 worker killed', 'F5', 'F6', 'F7 mail later', 'F7 mail refuses', 'F7 phones down', 'F7 phones closes', 'F7 receipts', 'F21'];
const only = values.only !== '' ? values.only.split(',') : values.short ? quick : [''];
const wanted = (name: string): boolean => only.some((part) => name.includes(part));
const calledOff = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => calledOff.abort(new Error('called off')));

const seconds = (given: string | undefined, long: number, short: number): number => Number(given ?? (values.short ? short : long));
const spans = { redisSeconds: seconds(values['redis-seconds'], 600, 5), moodSeconds: seconds(values['mood-seconds'], 20, 3) };
const stand = await raiseStand(root, calledOff.signal, () => undefined);
try {
  for (const [name, trial] of Object.entries(trials)) if (wanted(name)) await show(name, async () => onStage((stage) => trial(stage, spans)));
  for (const [name, meet] of Object.entries(counterparts)) if (wanted(name)) await show(name, () => meet(stand.apiDist));
} finally {
  await stand.stop();
}

/** Each trial has its own Redis, carriers and workers. */
async function onStage(work: (stage: Awaited<ReturnType<typeof setStage>>) => Promise<string>): Promise<string> {
  const stage = await setStage(stand);
  try {
    return await work(stage);
  } finally {
    await stage.stop();
  }
}

async function show(name: string, work: () => Promise<string>): Promise<void> {
  calledOff.signal.throwIfAborted();
  const begun = Date.now();
  try {
    console.log(`✓ ${name}: ${await work()} (${Math.round((Date.now() - begun) / 1000)} s)`);
  } catch (error) {
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
