import type { CivilDate, CivilTime } from '@nafida/calendar';
import type { AgendaRules } from './agenda-rules.js';
import { stepsOn, timesTaken } from './slot-engine.js';

/** An appointment to come, or a place that is held, offered or cooling, as a change of rules meets it. */
export interface Expected {
  id: string;
  objectId: string;
  date: CivilDate;
  time: CivilTime;
  durationMinutes: number;
}

/** What a counter is set to: its hours, and what it receives. */
export interface Setting {
  rules: AgendaRules;
  objects: ReadonlySet<string>;
}

export type HitCause = 'closed' | 'full' | 'object';

/** Which appointments lose their place by a change; those that had none before are no news. In the order given, the first keep theirs. */
export function hitBy(change: { before: Setting; after: Setting }, expected: readonly Expected[]): Map<string, HitCause> {
  const before = withoutPlace(change.before, expected);
  return new Map([...withoutPlace(change.after, expected)].filter(([id]) => !before.has(id)));
}

function withoutPlace({ rules, objects }: Setting, expected: readonly Expected[]): Map<string, HitCause> {
  const left = new Map<CivilDate, Map<CivilTime, number>>();
  const placesOn = (date: CivilDate): Map<CivilTime, number> => {
    const known = left.get(date) ?? new Map(stepsOn(date, rules).map(({ time, places }) => [time, places]));
    left.set(date, known);
    return known;
  };
  const lost = new Map<string, HitCause>();
  for (const { id, objectId, date, time, durationMinutes } of expected) {
    const places = placesOn(date);
    const steps = timesTaken(time, durationMinutes, rules.stepMinutes);
    if (!objects.has(objectId)) lost.set(id, 'object');
    else if (steps.some((step) => !places.has(step))) lost.set(id, 'closed');
    else if (steps.some((step) => (places.get(step) ?? 0) <= 0)) lost.set(id, 'full');
    else for (const step of steps) places.set(step, (places.get(step) ?? 0) - 1);
  }
  return lost;
}
