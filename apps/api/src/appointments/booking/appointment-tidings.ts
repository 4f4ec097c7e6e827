import { Inject, Injectable } from '@nestjs/common';
import { type CivilMoment, formatDate, formatTime, toCivil } from '@nafida/calendar';
import { inLocale, type Locale, type Localized, translate } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { displayName } from '../../accounts/person.js';
import { type Addressee, Announcements } from '../../platform/announcements.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database } from '../../platform/database/database.js';
import { Sealer } from '../../platform/sealed.js';
import { calendarMessage } from '../calendar/appointment-calendar.js';
import { entryOf } from '../calendar/calendar-entry.js';
import { AppointmentLinks } from './appointment-links.js';
import { type AppointmentRow, readAppointment } from './appointment-statements.js';
import { addresseeFrom, openPerson } from './written-person.js';

/** What people are told of their appointments, and whether it goes into their calendar. */
const tidings = {
  booked: 'calendar',
  rescheduled: 'calendar',
  cancelled: 'calendar',
  movedByOffice: 'calendar',
  cancelledByOffice: 'calendar',
  reminderTwoDays: 'words',
  reminderThreeHours: 'words',
  offered: 'words',
} as const;
export type Tiding = keyof typeof tidings;

/** What a change leaves behind that the row no longer says. */
export interface Circumstances {
  former?: CivilMoment;
  /** Why the office moved or cancelled it, in its own words. */
  cause?: string | Localized;
  /** Until when an offer stands. */
  until?: Date;
}

/** Says what became of an appointment, in the words its citizen needs; who is told by which channel is not decided here. */
@Injectable()
export class AppointmentTidings {
  constructor(
    private readonly database: Database,
    private readonly announcements: Announcements,
    private readonly sealer: Sealer,
    private readonly links: AppointmentLinks,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'mailFrom'>,
  ) {}

  /** The last step of a change, in its transaction: the row is told as it stands then, by its id or as it was just read. */
  async tell(name: Tiding, appointment: string | AppointmentRow, tx: EntityManager, circumstances: Circumstances = {}): Promise<void> {
    const row = typeof appointment === 'string' ? await this.database.row(readAppointment, [appointment], tx) : appointment;
    if (!row) throw new Error('an appointment that must be told of is gone');
    const addressee = this.addresseeOf(row);
    const { email, locale } = addressee;
    const link = this.links.addressOf(row.id);
    await this.announcements.announce(
      {
        name: `appointments.${name}`,
        at: this.clock.now(),
        addressee,
        about: { reference: row.reference },
        variables: variables(row, locale, circumstances),
        secrets: { link: this.linkAfter(name, row, link) },
        ...(tidings[name] === 'calendar' && email !== null
          ? { calendar: calendarMessage(entryOf(row, link, locale), { name: addressee.name, email }, this.config.mailFrom, locale) }
          : {}),
      },
      tx,
    );
  }

  private addresseeOf({ accountId, account, emailSealed, phoneSealed, personSealed, locale }: AppointmentRow): Addressee {
    if (!account) return addresseeFrom(personSealed ? openPerson(personSealed, this.sealer) : { name: '' }, locale);
    const open = (sealed: Buffer | null): string | null => sealed && this.sealer.open(sealed);
    return { accountId, name: displayName(account, account.locale), locale: account.locale, email: open(emailSealed), phone: open(phoneSealed) };
  }

  /** A reminder leads to the one question it asks; after a cancellation there is only another booking. */
  private linkAfter(name: Tiding, row: AppointmentRow, link: string): string {
    if (row.status === 'cancelled') return `${this.config.publicUrl}/appointments`;
    return name === 'reminderTwoDays' || name === 'reminderThreeHours' ? `${link}#cancel` : link;
  }
}

function variables(row: AppointmentRow, locale: Locale, { former, cause, until }: Circumstances): Record<string, string> {
  const { date, time } = row;
  const documents = row.documents.map((document) => `- ${inLocale(document, locale)}`);
  return {
    reference: row.reference,
    what: inLocale(row.objectNames, locale),
    date: formatDate(date, locale, 'full'),
    day: formatDate(date, locale, 'short'),
    time: formatTime(time, locale),
    officeName: inLocale(row.officeNames, locale),
    officeAddress: row.officeAddress ? inLocale(row.officeAddress, locale) : '',
    officePhone: row.officePhone ?? '',
    documents: documents.length > 0 ? [translate(locale, 'appointments:calendar.documents'), ...documents].join('\n') : '',
    formerDate: former ? formatDate(former.date, locale, 'full') : '',
    formerTime: former ? formatTime(former.time, locale) : '',
    cause: cause === undefined ? '' : typeof cause === 'string' ? cause : inLocale(cause, locale),
    until: until ? momentLabel(toCivil(until), locale) : '',
  };
}

function momentLabel({ date, time }: CivilMoment, locale: Locale): string {
  return `${formatDate(date, locale, 'short')} ${formatTime(time, locale)}`;
}
