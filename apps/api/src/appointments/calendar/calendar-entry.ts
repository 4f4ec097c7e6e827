import { inLocale, type Locale } from '@nafida/locales';
import type { AppointmentRow } from '../booking/appointment-statements.js';
import type { CalendarEntry } from './appointment-calendar.js';

/** An appointment in the words that a calendar keeps of it; its identifier stays its UID for its whole life. */
export function entryOf(row: AppointmentRow, link: string, locale: Locale): CalendarEntry {
  return {
    uid: row.id,
    sequence: row.sequence,
    cancelled: row.status === 'cancelled',
    date: row.date,
    time: row.time,
    durationMinutes: row.durationMinutes,
    reference: row.reference,
    object: inLocale(row.objectNames, locale),
    office: inLocale(row.officeNames, locale),
    address: row.officeAddress && inLocale(row.officeAddress, locale),
    documents: row.documents.map((document) => inLocale(document, locale)),
    link,
    changedAt: row.changedAt ?? row.createdAt,
  };
}
