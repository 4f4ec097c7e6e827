import { type DynamicModule, Module } from '@nestjs/common';
import { AfterCommit } from '../platform/queue/after-commit.js';
import { PACE_STORE } from '../platform/queue/pace.js';
import { carriers } from './delivery/carriers.js';
import { Delivery } from './delivery/delivery.js';
import { DeliveryLedger } from './delivery/delivery-ledger.js';
import { MyNotificationsController } from './mine/my-notifications.controller.js';
import { MyNotificationsService } from './mine/my-notifications.service.js';
import { Outbox } from './outbox.js';
import { GRACE_SECONDS, OutboxDrain } from './delivery/outbox-drain.js';
import { OutboxHealth } from './delivery/outbox-health.js';
import { Senders } from './delivery/senders.js';

/** Which part a process has in sending: `web` answers people, `worker` sends, `both` does both. */
export type ProcessRole = 'web' | 'worker' | 'both';

/** Tells people what happened. Nobody calls it: it listens to what the services announce. */
@Module({})
export class NotificationsModule {
  /** Without Redis every process sends what it finds; with it the web processes leave the sending to the workers. */
  static async forRole(role: ProcessRole, redisUrl: string | null): Promise<DynamicModule> {
    const sends = redisUrl === null || role !== 'web';
    // Loaded only where there is a Redis: a province without one pays nothing for it.
    const bull = redisUrl === null ? undefined : await import('./delivery/bull-senders.js');
    return {
      module: NotificationsModule,
      imports: bull && redisUrl ? [bull.notificationQueues(redisUrl)] : [],
      controllers: role === 'worker' ? [] : [MyNotificationsController],
      providers: [
        AfterCommit,
        DeliveryLedger,
        Outbox,
        OutboxHealth,
        MyNotificationsService,
        ...(sends ? [...carriers, Delivery, OutboxDrain, { provide: GRACE_SECONDS, useValue: bull ? 3 : 0 }] : []),
        ...(bull && sends ? [bull.BullWorkers] : []),
        bull ? bull.paceStore : { provide: PACE_STORE, useValue: null },
        bull ? { provide: Senders, useClass: bull.BullSenders } : { provide: Senders, useExisting: OutboxDrain },
      ],
      exports: [OutboxHealth],
    };
  }
}
