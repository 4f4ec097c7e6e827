import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@nafida/locales';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, statement } from '../../platform/database/database.js';
import type { HandOver } from '../../platform/queue/carrier.js';
import { afterQuiet } from '../../platform/queue/quiet-hours.js';
import type { DeliveryReceipt } from '../../platform/sms/sms-gateway.js';
import { type Channel, urgentEvents } from '../notification-rules.js';

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
  `update notifications set status = 'handed_over', handed_over_at = $2, provider_message_id = $3, content_sealed = $4, last_error = null,
     provider = $5, parts = $6, cost = $7
   where id = $1 and ${unsent}`,
);

const postpone = statement<never>(
  'notifications.postpone',
  `update notifications set status = 'queued', next_attempt_at = now() + make_interval(secs => $3), last_error = $4
   where id = $1 and attempts = $2 and status = 'sending'`,
);

/** Not a try: nobody was asked to carry it. */
const putOff = statement<never>(
  'notifications.putOff',
  `update notifications set status = 'queued', attempts = attempts - 1, next_attempt_at = now() + make_interval(secs => $3), due_at = now() + make_interval(secs => $3)
   where id = $1 and attempts = $2 and status = 'sending'`,
);

/** What failed for good goes the other way, if that was not taken already: once, and by night only if it is urgent. */
const fallBack = (content: string, quiet: string, urgent: string): string => `insert into notifications (id, event, channel, account_id, case_id, locale,
     recipient_sealed, content_sealed, secret, status, next_attempt_at, due_at, created_at, happening_id, reference, fallback_of)
   select gen_random_uuid(), f.event, other.channel, f.account_id, f.case_id, f.locale, f.fallback_sealed, ${content}, f.secret, 'queued',
     other.due, other.due, f.created_at, f.happening_id, f.reference, f.id
   from failed f, lateral (
     select channel, case when channel = 'sms' and f.event <> all(${urgent}) then greatest(now(), ${quiet}) else now() end as due
     from (select case f.channel when 'sms' then 'email' else 'sms' end as channel) as o) as other
   where f.fallback_sealed is not null
   on conflict (fallback_of) where fallback_of is not null do nothing`;

const giveUp = statement<never>(
  'notifications.giveUp',
  `with failed as (
     update notifications set status = $3, content_sealed = $4, last_error = $5 where id = $1 and attempts = $2 and status = 'sending' returning *)
   ${fallBack('$6', '$7::timestamptz', '$8')}`,
);

/** Receipts come late, twice and out of order: a message that arrived has arrived. Wiped secrets go no other way. */
const receive = statement<{ known: boolean }>(
  'notifications.receive',
  `with found as (select id from notifications where provider_message_id = $1 and ($4::text is null or provider is null or provider = $4)),
   changed as (
     update notifications n set status = $2, delivered_at = case when $2 = 'delivered' then $3::timestamptz end
     from found where n.id = found.id and (n.status = 'handed_over' or (n.status = 'failed' and $2 = 'delivered')) returning n.*),
   failed as (select * from changed where status = 'failed' and not secret),
   other as (${fallBack('f.content_sealed', '$5::timestamptz', '$6')})
   select exists (select from found) as known`,
);

const hurry = statement<never>(
  'notifications.hurry',
  `update notifications set next_attempt_at = now()
   where status = 'queued' and channel = $1 and next_attempt_at > now() and coalesce(due_at, created_at) <= now()
     and (channel = 'email' or $2::timestamptz <= now() or event = any($3))`,
);

/** The outbox as its senders see it: what is due, what they took, how it ended. */
@Injectable()
export class DeliveryLedger {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'messages'>,
  ) {}

  async take(id: string, open: readonly Channel[]): Promise<Taken | undefined> {
    return this.database.row(takeOne, [id, open]);
  }

  /** The oldest first; only what has been due for longer than `grace` seconds. */
  async takeDue(channel: Channel, limit: number, grace: number): Promise<Taken[]> {
    return this.database.rows(takeDue, [channel, limit, grace]);
  }

  async handedOver({ id }: Taken, { providerMessageId, provider, parts, cost }: HandOver, content: Buffer): Promise<void> {
    await this.database.rows(handOver, [id, this.clock.now(), providerMessageId, content, provider ?? null, parts ?? null, cost ?? null]);
  }

  /** A try that would fall into the quiet hours waits for their end. */
  async postpone(taken: Taken, seconds: number, reason: string): Promise<void> {
    await this.database.rows(postpone, [taken.id, taken.tries, seconds + this.quietSeconds(taken, seconds), reason]);
  }

  /** Whether it waits until phones may ring again: by day there was nobody to send it, or it is sent again by night. */
  async putOff(taken: Taken): Promise<boolean> {
    const seconds = this.quietSeconds(taken);
    if (seconds > 0) await this.database.rows(putOff, [taken.id, taken.tries, seconds]);
    return seconds > 0;
  }

  /** `rest` is what is kept of it here; what was taken is what another channel still has to say. */
  async giveUp({ id, tries, content }: Taken, status: 'failed' | 'technical_failure', rest: Buffer, reason: string): Promise<void> {
    await this.database.rows(giveUp, [id, tries, status, rest, reason, content, this.quietUntil(), urgentEvents]);
  }

  /** Whether the message of this receipt is one of ours. */
  async receive({ providerMessageId, provider, outcome }: DeliveryReceipt): Promise<boolean> {
    const values = [providerMessageId, outcome, this.clock.now(), provider ?? null, this.quietUntil(), urgentEvents];
    return (await this.database.row(receive, values))?.known ?? false;
  }

  /** When a phone may ring of what is not urgent. */
  quietUntil(from = this.clock.now()): Date {
    return afterQuiet(from, this.config.messages.quietHours);
  }

  /** For how long the quiet hours go on, from so many seconds on, for a message that heeds them. */
  private quietSeconds({ channel, event }: Taken, from = 0): number {
    const at = new Date(this.clock.now().getTime() + from * 1000);
    return channel === 'sms' && !urgentEvents.includes(event) ? (this.quietUntil(at).getTime() - at.getTime()) / 1000 : 0;
  }

  /** What waits for its next try need not wait any longer; the quiet hours stay quiet. */
  async hurry(channel: Channel): Promise<void> {
    await this.database.rows(hurry, [channel, this.quietUntil(), urgentEvents]);
  }
}
