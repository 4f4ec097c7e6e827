import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AdministrationModule } from '../administration/administration.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { AfterCommit } from '../platform/queue/after-commit.js';
import { PACE_STORE } from '../platform/queue/pace.js';
import { FiguresService } from './administration/figures.service.js';
import { MessagesController } from './administration/messages.controller.js';
import { MessagesService } from './administration/messages.service.js';
import { QueueBoardKeys } from './administration/queue-board-keys.js';
import { ResendingService } from './administration/resending.service.js';
import { carriers } from './delivery/carriers.js';
import { Delivery } from './delivery/delivery.js';
import { DeliveryLedger } from './delivery/delivery-ledger.js';
import { ProviderWatch } from './delivery/provider-watch.js';
import { MessageStream } from './mine/message-stream.js';
import { MessageTemplatesController } from './templates/message-templates.controller.js';
import { MessageTemplates } from './templates/message-templates.service.js';
import { MyNotificationsController } from './mine/my-notifications.controller.js';
import { MyNotificationsService } from './mine/my-notifications.service.js';
import { PreferencesService } from './mine/preferences.service.js';
import { ReceiptsController } from './receipts/receipts.controller.js';
import { Receipts } from './receipts/receipts.js';
import { SignedReceipts } from './receipts/signed-receipts.js';
import { Outbox } from './outbox.js';
import { GRACE_SECONDS, OutboxDrain } from './delivery/outbox-drain.js';
import { OutboxHealth } from './delivery/outbox-health.js';
import { Senders } from './delivery/senders.js';
import { Wordings } from './templates/wordings.js';

/** Which part a process has in sending: `web` answers people, `worker` sends, `both` does both. */
export type ProcessRole = 'web' | 'worker' | 'both';

/** What the doors of the house need beside sending. */
const answering: Provider[] = [MyNotificationsService, PreferencesService, MessageStream, MessagesService, ResendingService, FiguresService, QueueBoardKeys, SignedReceipts];

/** Tells people what happened. Nobody calls it: it listens to what the services announce. */
@Module({})
export class NotificationsModule {
  /** Without Redis every process sends what it finds; with it the web processes leave the sending to the workers. */
  static async forRole(role: ProcessRole, redisUrl: string | null): Promise<DynamicModule> {
    const sends = redisUrl === null || role !== 'web';
    const doors = role !== 'worker';
    // Loaded only where there is a Redis: a province without one pays nothing for it.
    const bull = redisUrl === null ? undefined : await import('./delivery/bull-senders.js');
    const board = bull && doors ? (await import('./administration/queue-board.js')).QueueBoard : undefined;
    return {
      module: NotificationsModule,
      imports: [...(bull && redisUrl ? [bull.notificationQueues(redisUrl)] : []), AccountsModule, AdministrationModule, ...(doors ? [CasesModule] : [])],
      controllers: doors ? [MyNotificationsController, MessagesController, ReceiptsController, MessageTemplatesController] : [],
      providers: [
        AfterCommit,
        DeliveryLedger,
        Outbox,
        OutboxHealth,
        Receipts,
        MessageTemplates,
        Wordings,
        ...(doors ? answering : []),
        ...(board ? [board] : []),
        ...(sends ? [...carriers, Delivery, OutboxDrain, ProviderWatch, { provide: GRACE_SECONDS, useValue: bull ? 3 : 0 }] : []),
        ...(bull && sends ? [bull.BullWorkers] : []),
        bull ? bull.paceStore : { provide: PACE_STORE, useValue: null },
        ...(bull ? [bull.BullSenders, { provide: Senders, useExisting: bull.BullSenders }] : [{ provide: Senders, useExisting: OutboxDrain }]),
      ],
      exports: [OutboxHealth],
    };
  }
}
