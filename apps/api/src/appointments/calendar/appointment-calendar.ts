import { type CivilDate, type CivilTime, instantOf } from '@nafida/calendar';
import { type Locale, translate } from '@nafida/locales';
import ical, { ICalAttendeeStatus, type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarMessage } from '../../platform/mail/mail-gateway.js';

/** An appointment as a calendar remembers it. */
export interface CalendarEntry {
  uid: string;
  /** Grows with every change, so that an older message never wins over a newer one. */
  sequence: number;
  cancelled: boolean;
  date: CivilDate;
  time: CivilTime;
  durationMinutes: number;
  reference: string;
  /** What for, where and with which papers, in the language of the citizen. */
  object: string;
  office: string;
  address: string | null;
  documents: readonly string[];
  /** Where the appointment is changed or cancelled. */
  link: string;
  /** When it last changed. */
  changedAt: Date;
}

interface Party {
  name: string;
  email: string;
}

/** What the calendar of one citizen is told of an appointment (RFC 5546); the same UID from the first word to the last. */
export function calendarMessage(entry: CalendarEntry, citizen: Party, sender: string, locale: Locale): CalendarMessage {
  const method = entry.cancelled ? 'CANCEL' : 'REQUEST';
  return { method, content: written(enter(calendar(method, locale), entry, sender, locale, citizen)) };
}

/** The appointment for whoever has no address that could be invited. */
export function calendarFile(entry: CalendarEntry, sender: string, locale: Locale): string {
  return written(enter(calendar(entry.cancelled ? 'CANCEL' : 'PUBLISH', locale), entry, sender, locale));
}

/** All that a citizen has before them, to be read again every hour. */
export function calendarFeed(entries: readonly CalendarEntry[], sender: string, locale: Locale): string {
  const feed = calendar('PUBLISH', locale).name(translate(locale, 'appointments:calendar.name')).ttl(3600);
  for (const entry of entries) enter(feed, entry, sender, locale);
  return written(feed);
}

function calendar(method: 'REQUEST' | 'CANCEL' | 'PUBLISH', locale: Locale): ICalCalendar {
  return ical({ method: ICalCalendarMethod[method], prodId: { company: 'Nafida', product: 'Appointments', language: locale.toUpperCase() } });
}

/** Times are instants in UTC: a phone with outdated rules for Morocco shows the right hour or its owner's wrong clock, never a third. */
function enter(into: ICalCalendar, entry: CalendarEntry, sender: string, locale: Locale, citizen?: Party): ICalCalendar {
  const start = instantOf(entry.date, entry.time);
  into.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.changedAt,
    start,
    end: new Date(start.getTime() + entry.durationMinutes * 60_000),
    summary: translate(locale, 'appointments:calendar.summary', { object: entry.object }),
    location: [entry.office, entry.address].filter(Boolean).join(locale === 'ar' ? '، ' : ', '),
    description: description(entry, locale),
    url: entry.link,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: translate(locale, 'appointments:calendar.organizer'), email: addressIn(sender) },
    // Who booked has said yes already; nobody reads an answer.
    ...(citizen ? { attendees: [{ ...citizen, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }] } : {}),
  });
  return into;
}

function description({ reference, documents, link }: CalendarEntry, locale: Locale): string {
  return [
    translate(locale, 'appointments:calendar.reference', { reference }),
    ...(documents.length > 0 ? [translate(locale, 'appointments:calendar.documents'), ...documents.map((document) => `- ${document}`)] : []),
    translate(locale, 'appointments:calendar.change', { link }),
  ].join('\n');
}

/** The address in `Name <address>`. */
function addressIn(sender: string): string {
  return /<([^<>]+)>/.exec(sender)?.[1] ?? sender;
}

/** The standard ends every line, the last one too (RFC 5545, 3.1). */
function written(calendar: ICalCalendar): string {
  return `${calendar.toString()}\r\n`;
}
