import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { fill } from './fill/fill.ts';
import { startApi, type ApiProcess } from './house/api-process.ts';
import { othersShare, readProcessorTime } from './house/processor-time.ts';
import { loadProduct } from './house/product.ts';
import { untilSettled } from './house/settled.ts';
import { raiseStand, type Stand } from './house/stand.ts';
import { startDriving, type Driving } from './load/driving.ts';
import { gatherMaterial } from './load/material.ts';
import { scenarios } from './load/scenarios.ts';
import { readOptions, type Options } from './options.ts';
import { figuresOf, spread, type Sample, type StartFigures } from './report/figures.ts';
import { describeMachine } from './report/machine.ts';
import { takePlans } from './report/plans.ts';
import { writePlans, writeReport } from './report/write.ts';

const REST_MS = 5_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'bench/results');
const say = (line: string): void => console.error(line);
const calledOff = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => calledOff.abort(new Error('called off')));

await main(readOptions(process.argv.slice(2)));

async function main(options: Options): Promise<void> {
  const names = Object.keys(scenarios).filter((name) => options.only.length === 0 || options.only.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one)));
  say('database, schema and seeds');
  const stand = await raiseStand(root, calledOff.signal, say, options.data);
  const opened: { stop(): Promise<void> }[] = [stand];
  try {
    say('filling');
    await fill(stand.postgres.url, await loadProduct(stand.apiDist, stand.keys), options, say);
    const started = await measureStarts(stand, options.starts);
    const api = await startApi(stand);
    opened.push(api);
    say('counting and sealing');
    await untilSettled(stand.postgres.url, calledOff.signal);
    const driving = startDriving();
    opened.push(driving);
    const samples = await measureLoad({ stand, api, driving, options, names });
    const memory = api.memory();
    const machine = await describeMachine(stand.postgres.url);
    const start = { ...started, loadedMb: memory.residentMb, peakMb: memory.peakMb };
    const figures = names.map((name) => figuresOf(name, scenarios[name]?.what ?? '', samples.get(name) ?? []));
    console.log(writeReport(results, options.into, { takenAt: new Date().toISOString(), options, machine, start, scenarios: figures }));
    say('plans');
    const material = await gatherMaterial(stand.postgres.url, api.port);
    writePlans(results, options.into, await takePlans(stand.postgres.url, stand.postgresLog, api.port, material, names), machine);
  } finally {
    for (const one of opened.toReversed()) await one.stop();
  }
}

/** A first start with nothing compiled, then the starts that count. */
async function measureStarts(stand: Stand, times: number): Promise<Omit<StartFigures, 'loadedMb' | 'peakMb'>> {
  const ready: number[] = [];
  const resting: number[] = [];
  for (let run = 0; run <= times; run += 1) {
    calledOff.signal.throwIfAborted();
    // The seeds have already compiled what they share with the API: the first start gets an empty folder.
    const api = await startApi(stand, run === 0 ? { NODE_COMPILE_CACHE: `${stand.environment['NODE_COMPILE_CACHE']}-empty` } : {});
    ready.push(api.readyMs);
    if (run > 0) {
      await wait(REST_MS);
      resting.push(api.memory().residentMb);
    }
    await api.stop();
    say(`start ${run}: ready after ${api.readyMs.toFixed(0)} ms${run > 0 ? `, ${resting.at(-1)?.toFixed(0)} MB at rest` : ', nothing compiled'}`);
  }
  return { firstReadyMs: ready[0] ?? 0, readyMs: spread(ready.slice(1)), restingMb: spread(resting) };
}

interface Load {
  stand: Stand;
  api: ApiProcess;
  driving: Driving;
  options: Options;
  names: readonly string[];
}

async function measureLoad({ stand, api, driving, options, names }: Load): Promise<Map<string, Sample[]>> {
  const samples = new Map<string, Sample[]>(names.map((name) => [name, []]));
  const pids = { api: api.pid, postgres: stand.postgres.pid ?? 0, driver: driving.pid };
  for (let round = 1; round <= options.rounds; round += 1) {
    // Signed in anew each round: an access token is good for 15 minutes.
    let material: Awaited<ReturnType<typeof gatherMaterial>> | undefined = await gatherMaterial(stand.postgres.url, api.port);
    for (const name of inTurn(names, round)) {
      calledOff.signal.throwIfAborted();
      const before = readProcessorTime(pids);
      const result = await driving.run({ scenario: name, port: api.port, connections: options.connections, warmUpSeconds: options.warmUpSeconds, seconds: options.seconds, material });
      const after = readProcessorTime(pids);
      material = undefined;
      const perRequest = (part: 'api' | 'postgres'): number => (10 * (after[part] - before[part])) / Math.max(1, result.allRequests);
      samples.get(name)?.push({ ...result, apiCpuMs: perRequest('api'), postgresCpuMs: perRequest('postgres'), others: othersShare(before, after) });
      say(`round ${round} ${name}: ${result.perSecond.toFixed(0)}/s, p50 ${result.p50.toFixed(1)}, p95 ${result.p95.toFixed(1)}, errors ${result.errors}`);
    }
  }
  return samples;
}

/** Another order each round, the same in each run: none is always measured after the same one. */
function inTurn(names: readonly string[], round: number): string[] {
  const first = ((round - 1) * 5) % names.length;
  const turned = [...names.slice(first), ...names.slice(0, first)];
  return round % 2 === 1 ? turned : turned.toReversed();
}
