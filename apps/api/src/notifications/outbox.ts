import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, startOfCivilDay, toCivil } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import { isMobile } from '../accounts/identity.js';
import { type Addressee, Announcements, type Happening } from '../platform/announcements.js';
import { Database, statement } from '../platform/database/database.js';
import { CONFIG, type Config } from '../platform/config.js';
import { AfterCommit } from '../platform/queue/after-commit.js';
import { afterQuiet } from '../platform/queue/quiet-hours.js';
import { Sealer } from '../platform/sealed.js';
import { type Channel, findRule, kindOf, urgentEvents } from './notification-rules.js';
import type { Content } from './notification-texts.js';
import { Senders } from './delivery/senders.js';

const noLimit = 1_000_000;

/**
 * One row a channel that the person chose for this kind of thing; all of them where what they chose cannot reach them,
 * and for secrets, of which each channel carries its part. Where one is left out it is kept as the way to fall back on.
 */
const keep = statement<{ id: string; channel: Channel }>(
  'notifications.keep',
  `with given as (select * from unnest($1::uuid[], $2::text[], $10::bytea[], $11::bytea[]) as g (id, channel, recipient, fingerprint)),
   wanted as (
     select g.* from given g left join notification_preferences p on p.account_id = $4 and p.kind = $12
     where $8 or p.account_id is null or case g.channel when 'email' then p.email else p.sms end),
   chosen as (select * from wanted union all select * from given where not exists (select from wanted)),
   spent as (
     select count(*) >= $13 as up from (
       select from notifications n where n.account_id = $4 and n.channel = 'sms' and n.created_at >= $14 and n.event <> all($16) limit $13) as today),
   timed as (
     select c.*, case when c.channel = 'email' then $9::timestamptz when spent.up then $17 else $15 end as due
     from chosen c, spent where not (c.channel = 'sms' and spent.up and exists (select from chosen where channel = 'email')))
   insert into notifications (id, event, channel, account_id, case_id, locale, recipient_sealed, recipient_fingerprint, content_sealed, secret, status,
     next_attempt_at, due_at, created_at, happening_id, reference, fallback_sealed)
   select t.id, $3, t.channel, $4, $5, $6, t.recipient, t.fingerprint, $7, $8, 'queued', case when t.due <= $9 then now() else t.due end, t.due, $9, $18, $19,
     (select g.recipient from given g where g.channel <> t.channel and not exists (select from chosen c where c.channel = g.channel))
   from timed t
   returning id, channel`,
);

/** Writes down what must be told, in the transaction in which it happened: one row a channel. */
@Injectable()
export class Outbox implements OnModuleInit {
  constructor(
    private readonly announcements: Announcements,
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly afterCommit: AfterCommit,
    private readonly senders: Senders,
    @Inject(CONFIG) private readonly config: Pick<Config, 'messages'>,
  ) {}

  onModuleInit(): void {
    this.announcements.listen((happening, tx) => this.keep(happening, tx));
  }

  private async keep(happening: Happening, tx: EntityManager): Promise<void> {
    const { addressee } = happening;
    const rule = findRule(happening.name);
    const letters = (rule?.channels ?? []).flatMap((channel) => {
      const address = addressOf(addressee, channel);
      return address === null ? [] : [{ id: randomUUID(), channel, address }];
    });
    if (letters.length === 0) return;
    const { at } = happening;
    const times = this.timesOf(at, rule?.urgent === true);
    const values = [
      letters.map(({ id }) => id),
      letters.map(({ channel }) => channel),
      happening.name,
      addressee.accountId,
      happening.about?.caseId ?? null,
      addressee.locale,
      this.sealer.seal(JSON.stringify(contentOf(happening))),
      happening.calendar !== undefined || Object.keys(happening.secrets ?? {}).length > 0,
      at,
      letters.map(({ address }) => this.sealer.seal(address)),
      letters.map(({ channel, address }) => this.sealer.fingerprint(channel === 'email' ? 'email' : 'phone', address)),
      kindOf(happening.name),
      times.limit,
      times.today,
      times.quiet,
      urgentEvents,
      times.tomorrow,
      randomUUID(),
      // A case is known by its id; its reference is read from there.
      happening.about?.caseId === undefined ? (happening.about?.reference ?? null) : null,
    ];
    const kept = await this.database.rows(keep, values, tx);
    this.afterCommit.run(tx, () => this.senders.wake(kept));
  }

  /** What is urgent goes at once; the rest leaves phones in peace at night, and after so many on one day. */
  private timesOf(at: Date, urgent: boolean): { limit: number; today: Date; quiet: Date; tomorrow: Date } {
    const { quietHours, smsPerDay } = this.config.messages;
    const { date } = toCivil(at);
    const tomorrow = startOfCivilDay(addDays(date, 1));
    const boundless = urgent || smsPerDay === null;
    return {
      limit: boundless ? noLimit : smsPerDay,
      today: boundless ? tomorrow : startOfCivilDay(date),
      quiet: urgent ? at : afterQuiet(at, quietHours),
      tomorrow: afterQuiet(tomorrow, quietHours),
    };
  }
}

/** Only mobile phones receive SMS. */
function addressOf({ email, phone }: Addressee, channel: Channel): string | null {
  if (channel === 'email') return email;
  return phone !== null && isMobile(phone) ? phone : null;
}

function contentOf({ addressee, about, variables, secrets, calendar }: Happening): Content {
  return { variables: { name: addressee.name, ...(about ? { reference: about.reference } : {}), ...variables }, ...(secrets ? { secrets } : {}), ...(calendar ? { calendar } : {}) };
}
