/** A day as the citizen reads it on paper, `YYYY-MM-DD`, without hour or zone. */
export type CivilDate = string;

/** The day of the week, Monday first: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const dayInMilliseconds = 86_400_000;

/** Says how many days a month has, so that a birth date or a calendar page is exact. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Tells a real day from a text that only looks like one (2026-02-30 is refused). */
export function isCivilDate(text: string): boolean {
  const match = pattern.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Years below 1000 are typing mistakes, and Date.UTC reads 0–99 as 1900–1999.
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysInMonth(year, month));
}

/** Accepts a day given by a person or a file, or refuses it. */
export function parseCivilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`Not a civil date (YYYY-MM-DD): ${JSON.stringify(text)}`);
  return text;
}

/** Orders days: negative when `a` comes first, zero when they are the same day. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Gives the day that comes so many days later (or earlier, when negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dayAt(toUtc(date) + days * dayInMilliseconds);
}

/** Counts the days from one day to another; negative when `to` comes first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / dayInMilliseconds);
}

/** Names the day of the week, Monday being 1. */
export function weekday(date: CivilDate): Weekday {
  return (((new Date(toUtc(date)).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** Lists the days from one day to another, both included. */
export function eachDay(from: CivilDate, to: CivilDate): CivilDate[] {
  const [first, count] = [toUtc(from), daysBetween(from, to) + 1];
  return Array.from({ length: Math.max(0, count) }, (_, index) => dayAt(first + index * dayInMilliseconds));
}

function dayAt(utc: number): CivilDate {
  return parseCivilDate(new Date(utc).toISOString().slice(0, 10));
}

function toUtc(date: CivilDate): number {
  return Date.parse(`${parseCivilDate(date)}T00:00:00Z`);
}
