import { setTimeout as wait } from 'node:timers/promises';

/** Waits until the citizen window says that it can serve. */
export async function waitUntilReady(port: number, signal: AbortSignal): Promise<void> {
  while (!(await answersReady(port))) await wait(100, undefined, { signal });
}

async function answersReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
