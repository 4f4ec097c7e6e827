import { parseCivilDate, weekday } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import { parseCivilTime } from './civil-time.js';
import type { CivilTime } from './civil-time.js';
import { days, months } from './names.js';
import { parsePartialDate } from './partial-date.js';
import type { PartialDate } from './partial-date.js';

/** A language in which the province writes dates. */
export type ReadingLocale = 'ar' | 'fr' | 'en' | 'zgh';

/** `full` names the weekday, `long` spells the month, `short` is all digits, `dayMonth` leaves out the year. */
export type DateStyle = 'full' | 'long' | 'short' | 'dayMonth';

/** Writes a day as a Moroccan reads it, with Western digits in every language. */
export function formatDate(date: CivilDate, locale: ReadingLocale, style: DateStyle = 'long'): string {
  const [year, month, day] = parseCivilDate(date).split('-') as [string, string, string];
  if (style === 'short') return `${day}/${month}/${year}`;
  const dayMonth = `${dayOfMonth(Number(day), locale)} ${monthName(Number(month), locale)}`;
  if (style === 'dayMonth') return dayMonth;
  if (style === 'long') return `${dayMonth} ${year}`;
  const separator = { ar: '، ', fr: ' ', en: ', ', zgh: ' ' }[locale];
  return `${days[locale][weekday(date) - 1]}${separator}${dayMonth} ${year}`;
}

/** Writes a birth date of which the day, or the day and month, may be unknown. */
export function formatPartialDate(date: PartialDate, locale: ReadingLocale, style: DateStyle = 'long'): string {
  const valid = parsePartialDate(date);
  if (valid.length === 10) return formatDate(valid, locale, style);
  if (valid.length === 4) return valid;
  const [year, month] = valid.split('-') as [string, string];
  return style === 'short' ? `${month}/${year}` : `${monthName(Number(month), locale)} ${year}`;
}

/** Writes an hour as it is read on an appointment slip: 14:30, in French 14h30. */
export function formatTime(time: CivilTime, locale: ReadingLocale): string {
  return locale === 'fr' ? parseCivilTime(time).replace(':', 'h') : parseCivilTime(time);
}

/** French writes « 1er » for the first day of the month only. */
function dayOfMonth(day: number, locale: ReadingLocale): string {
  return locale === 'fr' && day === 1 ? '1er' : String(day);
}

function monthName(month: number, locale: ReadingLocale): string {
  return months[locale][month - 1] ?? '';
}
