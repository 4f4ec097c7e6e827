import { setTimeout as wait } from 'node:timers/promises';

/** Answers no sooner than after `ms`, however the work ends: how long it took must not tell whether a person is known. */
export async function evenTime<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const enough = wait(ms);
  try {
    return await work();
  } finally {
    await enough;
  }
}
