import { addDays, compareDates, daysBetween } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import { isWorkingDay } from './working-days.js';

/** Whether every day counts, or only the days the offices are open. */
export type Counting = 'calendar' | 'working';

/** The time the law gives the administration, with the article that gives it. */
export interface Deadline {
  days: number;
  counting: Counting;
  article: string;
}

/** The clock stands still from the day the citizen was asked until the day they answered; open while they have not. */
export interface Suspension {
  from: CivilDate;
  to?: CivilDate | null;
}

/** What moves a due date besides suspensions: an extension told to the citizen, and today for a suspension still open. */
export interface DeadlineClock {
  extensionDays?: number;
  today?: CivilDate;
}

/**
 * Gives the last day on which the administration answers in time. Deadlines are full days (law 55-19):
 * the day of the event is not counted. Each suspended day moves the due date by one; while a suspension
 * is open, `today` must be given and the due date moves on with it.
 */
export function dueDate(
  start: CivilDate,
  deadline: Deadline,
  holidays: ReadonlySet<CivilDate>,
  suspensions: readonly Suspension[] = [],
  clock: DeadlineClock = {},
): CivilDate {
  const closed = suspensions.map((suspension) => close(suspension, clock.today));
  const counts = (day: CivilDate): boolean =>
    (deadline.counting === 'calendar' || isWorkingDay(day, holidays)) &&
    !closed.some(({ from, to }) => compareDates(from, day) <= 0 && compareDates(day, to) < 0);

  let left = deadline.days + (clock.extensionDays ?? 0);
  if (!Number.isInteger(left) || left < 0) throw new RangeError(`A deadline is counted in whole days, not ${left}`);
  let day = start;
  while (left > 0) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  return day;
}

/** Counts the days left to answer: zero on the last day, negative once it is past. */
export function remaining(today: CivilDate, due: CivilDate): number {
  return daysBetween(today, due);
}

/** Says whether the last day to answer is past. */
export function isOverdue(today: CivilDate, due: CivilDate): boolean {
  return remaining(today, due) < 0;
}

function close(suspension: Suspension, today: CivilDate | undefined): { from: CivilDate; to: CivilDate } {
  const to = suspension.to ?? today;
  if (to === undefined) throw new RangeError('A suspension is still open: give the day it is read on (today)');
  return { from: suspension.from, to };
}
