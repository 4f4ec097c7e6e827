import { Inject, Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, statement } from '../../platform/database/database.js';
import { ReadinessProbes } from '../../platform/health/readiness.js';
import { MailGateway } from '../../platform/mail/mail-gateway.js';
import type { CarrierState } from '../../platform/queue/carrier.js';
import { SmsGateway } from '../../platform/sms/sms-gateway.js';
import type { Channel } from '../notification-rules.js';

/** Messages that wait longer with healthy carriers are a fault (95 % within 10 s, all within 60 s). */
const lateSeconds = 60;

export type ChannelHealth = CarrierState | 'not_configured';

export interface OutboxState {
  oldestDueSeconds: number;
  smtp: ChannelHealth;
  sms: ChannelHealth;
}

/** A channel is down when every process that sends leaves its providers alone and several messages wait for them: one that is not taken says nothing of them. */
const look = statement<{ oldest: number; down: Channel[] }>(
  'notifications.health',
  `select coalesce(extract(epoch from now() - min(next_attempt_at) filter (where next_attempt_at <= now())), 0)::float8 as oldest,
     array(select p.channel from message_providers p where p.seen_at > now() - interval '60 s' group by p.channel having bool_and(p.circuit <> 'closed')
       and (select count(*) from (select from notifications n where n.channel = p.channel and n.status in ('queued', 'sending') and n.last_error is not null limit 2) as waiting) > 1) as down
   from (
     (select next_attempt_at from notifications where channel = 'email' and 'email' = any($1) and status in ('queued', 'sending') order by next_attempt_at limit 20)
     union all
     (select next_attempt_at from notifications where channel = 'sms' and 'sms' = any($1) and status in ('queued', 'sending') order by next_attempt_at limit 20)
   ) as first`,
);

/** Whether messages get away: how long the oldest due one has waited, and how the carriers are. Degraded is not down. */
@Injectable()
export class OutboxHealth implements OnModuleInit {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl' | 'smppUrl' | 'smsProviders'>,
    @Optional() @Inject(MailGateway) private readonly mail: MailGateway | null,
    @Optional() @Inject(SmsGateway) private readonly sms: SmsGateway | null,
    @Optional() private readonly probes?: ReadinessProbes,
  ) {}

  onModuleInit(): void {
    this.probes?.add('outbox', async () => {
      const { oldestDueSeconds } = await this.check();
      return { state: oldestDueSeconds > lateSeconds ? 'degraded' : 'up', oldestDueSeconds };
    });
    this.probes?.add('smtp', async () => ({ state: (await this.check()).smtp }));
    this.probes?.add('sms', async () => ({ state: (await this.check()).sms }));
  }

  async check(): Promise<OutboxState> {
    const { smtpUrl, smppUrl, smsProviders } = this.config;
    const phones = smppUrl !== null || smsProviders.length > 0;
    const open = [...(smtpUrl ? ['email'] : []), ...(phones ? ['sms'] : [])];
    const { oldest = 0, down = [] } = (await this.database.row(look, [open])) ?? {};
    // Where another process sends, what it wrote down tells how its providers fare.
    const seen = (channel: Channel): CarrierState => (down.includes(channel) ? 'down' : 'up');
    return {
      oldestDueSeconds: Math.round(oldest),
      smtp: smtpUrl ? (this.mail?.state ?? seen('email')) : 'not_configured',
      sms: phones ? (this.sms?.state ?? seen('sms')) : 'not_configured',
    };
  }
}
