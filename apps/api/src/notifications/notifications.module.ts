import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AdministrationModule } from '../administration/administration.module.js';
import { CONFIG, type Config } from '../platform/config.js';
import { MailGateway } from '../platform/mail/mail-gateway.js';
import { AfterCommit } from '../platform/queue/after-commit.js';
import { SmsGateway } from '../platform/sms/sms-gateway.js';
import { Delivery } from './delivery.js';
import { DeliveryLedger } from './delivery-ledger.js';
import { MessageTemplatesController } from './message-templates.controller.js';
import { MessageTemplates } from './message-templates.service.js';
import { NotificationsController } from './notifications.controller.js';
import { NotificationsService } from './notifications.service.js';
import { Outbox } from './outbox.js';
import { GRACE_SECONDS, OutboxDrain, parallel } from './outbox-drain.js';
import { OutboxHealth } from './outbox-health.js';
import { Senders } from './senders.js';
import { Wordings } from './wordings.js';

/** Which part a process has in sending: `web` answers people, `worker` sends, `both` does both. */
export type ProcessRole = 'web' | 'worker' | 'both';

const carriers: Provider[] = [
  {
    provide: MailGateway,
    inject: [CONFIG],
    useFactory: async ({ smtpUrl, mailFrom }: Config) => {
      if (!smtpUrl) return null;
      const { SmtpGateway } = await import('../platform/mail/smtp-gateway.js');
      return new SmtpGateway({ url: smtpUrl, from: mailFrom, connections: 2 * parallel });
    },
  },
  {
    provide: SmsGateway,
    inject: [CONFIG],
    useFactory: async ({ smppUrl }: Config) => {
      if (!smppUrl) return null;
      const { SmppGateway } = await import('../platform/sms/smpp-gateway.js');
      return new SmppGateway(smppUrl);
    },
  },
];

/** Tells people what happened. Nobody calls it: it listens to what the services announce. */
@Module({})
export class NotificationsModule {
  /** Without Redis every process sends what it finds; with it the web processes leave the sending to the workers. */
  static async forRole(role: ProcessRole, redisUrl: string | null): Promise<DynamicModule> {
    const sends = redisUrl === null || role !== 'web';
    // Loaded only where there is a Redis: a province without one pays nothing for it.
    const bull = redisUrl === null ? undefined : await import('./bull-senders.js');
    return {
      module: NotificationsModule,
      imports: [AccountsModule, AdministrationModule, ...(bull && redisUrl ? [bull.notificationQueues(redisUrl)] : [])],
      controllers: role === 'worker' ? [] : [NotificationsController, MessageTemplatesController],
      providers: [
        AfterCommit,
        DeliveryLedger,
        Outbox,
        OutboxHealth,
        NotificationsService,
        MessageTemplates,
        Wordings,
        ...(sends ? [...carriers, Delivery, OutboxDrain, { provide: GRACE_SECONDS, useValue: bull ? 3 : 0 }] : []),
        ...(bull && sends ? [bull.BullWorkers] : []),
        bull ? { provide: Senders, useClass: bull.BullSenders } : { provide: Senders, useExisting: OutboxDrain },
      ],
      exports: [OutboxHealth],
    };
  }
}
