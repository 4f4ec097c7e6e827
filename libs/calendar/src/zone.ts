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
  const shown = new Date(instant.getTime() + offsetAt(instant.getTime())).toISOString();
  return { date: parseCivilDate(shown.slice(0, 10)), time: parseCivilTime(shown.slice(11, 16)) };
}

/** Asks the zone data, which takes as long as a database takes to find a row. */
function lookUp(instant: Date): CivilMoment {
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
  const known = dayStarts.get(date);
  if (known !== undefined) return new Date(known);
  const start = instantOf(date, '00:00');
  if (dayStarts.size >= mostOffsetsKept) dayStarts.clear();
  dayStarts.set(date, start.getTime());
  return start;
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

// Clocks are moved on the hour: within one, the offset is asked for once.
const hourInMilliseconds = 3_600_000;
const mostOffsetsKept = 20_000;
const offsets = new Map<number, number>();
const dayStarts = new Map<CivilDate, number>();

function offsetAt(instant: number): number {
  const hour = Math.floor(instant / hourInMilliseconds);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  const { date, time } = lookUp(new Date(hour * hourInMilliseconds));
  const offset = Date.parse(`${date}T${time}:00Z`) - hour * hourInMilliseconds;
  if (offsets.size >= mostOffsetsKept) offsets.clear();
  offsets.set(hour, offset);
  return offset;
}
