import { addDays, parseCivilDate } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import { parseCivilTime } from './civil-time.js';
import type { CivilTime } from './civil-time.js';

/** A day and an hour as the clocks of Morocco show them. */
export interface CivilMoment {
  date: CivilDate;
  time: CivilTime;
}

/** The zone whose clocks the province lives by. */
export const moroccanZone = 'Africa/Casablanca';

const dayInMilliseconds = 86_400_000;
const wallClock = new Intl.DateTimeFormat('en-US', {
  timeZone: moroccanZone,
  calendar: 'gregory',
  numberingSystem: 'latn',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** Reads an instant on the clocks of Morocco. */
export function toCivil(instant: Date): CivilMoment {
  const parts = new Map(wallClock.formatToParts(instant).map((part) => [part.type, part.value]));
  const read = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  return {
    date: parseCivilDate(`${read('year').padStart(4, '0')}-${read('month')}-${read('day')}`),
    time: parseCivilTime(`${read('hour')}:${read('minute')}`),
  };
}

/** Says which day and hour it is in Morocco at the instant the clock gives. */
export function civilNow(instant: Date): CivilMoment {
  return toCivil(instant);
}

/** Gives the instant of a Moroccan day and hour; of an hour that happened twice, the first. */
export function instantOf(date: CivilDate, time: CivilTime): Date {
  const asUtc = Date.parse(`${parseCivilDate(date)}T${parseCivilTime(time)}:00Z`);
  const before = offsetAt(asUtc - dayInMilliseconds);
  const after = offsetAt(asUtc + dayInMilliseconds);
  const candidates = [asUtc - before, asUtc - after].sort((a, b) => a - b);
  const exact = candidates.find((candidate) => candidate + offsetAt(candidate) === asUtc);
  // An hour the clocks jumped over is read with the offset in force before the jump.
  return new Date(exact ?? asUtc - before);
}

/** Gives the first instant of a Moroccan day, where statistics and deadlines of that day begin. */
export function startOfCivilDay(date: CivilDate): Date {
  return instantOf(date, '00:00');
}

/**
 * Refuses to run on zone data older than 2026c: Morocco moved from UTC+1 to permanent UTC+0 on
 * 20 September 2026, and a stale machine would print every hour wrong.
 */
export function assertZone(readOffset: (instant: Date) => number = (instant) => offsetAt(instant.getTime())): void {
  const minutes = Math.round(readOffset(new Date('2026-12-01T12:00:00Z')) / 60_000);
  if (minutes === 0) return;
  const sign = minutes < 0 ? '-' : '+';
  const pad = (value: number): string => String(value).padStart(2, '0');
  const shown = `${sign}${pad(Math.floor(Math.abs(minutes) / 60))}:${pad(Math.abs(minutes) % 60)}`;
  throw new Error(
    `The time zone data is out of date: ${moroccanZone} must be +00:00 on 2026-12-01, but is ${shown}. ` +
      'Use zone data 2026c or later (Node 24.21 or later).',
  );
}

/** Bounds a Moroccan day by its first instant and the first instant of the next day. */
export function boundsOfCivilDay(date: CivilDate): { from: Date; before: Date } {
  return { from: startOfCivilDay(date), before: startOfCivilDay(addDays(date, 1)) };
}

function offsetAt(instant: number): number {
  const wholeMinute = Math.floor(instant / 60_000) * 60_000;
  const { date, time } = toCivil(new Date(wholeMinute));
  return Date.parse(`${date}T${time}:00Z`) - wholeMinute;
}
