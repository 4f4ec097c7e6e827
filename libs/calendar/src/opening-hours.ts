import { compareDates, weekday } from './civil-date.js';
import type { CivilDate, Weekday } from './civil-date.js';
import { compareTimes } from './civil-time.js';
import type { CivilTime } from './civil-time.js';

/** A stretch of the day during which the counter receives people. */
export interface OpeningPeriod {
  opens: CivilTime;
  closes: CivilTime;
}

/** An opening period of a given day of the week. */
export interface WeeklyPeriod extends OpeningPeriod {
  weekday: Weekday;
}

/** The hours kept for a part of the year (Ramadan), or all year when no bound is given. */
export interface Season {
  id: string;
  from: CivilDate | null;
  to: CivilDate | null;
  weekly: readonly WeeklyPeriod[];
}

/** Says when the offices are open on a day; nothing on a holiday or a weekend. */
export function openingOn(
  date: CivilDate,
  seasons: readonly Season[],
  holidays: ReadonlySet<CivilDate>,
): OpeningPeriod[] {
  if (holidays.has(date)) return [];
  const season = seasonOn(date, seasons);
  if (!season) return [];
  const day = weekday(date);
  return season.weekly
    .filter((period) => period.weekday === day)
    .map(({ opens, closes }) => ({ opens, closes }))
    .sort((a, b) => compareTimes(a.opens, b.opens));
}

/** Says whether the counter receives people at that hour; at the closing hour it no longer does. */
export function isOpenAt(
  date: CivilDate,
  time: CivilTime,
  seasons: readonly Season[],
  holidays: ReadonlySet<CivilDate>,
): boolean {
  return openingOn(date, seasons, holidays).some(
    ({ opens, closes }) => compareTimes(opens, time) <= 0 && compareTimes(time, closes) < 0,
  );
}

/** A season with dates, such as Ramadan, takes precedence over the hours of the whole year. */
export function seasonOn<Given extends Pick<Season, 'from' | 'to'>>(date: CivilDate, seasons: readonly Given[]): Given | undefined {
  const covers = ({ from, to }: Given): boolean =>
    (from === null || compareDates(from, date) <= 0) && (to === null || compareDates(date, to) <= 0);
  const bounds = ({ from, to }: Given): number => Number(from !== null) + Number(to !== null);
  return seasons.filter(covers).sort((a, b) => bounds(b) - bounds(a))[0];
}
