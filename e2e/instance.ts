import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '..');
const patienceMs = 300_000;
const lastLines = 40;

/** A running window of the province, with the phones and mailboxes it writes to. */
export interface Instance {
  baseUrl: string;
  inboxUrl: string;
  stop: () => Promise<void>;
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await ended;
  clearTimeout(force);
}

/** Starts the standalone edition on data of its own, which are gone when it has ended. */
export async function startInstance(): Promise<Instance> {
  const folder = mkdtempSync(join(tmpdir(), 'nafida-e2e-'));
  // PostgreSQL refuses to run as root and then needs to pass through this folder as another account.
  chmodSync(folder, 0o755);
  const [port, inboxPort, metricsPort] = await freePorts(3);
  const env = {
    ...process.env,
    PORT: String(port),
    INBOX_PORT: String(inboxPort),
    METRICS_PORT: String(metricsPort),
    DATA_DIR: join(folder, 'data'),
    // One machine signs in more people in a minute than a household does.
    RATE_LIMITS: 'off',
  };
  const child = spawn(process.execPath, [join(root, 'apps/standalone/src/main.ts')], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => said.splice(0, Math.max(0, said.push(...text.split('\n')) - lastLines)));
  }
  const ended = new Promise((done) => child.once('exit', done));
  const stop = async (): Promise<void> => {
    await end(child, ended);
    rmSync(folder, { recursive: true, force: true });
  };
  const baseUrl = `http://localhost:${port}`;
  const deadline = Date.now() + patienceMs;
  while (!(await answers(`${baseUrl}/health/ready`))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`The standalone edition did not become ready:\n${said.join('\n')}`);
    }
    await wait(200);
  }
  return { baseUrl, inboxUrl: `http://localhost:${inboxPort}`, stop };
}
