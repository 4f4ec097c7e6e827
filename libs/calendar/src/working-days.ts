import { addDays, compareDates, weekday } from './civil-date.js';
import type { CivilDate } from './civil-date.js';

/** Says whether the administration works that day: neither weekend (decree 2-05-916) nor holiday. */
export function isWorkingDay(date: CivilDate, holidays: ReadonlySet<CivilDate>): boolean {
  return weekday(date) <= 5 && !holidays.has(date);
}

/** Gives the day itself when the offices are open, otherwise the next day they are. */
export function nextWorkingDay(date: CivilDate, holidays: ReadonlySet<CivilDate>): CivilDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** Gives the working day that comes so many working days after (or before) a day, which is not counted. */
export function addWorkingDays(start: CivilDate, days: number, holidays: ReadonlySet<CivilDate>): CivilDate {
  if (!Number.isInteger(days)) throw new RangeError(`Working days are counted whole, not ${days}`);
  const step = days < 0 ? -1 : 1;
  let day = start;
  let left = Math.abs(days);
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** Counts the working days after `from` up to and including `to`; negative when `to` comes first. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, holidays: ReadonlySet<CivilDate>): number {
  const [first, last] = compareDates(from, to) <= 0 ? [from, to] : [to, from];
  let count = 0;
  for (let day = addDays(first, 1); compareDates(day, last) <= 0; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) count += 1;
  }
  return compareDates(from, to) <= 0 || count === 0 ? count : -count;
}
