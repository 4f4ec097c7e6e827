import { Agent, request } from 'node:http';
import type { Ask, Script } from './script.ts';

/** What one round of a scenario gave. Times are in milliseconds. */
export interface RoundResult {
  requests: number;
  seconds: number;
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
  errors: number;
  /** With the warm-up: to divide processor time by. */
  allRequests: number;
  firstError: string | null;
}

interface Tally {
  times: number[];
  errors: number;
  all: number;
  firstError: string | null;
}

/** Keeps every connection busy with one request at a time, and notes how long each one took. */
export async function runRound(port: number, scripts: readonly Script[], warmUpSeconds: number, seconds: number): Promise<RoundResult> {
  const tally: Tally = { times: [], errors: 0, all: 0, firstError: null };
  const from = performance.now() + warmUpSeconds * 1000;
  const until = from + seconds * 1000;
  let lastEnd = from;
  await Promise.all(
    scripts.map(async (next) => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      for (let ask = next(); ask !== undefined && performance.now() < until; ask = next()) {
        const startedAt = performance.now();
        const wrong = await send(port, agent, ask);
        const endedAt = performance.now();
        tally.all += 1;
        if (startedAt < from) continue;
        lastEnd = Math.max(lastEnd, endedAt);
        tally.times.push(endedAt - startedAt);
        if (wrong === undefined) continue;
        tally.errors += 1;
        tally.firstError ??= wrong;
      }
      agent.destroy();
    }),
  );
  return summed(tally, (lastEnd - from) / 1000);
}

function summed({ times, errors, all, firstError }: Tally, seconds: number): RoundResult {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
  const perSecond = seconds > 0 ? (sorted.length - errors) / seconds : 0;
  return { requests: sorted.length, seconds, perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1), errors, allRequests: all, firstError };
}

/** Sends one request and reads its whole answer; says what was wrong with it, if anything was. */
function send(port: number, agent: Agent, ask: Ask): Promise<string | undefined> {
  const body = ask.body === undefined ? undefined : Buffer.from(JSON.stringify(ask.body));
  const headers = {
    ...(ask.token === undefined ? {} : { authorization: `Bearer ${ask.token}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json', 'content-length': body.length }),
    'accept-language': 'ar',
    ...ask.headers,
  };
  return new Promise((answer) => {
    const sent = request({ host: '127.0.0.1', port, agent, method: ask.method, path: `/api/v1${ask.path}`, headers }, (response) => {
      const expected = response.statusCode === ask.status;
      let text = '';
      response.on('data', (chunk: Buffer) => {
        if (!expected || ask.right) text += chunk.toString();
      });
      response.on('end', () => answer(expected && (ask.right?.(text) ?? true) ? undefined : `${response.statusCode} ${text.slice(0, 300)}`));
      response.on('error', (error) => answer(error.message));
    });
    sent.on('error', (error) => answer(error.message));
    sent.end(body);
  });
}
