import { RateLimiterMemory, RateLimiterQueue, RateLimiterRedis } from 'rate-limiter-flexible';

/** Where several processes count together; without one each counts for itself. */
export type PaceStore = object | null;

export const PACE_STORE = Symbol('PaceStore');

/**
 * How many messages a second may go one way. Counted where a message is handed over and not on the queue: what the
 * sweeper finds goes the same way, and past the queue.
 */
export class Pace {
  private readonly queue: RateLimiterQueue;

  constructor(name: string, perSecond: number, store: PaceStore) {
    const options = { keyPrefix: `pace-${name}`, points: perSecond, duration: 1 };
    const alone = new RateLimiterMemory(options);
    this.queue = new RateLimiterQueue(store ? new RateLimiterRedis({ ...options, storeClient: store, rejectIfRedisNotReady: true, insuranceLimiter: alone }) : alone);
  }

  /** Resolves when it is this message's turn. */
  async turn(): Promise<void> {
    await this.queue.removeTokens(1);
  }
}
