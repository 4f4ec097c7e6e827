import { daysInMonth, isCivilDate, parseCivilDate } from './civil-date.js';
import type { CivilDate } from './civil-date.js';

/** A birth date of which the day, or the day and the month, may be unknown: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type PartialDate = string;

/** Tells a birth date the civil status could hold from any other text. */
export function isPartialDate(text: string): boolean {
  if (/^\d{4}$/.test(text)) return isCivilDate(`${text}-01-01`);
  if (/^\d{4}-\d{2}$/.test(text)) return isCivilDate(`${text}-01`);
  return isCivilDate(text);
}

/** Accepts a birth date, whole or partial, or refuses it. */
export function parsePartialDate(text: string): PartialDate {
  if (!isPartialDate(text)) {
    throw new RangeError(`Not a date (YYYY, YYYY-MM or YYYY-MM-DD): ${JSON.stringify(text)}`);
  }
  return text;
}

/** Gives the first day the date may stand for. */
export function earliestOf(date: PartialDate): CivilDate {
  const valid = parsePartialDate(date);
  return `${valid}${'-01-01'.slice(valid.length - 4)}`;
}

/** Gives the last day the date may stand for: who must be of age is of age only from then on. */
export function latestOf(date: PartialDate): CivilDate {
  const valid = parsePartialDate(date);
  if (valid.length === 4) return `${valid}-12-31`;
  if (valid.length === 10) return valid;
  return `${valid}-${daysInMonth(Number(valid.slice(0, 4)), Number(valid.slice(5, 7)))}`;
}

/** Counts the full years from a birth date to a day, to tell an adult from a minor. */
export function yearsBetween(from: CivilDate, to: CivilDate): number {
  const [start, end] = [parseCivilDate(from), parseCivilDate(to)];
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  return end.slice(5) < start.slice(5) ? years - 1 : years;
}
