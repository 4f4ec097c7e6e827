import { type CivilDate, type CivilTime, seasonOn, weekday } from '@nafida/calendar';
import type { Localized } from '@nafida/locales';
import type { AgendaRules, ObjectRules } from './agenda-rules.js';

/** One step of a counter's grid on a day: how many people it receives then, and how many of them unannounced. */
export interface Step {
  time: CivilTime;
  places: number;
  walkInPlaces: number;
}

/** An hour at which a visit can begin, with the steps that it takes up. */
export interface Start {
  time: CivilTime;
  endTime: CivilTime;
  steps: readonly Step[];
}

/** What a place of a step comes to: all of the counter or object, and what of it may be booked in advance. */
export interface StepCapacity {
  places: number;
  inAdvance: number;
}

const day = 24 * 60;

/** The grid of a counter on a day: its weekly hours in the season, none on a holiday, then the exceptions in their order. */
export function stepsOn(date: CivilDate, rules: AgendaRules): Step[] {
  const { stepMinutes } = rules;
  const grid = Array.from({ length: day / stepMinutes }, () => ({ places: 0, walkInPlaces: 0 }));
  const season = rules.holidays.some((holiday) => holiday.date === date) ? undefined : seasonOn(date, rules.seasons);
  const dayOfWeek = weekday(date);
  for (const hours of rules.hours) {
    if (hours.seasonId !== season?.id || hours.weekday !== dayOfWeek || !within(date, hours.validFrom, hours.validUntil)) continue;
    for (const step of stepsInside(hours.from, hours.to, stepMinutes)) {
      const { places = 0, walkInPlaces = 0 } = grid[step] ?? {};
      grid[step] = { places: places + hours.places, walkInPlaces: walkInPlaces + hours.walkInPlaces };
    }
  }
  for (const exception of rules.exceptions) {
    if (!within(date, exception.fromDate, exception.toDate)) continue;
    if (exception.kind === 'closed') {
      for (const step of stepsTouching(exception.from, exception.to, stepMinutes)) grid[step] = { places: 0, walkInPlaces: 0 };
    } else {
      for (const step of stepsInside(exception.from, exception.to, stepMinutes)) grid[step] = { places: exception.places, walkInPlaces: exception.walkInPlaces };
    }
  }
  return grid.flatMap((step, index) => (step.places > 0 ? [{ time: timeAt(index * stepMinutes), ...step }] : []));
}

/** Rules do not change once they are read: what a day of theirs comes to is worked out once. */
const workedOut = new WeakMap<AgendaRules, Map<string, readonly Start[]>>();
const keepAtMost = 500;

/** Every hour of a day at which this visit can begin: all of its steps are on the grid, one after the other. */
export function startsOn(date: CivilDate, rules: AgendaRules, { durationMinutes }: Pick<ObjectRules, 'durationMinutes'>): readonly Start[] {
  const days = workedOut.get(rules) ?? new Map<string, readonly Start[]>();
  workedOut.set(rules, days);
  const day = `${date} ${durationMinutes}`;
  const starts = days.get(day) ?? findStarts(date, rules, durationMinutes);
  if (days.size >= keepAtMost) days.clear();
  days.set(day, starts);
  return starts;
}

function findStarts(date: CivilDate, rules: AgendaRules, durationMinutes: number): Start[] {
  const steps = stepsOn(date, rules);
  const count = Math.ceil(durationMinutes / rules.stepMinutes);
  const minutes = steps.map((step) => minuteOf(step.time));
  return steps.flatMap((first, index) => {
    const taken = steps.slice(index, index + count);
    const begins = minutes[index] ?? 0;
    // Steps are in their order: where the last of them stands in time, so do all between.
    const follow = minutes[index + count - 1] === begins + (count - 1) * rules.stepMinutes;
    const ends = begins + durationMinutes;
    return follow && ends < day ? [{ time: first.time, endTime: timeAt(ends), steps: taken }] : [];
  });
}

/** What the counter has at a step. */
export function counterCapacity(step: Step): StepCapacity {
  return { places: step.places, inAdvance: step.places - step.walkInPlaces };
}

/** What is left of it for one object, which may have fewer places than the counter. */
export function objectCapacity(step: Step, object: ObjectRules): StepCapacity {
  const places = Math.min(step.places, object.places ?? step.places);
  return { places, inAdvance: places };
}

/** The times of the grid that a visit takes up, wherever it begins: also one made under an older grid. */
export function timesTaken(time: CivilTime, durationMinutes: number, stepMinutes: number): CivilTime[] {
  const begins = minuteOf(time);
  const first = Math.floor(begins / stepMinutes);
  const last = Math.ceil((begins + durationMinutes) / stepMinutes);
  return Array.from({ length: last - first }, (_, nth) => timeAt((first + nth) * stepMinutes));
}

/** Which holiday or exception makes a day differ from the week; of several, the one that counts. */
export function remarkOn(date: CivilDate, rules: Pick<AgendaRules, 'exceptions' | 'holidays'>): Localized | undefined {
  const exception = rules.exceptions.findLast(({ fromDate, toDate }) => within(date, fromDate, toDate));
  return exception?.reason ?? rules.holidays.find((holiday) => holiday.date === date)?.names;
}

function within(date: CivilDate, from: CivilDate | null, to: CivilDate | null): boolean {
  return (from === null || from <= date) && (to === null || date <= to);
}

/** Somebody can be received only while the whole step is open. */
function stepsInside(from: CivilTime, to: CivilTime, step: number): number[] {
  return range(Math.ceil(minuteOf(from) / step), Math.floor(minuteOf(to) / step));
}

/** A closure that touches a step closes it; without hours it closes the day. */
function stepsTouching(from: CivilTime | null, to: CivilTime | null, step: number): number[] {
  return range(from === null ? 0 : Math.floor(minuteOf(from) / step), to === null ? day / step : Math.ceil(minuteOf(to) / step));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

export function minuteOf(time: CivilTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function timeAt(minute: number): CivilTime {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
