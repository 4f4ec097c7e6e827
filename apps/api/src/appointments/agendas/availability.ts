import { addDays, type CivilDate, type CivilMoment, type CivilTime, toCivil } from '@nafida/calendar';
import type { AgendaRules, BookingWindow, ObjectRules } from './agenda-rules.js';
import { counterCapacity, objectCapacity, startsOn, type Start } from './slot-engine.js';

/** What is taken of a step: of the counter, or of one object. */
export interface Load {
  taken: number;
  walkIns: number;
}

/** What is taken of an agenda: by day and hour, for the counter and for the object that is asked for. */
export interface Loads {
  ofCounter(date: CivilDate, time: CivilTime): Load;
  ofObject(date: CivilDate, time: CivilTime): Load;
}

export type DayState = 'free' | 'few' | 'full' | 'closed' | 'past' | 'too_soon' | 'too_far';

/** An hour that can be booked by its distance from now, and how many places it has left. */
export interface Slot {
  time: CivilTime;
  endTime: CivilTime;
  free: number;
}

export interface Day {
  date: CivilDate;
  state: DayState;
  slots: Slot[];
}

/** The first moment that is not too soon, and the last day that is not too far. */
export interface Reach {
  today: CivilDate;
  from: CivilMoment;
  until: CivilDate;
}

/** Fewer hours than this share of a day's are called few. */
const few = 0.2;

export function reachFrom(now: Date, window: BookingWindow): Reach {
  const today = toCivil(now).date;
  return { today, from: toCivil(new Date(now.getTime() + window.leadMinutes * 60_000)), until: addDays(today, window.horizonDays) };
}

/** How many people can still book this start in advance. */
export function placesLeft(date: CivilDate, start: Start, object: ObjectRules, loads: Loads): number {
  let left = Number.POSITIVE_INFINITY;
  for (const step of start.steps) {
    const counter = loads.ofCounter(date, step.time);
    const { places, inAdvance } = counterCapacity(step);
    const own = objectCapacity(step, object).places - loads.ofObject(date, step.time).taken;
    left = Math.min(left, places - counter.taken, inAdvance - (counter.taken - counter.walkIns), own);
  }
  return Math.max(0, left);
}

/** A day as a citizen sees it: whether it can be booked, why not, and its hours. */
export function dayOn(date: CivilDate, rules: AgendaRules, object: ObjectRules, loads: Loads, reach: Reach): Day {
  if (date < reach.today) return { date, state: 'past', slots: [] };
  const starts = startsOn(date, rules, object);
  if (starts.length === 0) return { date, state: 'closed', slots: [] };
  if (date > reach.until) return { date, state: 'too_far', slots: [] };
  const inReach = date > reach.from.date ? starts : starts.filter(({ time }) => !isTooSoon({ date, time }, reach));
  if (inReach.length === 0) return { date, state: 'too_soon', slots: [] };
  const slots = inReach.map((start) => ({ time: start.time, endTime: start.endTime, free: placesLeft(date, start, object, loads) }));
  const free = freeOf(slots);
  return { date, state: free === 0 ? 'full' : free <= starts.length * few ? 'few' : 'free', slots };
}

export function freeOf(slots: readonly Slot[]): number {
  return slots.filter((slot) => slot.free > 0).length;
}

export function isTooSoon({ date, time }: CivilMoment, { from }: Reach): boolean {
  return date < from.date || (date === from.date && time < from.time);
}
