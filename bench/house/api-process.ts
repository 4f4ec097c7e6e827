import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { apiFlags } from '../../apps/standalone/src/api-flags.ts';
import { freePort } from '../../apps/standalone/src/ports.ts';
import type { Stand } from './stand.ts';

const PATIENCE_MS = 60_000;

/** One run of the API. */
export interface ApiProcess {
  pid: number;
  port: number;
  readyMs: number;
  memory(): { residentMb: number; peakMb: number };
  stop(): Promise<void>;
}

/** Starts the API and waits until it says that it can serve. */
export async function startApi(stand: Stand, extra: NodeJS.ProcessEnv = {}): Promise<ApiProcess> {
  // Asked for at each start: in between, another program may have been given the one before.
  const [port, metricsPort] = [await freePort(), await freePort()];
  const environment = { ...stand.environment, ...extra, PORT: String(port), METRICS_PORT: String(metricsPort) };
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...apiFlags, join(stand.apiDist, 'main.js')], { env: environment, stdio: ['ignore', 'ignore', 'pipe'] });
  const told: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => told.push(chunk.toString()));
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  while ((await statusOf(port)) !== 200) {
    if (child.exitCode !== null) throw new Error(`the API ended before it was ready\n${told.join('')}`);
    if (performance.now() - startedAt > PATIENCE_MS) {
      await stop();
      throw new Error('the API is not ready after a minute');
    }
    await wait(5);
  }
  const pid = child.pid ?? 0;
  return { pid, port, readyMs: performance.now() - startedAt, memory: () => memoryOf(pid), stop };
}

function statusOf(port: number): Promise<number> {
  return new Promise((answer) => {
    get({ host: '127.0.0.1', port, path: '/health/ready', agent: false }, (response) => {
      response.resume();
      answer(response.statusCode ?? 0);
    }).once('error', () => answer(0));
  });
}

function memoryOf(pid: number): { residentMb: number; peakMb: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { residentMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') };
}
