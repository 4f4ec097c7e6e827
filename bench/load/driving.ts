import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Order } from './driver.ts';
import type { RoundResult } from './round.ts';

/** The second process, from which the load comes: what it costs does not slow the API's own event loop. */
export interface Driving {
  pid: number;
  run(order: Order): Promise<RoundResult>;
  stop(): Promise<void>;
}

export function startDriving(): Driving {
  const child = fork(fileURLToPath(new URL('driver.ts', import.meta.url)));
  const ended = once(child, 'exit');
  const died = ended.then(() => {
    throw new Error('the driving process ended');
  });
  died.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    run: async (order) => {
      child.send(order);
      const [result] = (await Promise.race([once(child, 'message'), died])) as [RoundResult];
      return result;
    },
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
