import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { addDays } from '@nafida/calendar';
import type { Locale } from '@nafida/locales';
import type { Actor } from '../../accounts/actor.js';
import { CitizenContacts } from '../../accounts/citizen-contacts.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, statement } from '../../platform/database/database.js';
import { NotFound } from '../../platform/problem.js';
import { readReference } from '../../platform/reference.js';
import { Sealer } from '../../platform/sealed.js';
import { AppointmentLinks } from '../booking/appointment-links.js';
import { appointmentColumns, type AppointmentRow, appointmentTables, readForReader } from '../booking/appointment-statements.js';
import { calendarFeed, calendarFile, calendarMessage } from './appointment-calendar.js';
import type { FeedAddress, FeedStanding } from './calendar.dto.js';
import { entryOf } from './calendar-entry.js';

const open = statement<never>(
  'appointments.openFeed',
  `insert into appointment_feeds (account_id, secret_fingerprint, created_at) values ($1, $2, $3)
   on conflict (account_id) do update set secret_fingerprint = excluded.secret_fingerprint, created_at = excluded.created_at, revoked_at = null`,
);
const find = statement<{ since: Date }>('appointments.findFeed', 'select created_at as since from appointment_feeds where account_id = $1 and revoked_at is null');
const revoke = statement<never>('appointments.revokeFeed', 'update appointment_feeds set revoked_at = $2 where account_id = $1 and revoked_at is null');
const ownerOf = statement<{ accountId: string; locale: Locale }>(
  'appointments.feedOwner',
  `select a.id as "accountId", a.locale from appointment_feeds f join accounts a on a.id = f.account_id
   where f.secret_fingerprint = $1 and f.revoked_at is null and a.status = 'active'`,
);

const inFeed = statement<AppointmentRow>(
  'appointments.inFeed',
  `select ${appointmentColumns} from ${appointmentTables}
   where a.account_id = $1 and a.status in ('booked', 'checked_in', 'served') and a.date >= $2::date order by a.date, a.time limit 200`,
);

/** How far back the feed of one's appointments reaches, in days. */
const remembered = 31;

/** Appointments as the calendars of people read them: a file, or an address that is asked again and again. */
@Injectable()
export class CalendarFeedsService {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly contacts: CitizenContacts,
    private readonly links: AppointmentLinks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'mailFrom'>,
  ) {}

  /** The file that went with the last message of the appointment. */
  async file(typed: string, actor: Actor): Promise<string> {
    const row = await this.database.row(readForReader, [readReference(typed) ?? '', actor.accountId, null]);
    if (!row) throw new NotFound('not_found');
    const { name, email, locale } = await this.contacts.addresseeOf(actor.accountId);
    const entry = entryOf(row, this.links.addressOf(row.id), locale);
    return email === null ? calendarFile(entry, this.config.mailFrom, locale) : calendarMessage(entry, { name, email }, this.config.mailFrom, locale).content;
  }

  /** A new address; the one before stops answering. */
  async open(actor: Actor): Promise<FeedAddress> {
    const secret = randomBytes(24).toString('base64url');
    await this.database.rows(open, [actor.accountId, this.sealer.fingerprint('token', secret), this.clock.now()]);
    return { href: `${this.config.publicUrl}/api/v1/feeds/${secret}.ics` };
  }

  async find(actor: Actor): Promise<FeedStanding> {
    return (await this.database.row(find, [actor.accountId])) ?? { since: null };
  }

  async revoke(actor: Actor): Promise<void> {
    await this.database.rows(revoke, [actor.accountId, this.clock.now()]);
  }

  /** Its links ask for a sign-in: who shares a calendar shares no right to cancel. */
  async read(file: string): Promise<{ content: string; etag: string }> {
    const secret = /^([\w-]{32})\.ics$/.exec(file)?.[1] ?? '';
    const owner = await this.database.row(ownerOf, [this.sealer.fingerprint('token', secret)]);
    if (!owner) throw new NotFound('not_found');
    const rows = await this.database.rows(inFeed, [owner.accountId, addDays(this.clock.today(), -remembered)]);
    const entries = rows.map((row) => entryOf(row, `${this.config.publicUrl}/appointments/${row.reference}`, owner.locale));
    const content = calendarFeed(entries, this.config.mailFrom, owner.locale);
    return { content, etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"` };
  }
}
