import { randomUUID } from 'node:crypto';
import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Database, statement } from '../../platform/database/database.js';
import { Duties } from '../../platform/duties.js';
import { MailGateway } from '../../platform/mail/mail-gateway.js';
import type { ProviderState } from '../../platform/queue/carrier.js';
import { SmsGateway } from '../../platform/sms/sms-gateway.js';
import type { Channel } from '../notification-rules.js';

const everyMillis = 5_000;

const see = statement<never>(
  'notifications.seeProviders',
  `insert into message_providers (provider, process, channel, circuit, since, last_error, last_error_at, seen_at)
   select *, now() from jsonb_to_recordset($1) as p (provider text, process uuid, channel text, circuit text, since timestamptz, last_error text, last_error_at timestamptz)
   on conflict (provider, process) do update set circuit = excluded.circuit, since = excluded.since, last_error = excluded.last_error,
     last_error_at = excluded.last_error_at, seen_at = excluded.seen_at`,
);
const leave = statement<never>('notifications.leaveProviders', 'delete from message_providers where process = $1');

interface SeenProvider {
  provider: string;
  channel: Channel;
  circuit: ProviderState['circuit'];
  since: Date;
  lastError: string | null;
  lastErrorAt: Date | null;
  processes: number;
}

/** A state as it is written down. */
interface Seen extends Omit<ProviderState, 'lastError'> {
  process: string;
  channel: Channel;
  last_error: string | null;
  last_error_at: Date | null;
}

/** The worst that a process sees of each; a process that is silent for a minute is gone. */
export const seenProviders = statement<SeenProvider>(
  'notifications.seenProviders',
  `select distinct on (channel, provider) provider, channel, circuit, since, last_error as "lastError", last_error_at as "lastErrorAt",
     (count(*) over (partition by channel, provider))::int as processes
   from message_providers where seen_at > now() - interval '60 s'
   order by channel, provider, array_position(array['open', 'half_open', 'closed'], circuit), since`,
);

/** Writes down how the providers fare in this process, for the operators, whose questions another process may answer. */
@Injectable()
export class ProviderWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('notifications');
  private readonly process = randomUUID();
  private timer: NodeJS.Timeout | undefined;
  private known = '';

  constructor(
    private readonly database: Database,
    @Inject(MailGateway) private readonly mail: MailGateway | null,
    @Inject(SmsGateway) private readonly sms: SmsGateway | null,
    duties: Duties,
  ) {
    duties.tidy('message providers', `delete from message_providers where seen_at < now() - interval '1 hour'`);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), everyMillis);
    this.timer.unref();
    // A circuit that opens is to be seen at once.
    for (const carrier of [this.mail, this.sms]) carrier?.onTurn(() => void this.look());
    void this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.database.rows(leave, [this.process]).catch(() => undefined);
  }

  async look(): Promise<void> {
    const states = [...this.of('email', this.mail), ...this.of('sms', this.sms)];
    if (states.length === 0) return;
    const said = states.map(({ provider, circuit, last_error: reason }) => `${provider} ${circuit}${circuit === 'closed' || reason === null ? '' : ` (${reason})`}`).join(', ');
    if (said !== this.known) this.log.log(`providers: ${said}`);
    this.known = said;
    await this.database.rows(see, [JSON.stringify(states)]).catch(() => undefined);
  }

  private of(channel: Channel, carrier: MailGateway | SmsGateway | null): Seen[] {
    return (carrier?.providers() ?? []).map(({ lastError, ...state }) => ({
      ...state,
      process: this.process,
      channel,
      last_error: lastError?.reason ?? null,
      last_error_at: lastError?.at ?? null,
    }));
  }
}
