import { Injectable } from '@nestjs/common';
import type { Locale } from '@nafida/locales';
import { Clock } from '../platform/clock.js';
import { Database, statement } from '../platform/database/database.js';
import type { DeliveryReceipt } from '../platform/sms/sms-gateway.js';
import type { Channel } from './notification-rules.js';

/** A notification that this process took to send; `tries` counts this one. */
export interface Taken {
  id: string;
  event: string;
  channel: Channel;
  locale: Locale;
  recipient: Buffer;
  content: Buffer;
  secret: boolean;
  tries: number;
}

// Whoever takes a row holds it longer than a try may last; a process that died in between leaves it to the next.
// The time is the database's: the senders may run on several machines.
const taking = `set status = 'sending', attempts = n.attempts + 1, next_attempt_at = now() + interval '45 s'`;
const unsent = `status in ('queued', 'sending')`;
const taken = 'n.id, n.event, n.channel, n.locale, n.recipient_sealed as recipient, n.content_sealed as content, n.secret, n.attempts as tries';

const takeOne = statement<Taken>(
  'notifications.takeOne',
  `update notifications n ${taking} where n.id = $1 and n.channel = any($2) and n.${unsent} and n.next_attempt_at <= now() returning ${taken}`,
);

const takeDue = statement<Taken>(
  'notifications.takeDue',
  `update notifications n ${taking}
   from (select id from notifications where channel = $1 and ${unsent} and next_attempt_at <= now() - make_interval(secs => $3)
     order by next_attempt_at limit $2 for update skip locked) as oldest
   where n.id = oldest.id returning ${taken}`,
);

const handOver = statement<never>(
  'notifications.handOver',
  `update notifications set status = 'handed_over', handed_over_at = $2, provider_message_id = $3, content_sealed = $4, last_error = null
   where id = $1 and ${unsent}`,
);

const postpone = statement<never>(
  'notifications.postpone',
  `update notifications set status = 'queued', next_attempt_at = now() + make_interval(secs => $3), last_error = $4
   where id = $1 and attempts = $2 and status = 'sending'`,
);

const giveUp = statement<never>(
  'notifications.giveUp',
  `update notifications set status = $3, content_sealed = $4, last_error = $5 where id = $1 and attempts = $2 and status = 'sending'`,
);

/** Receipts come late, twice and out of order: a message that arrived has arrived. */
const receive = statement<{ known: boolean }>(
  'notifications.receive',
  `with found as (select id from notifications where provider_message_id = $1 and channel = 'sms'),
   changed as (
     update notifications n set status = $2, delivered_at = case when $2 = 'delivered' then $3::timestamptz end
     from found where n.id = found.id and (n.status = 'handed_over' or (n.status = 'failed' and $2 = 'delivered')))
   select exists (select from found) as known`,
);

const hurry = statement<never>(
  'notifications.hurry',
  `update notifications set next_attempt_at = now() where status = 'queued' and channel = $1 and next_attempt_at > now()`,
);

/** The outbox as its senders see it: what is due, what they took, how it ended. */
@Injectable()
export class DeliveryLedger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async take(id: string, open: readonly Channel[]): Promise<Taken | undefined> {
    return this.database.row(takeOne, [id, open]);
  }

  /** The oldest first; only what has been due for longer than `grace` seconds. */
  async takeDue(channel: Channel, limit: number, grace: number): Promise<Taken[]> {
    return this.database.rows(takeDue, [channel, limit, grace]);
  }

  async handedOver({ id }: Taken, providerMessageId: string, content: Buffer): Promise<void> {
    await this.database.rows(handOver, [id, this.clock.now(), providerMessageId, content]);
  }

  async postpone({ id, tries }: Taken, seconds: number, reason: string): Promise<void> {
    await this.database.rows(postpone, [id, tries, seconds, reason]);
  }

  async giveUp({ id, tries }: Taken, status: 'failed' | 'technical_failure', content: Buffer, reason: string): Promise<void> {
    await this.database.rows(giveUp, [id, tries, status, content, reason]);
  }

  /** Whether the message of this receipt is one of ours. */
  async receive({ providerMessageId, outcome }: DeliveryReceipt): Promise<boolean> {
    return (await this.database.row(receive, [providerMessageId, outcome, this.clock.now()]))?.known ?? false;
  }

  /** What waits for its next try need not wait any longer. */
  async hurry(channel: Channel): Promise<void> {
    await this.database.rows(hurry, [channel]);
  }
}
