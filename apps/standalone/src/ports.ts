import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { StopError } from './stop-error.ts';
import type { LauncherWords } from './words.ts';

/** Asks the system for a port on this machine that nobody uses. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Refuses to start on ports of others; waits a moment for those that a killed copy is about to leave. */
export async function requirePorts(ports: Record<string, number>, patienceMs: number, words: LauncherWords): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (const [variable, port] of Object.entries(ports)) {
    while (!(await isFree(port))) {
      if (Date.now() >= deadline) throw new StopError(words.portTaken(port, variable));
      await wait(200);
    }
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(port, () => server.close(() => answer(true)));
  });
}
