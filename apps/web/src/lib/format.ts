import { currentLanguage, currentLocale } from './language.js';

/**
 * Morocco keeps UTC+0 all year since 20 September 2026, while browsers with older zone data still
 * add an hour: the reader's own zone is never used.
 */
const zone = 'UTC';

/** A number as the province writes it: Western digits, and in Arabic as in French a space between thousands, never the point of `ar-MA` and `fr-MA`. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(currentLanguage() === 'en' ? currentLocale() : 'fr-FR').format(value);
}

/** A civil date `YYYY-MM-DD` or an instant, as a day with its Moroccan month name. */
export function formatDate(value: string, style: 'long' | 'medium' | 'day' | 'month' = 'long'): string {
  const shapes = {
    long: { day: 'numeric', month: 'long', year: 'numeric' },
    medium: { day: 'numeric', month: 'long' },
    day: { weekday: 'long', day: 'numeric', month: 'long' },
    month: { month: 'long' },
  } as const;
  return new Intl.DateTimeFormat(currentLocale(), { ...shapes[style], timeZone: zone }).format(new Date(value));
}

/** An instant with its hour, as in "19 نونبر، 21:14". */
export function formatMoment(instant: string): string {
  const shape = { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone } as const;
  return new Intl.DateTimeFormat(currentLocale(), shape).format(new Date(instant));
}

/** A file size that reads the same in every direction. */
export function formatSize(bytes: number): string {
  const inKilobytes = bytes / 1000;
  const unit = inKilobytes < 1000 ? 'kilobyte' : 'megabyte';
  const amount = unit === 'kilobyte' ? Math.max(1, Math.round(inKilobytes)) : inKilobytes / 1000;
  return new Intl.NumberFormat(currentLocale(), { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}

/** Keeps a name, a reference or a number in its own direction inside a sentence of another one. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
