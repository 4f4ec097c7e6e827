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
    'redis-seconds': { type: 'string', default: '600' },
    'mood-seconds': { type: 'string', default: '20' },
  },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = (name: string): boolean => values.only === '' || values.only.split(',').some((part) => name.includes(part));
const calledOff = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => calledOff.abort(new Error('called off')));

const spans = { redisSeconds: Number(values['redis-seconds']), moodSeconds: Number(values['mood-seconds']) };
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
