import type { FieldError } from '../../platform/problem.js';
import { Invalid } from '../../platform/problem.js';
import type { AgendaDraft, ExceptionInput, HoursInput } from './agenda.dto.js';
import type { ObjectRules } from './agenda-rules.js';
import { minuteOf } from './slot-engine.js';

/** What the province has, against which a draft is checked. */
export interface KnownParts {
  seasons: ReadonlySet<string>;
  /** How long each object takes, in minutes, and how many of it are received at once. */
  objects: ReadonlyMap<string, ObjectRules>;
  /** Objects that another counter of the office receives. */
  elsewhere: ReadonlySet<string>;
}

type Fault = FieldError | false | undefined;

/** Refuses hours that contradict each other or the grid, each fault with its place in the draft. */
export function checkAgenda(draft: AgendaDraft, known: KnownParts): void {
  const errors = [
    ...draft.objects.map((id, index) => objectFault(id, `/objects/${index}`, draft.stepMinutes, known)),
    ...draft.hours.flatMap((hours, index) => hoursFaults(hours, `/hours/${index}`, draft, known, draft.hours.slice(0, index))),
    ...draft.exceptions.flatMap((exception, index) => exceptionFaults(exception, `/exceptions/${index}`)),
  ].filter((fault): fault is FieldError => Boolean(fault));
  if (errors.length > 0) throw new Invalid('invalid_input', { count: errors.length }, { errors });
}

function objectFault(id: string, pointer: string, step: number, { objects, elsewhere }: KnownParts): Fault {
  const minutes = objects.get(id)?.durationMinutes;
  if (minutes === undefined) return { pointer, code: 'id' };
  if (elsewhere.has(id)) return { pointer, code: 'objectElsewhere' };
  return minutes % step !== 0 && { pointer, code: 'stepDuration', variables: { minutes, step } };
}

function hoursFaults(hours: HoursInput, at: string, { stepMinutes: step }: AgendaDraft, { seasons }: KnownParts, before: readonly HoursInput[]): Fault[] {
  const { seasonId, from, to, places, walkInPlaces, validFrom, validUntil } = hours;
  return [
    !seasons.has(seasonId) && { pointer: `${at}/seasonId`, code: 'choice', variables: { choices: [...seasons].join(', ') } },
    minuteOf(from) % step !== 0 && { pointer: `${at}/from`, code: 'offGrid', variables: { step } },
    minuteOf(to) % step !== 0 && { pointer: `${at}/to`, code: 'offGrid', variables: { step } },
    to <= from && { pointer: `${at}/to`, code: 'timeOrder' },
    walkInPlaces > places && { pointer: `${at}/walkInPlaces`, code: 'walkInAbovePlaces', variables: { places } },
    validFrom !== undefined && validUntil !== undefined && validUntil < validFrom && { pointer: `${at}/validUntil`, code: 'periodOrder' },
    before.some((other) => overlap(hours, other)) && { pointer: at, code: 'hoursOverlap' },
  ];
}

/** The engine would add them up; who writes the same hour twice meant something else. */
function overlap(a: HoursInput, b: HoursInput): boolean {
  const sameDays = a.seasonId === b.seasonId && a.weekday === b.weekday;
  const sameTime = a.from < b.to && b.from < a.to;
  const sameYears = (a.validFrom ?? '') <= (b.validUntil ?? '9999') && (b.validFrom ?? '') <= (a.validUntil ?? '9999');
  return sameDays && sameTime && sameYears;
}

function exceptionFaults({ fromDate, toDate, from, to, kind, places, walkInPlaces }: ExceptionInput, at: string): Fault[] {
  const half = (from === undefined) !== (to === undefined);
  const missing = half || (kind === 'open' && from === undefined);
  return [
    toDate < fromDate && { pointer: `${at}/toDate`, code: 'periodOrder' },
    missing && { pointer: `${at}/${from === undefined ? 'from' : 'to'}`, code: 'exceptionHours' },
    from !== undefined && to !== undefined && to <= from && { pointer: `${at}/to`, code: 'timeOrder' },
    kind === 'open' && places === undefined && { pointer: `${at}/places`, code: 'exceptionPlaces' },
    places !== undefined && (walkInPlaces ?? 0) > places && { pointer: `${at}/walkInPlaces`, code: 'walkInAbovePlaces', variables: { places } },
  ];
}
