import { setTimeout as pause } from 'node:timers/promises';
import { BullModule, getQueueToken, InjectQueue } from '@nestjs/bull';
import { type DynamicModule, Injectable, Logger, type OnApplicationBootstrap, Optional, type Provider } from '@nestjs/common';
import type { Queue } from 'bull';
import { ReadinessProbes } from '../../platform/health/readiness.js';
import { PACE_STORE } from '../../platform/queue/pace.js';
import { parallel } from './carriers.js';
import { Delivery } from './delivery.js';
import type { Channel } from '../notification-rules.js';
import { Senders } from './senders.js';

const silentMillis = 60_000;
const againMillis = 1_000;

const names: Record<Channel, string> = { email: 'notifications-email', sms: 'notifications-sms' };

/** One queue a channel, so that a channel that hangs holds up none of the other. */
export function notificationQueues(redisUrl: string): DynamicModule {
  // Nothing of ours is subscribed to: a subscription that a Redis refuses after its return would end the process.
  const redis = { autoResubscribe: false, maxRetriesPerRequest: null, connectTimeout: 5_000, retryStrategy: (tries: number) => Math.min(tries * 200, 2_000) };
  const defaultJobOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };
  return BullModule.registerQueue(...Object.values(names).map((name) => ({ name, url: redisUrl, redis, defaultJobOptions })));
}

/** Where the workers count together how many messages a second they send. */
export const paceStore: Provider = { provide: PACE_STORE, inject: [getQueueToken(names.sms)], useFactory: (queue: Queue) => queue.client };

/** Passes the ids of new notifications to the worker processes; Redis carries ids, never the truth. */
@Injectable()
export class BullSenders extends Senders {
  private readonly log = new Logger('notifications');
  private readonly queues: Record<Channel, Queue>;
  private silentUntil = 0;

  constructor(@InjectQueue(names.email) email: Queue, @InjectQueue(names.sms) sms: Queue, @Optional() probes?: ReadinessProbes) {
    super();
    probes?.add('redis', async () => ({ state: email.client.status === 'ready' ? 'up' : 'down' }));
    this.queues = { email, sms };
    for (const queue of [email, sms]) queue.on('error', (error) => this.complain(error));
  }

  all(): Queue[] {
    return Object.values(this.queues);
  }

  override wake(letters: readonly { id: string; channel: Channel }[]): void {
    for (const { id, channel } of letters) {
      const queue = this.queues[channel];
      // With Redis away nothing is held in memory: the worker's sweeper finds the row.
      if (queue.client.status !== 'ready') continue;
      queue.add({}, { jobId: id }).catch(() => this.log.warn('Redis did not take a notification: the sweeper will'));
    }
  }

  /** Once a minute: a Redis that is away or lets nobody in is met several times a second. */
  private complain(error: Error): void {
    if (performance.now() < this.silentUntil) return;
    this.silentUntil = performance.now() + silentMillis;
    this.log.warn(`the job queue is not to be had: ${error.message}`);
  }
}

/** The worker's hands: sends whatever id comes out of the queues. */
@Injectable()
export class BullWorkers implements OnApplicationBootstrap {
  private readonly log = new Logger('notifications');

  constructor(
    private readonly delivery: Delivery,
    @InjectQueue(names.email) private readonly email: Queue,
    @InjectQueue(names.sms) private readonly sms: Queue,
  ) {}

  onApplicationBootstrap(): void {
    for (const queue of [this.email, this.sms]) void this.work(queue);
  }

  /** Bull gives a queue up for good where Redis refuses its first words: it begins once Redis lets us in. */
  private async work(queue: Queue): Promise<void> {
    while (!(await queue.client.ping().catch(() => undefined))) {
      if (queue.client.status === 'end') return;
      await pause(againMillis, undefined, { ref: false });
    }
    // Not @Process: its promise, which fails when the process ends before Redis ever answered, could not be caught.
    await queue.process(parallel, (job) => this.delivery.deliver(String(job.id))).catch(() => this.log.warn('a queue ended'));
  }
}
