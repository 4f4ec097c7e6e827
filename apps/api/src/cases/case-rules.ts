import { addDays, type CivilDate, daysBetween, dueDate, toCivil } from '@nafida/calendar';
import type { Actor } from '../accounts/actor.js';
import { type FieldError, Forbidden, Conflict, Invalid } from '../platform/problem.js';
import type { ActionWords, CaseService } from './case-service.js';
import type { CaseRow } from './case-statements.js';
import type { ProvinceSettings } from './settings.js';
import type { ActionInput, Guard, Transition } from './workflow.js';

interface Moment {
  now: Date;
  today: CivilDate;
  settings: ProvinceSettings;
}

const guards: Record<Guard, (row: CaseRow, moment: Moment) => boolean> = {
  reopenWindowPassed: (row, { today, settings }) => row.answeredAt !== null && reopenUntil(row.answeredAt, settings) < today,
  alreadyRated: (row) => row.rating !== null,
};

/** The last day on which a citizen may reopen a case that was answered then. */
export function reopenUntil(answeredAt: Date, settings: ProvinceSettings): CivilDate {
  return addDays(toCivil(answeredAt).date, settings.reopenWindowDays);
}

/** The actions this actor may take on this case now, in the order of the table. */
export function actionsFor(actor: Actor, row: CaseRow, service: CaseService, moment: Moment): [string, Transition<string>][] {
  return Object.entries(service.workflow.actions).filter(
    ([, transition]) =>
      transition.by.includes(actor.role) && transition.from.includes(row.status) && !transition.unless?.some((guard) => guards[guard](row, moment)),
  );
}

/** The row of the table for what an actor wants to do, or the reason why it can not be done. */
export function permitted(actor: Actor, action: string, row: CaseRow, service: CaseService, moment: Moment): Transition<string> {
  const transition = Object.hasOwn(service.workflow.actions, action) ? service.workflow.actions[action] : undefined;
  if (!transition) throw Invalid.field('/action', 'choice', { choices: Object.keys(service.workflow.actions).join(', ') });
  if (!transition.by.includes(actor.role)) throw new Forbidden('action_not_yours');
  if (!transition.from.includes(row.status)) throw new Conflict('action_not_now', {}, { members: { caseStatus: row.status, version: row.version } });
  const hindrance = transition.unless?.find((guard) => guards[guard](row, moment));
  if (hindrance) throw new Conflict(hindrance === 'alreadyRated' ? 'already_rated' : 'reopen_window_passed');
  return transition;
}

/** Refuses what was given with an action where it does not fit the row's input. */
export function checkWords(given: ActionWords, input: ActionInput = {}): void {
  const errors: FieldError[] = [];
  const unknown = (field: keyof ActionWords, asked: unknown): void => {
    if (given[field] !== undefined && asked === undefined) errors.push({ pointer: `/${field}`, code: 'unknownField' });
  };
  unknown('message', input.message);
  unknown('reason', input.reason);
  unknown('rating', input.rating);
  unknown('officeId', input.office);
  if (input.message) {
    const length = given.message === undefined ? 0 : [...given.message.trim()].length;
    if (length === 0 && input.message.required) errors.push({ pointer: '/message', code: 'required' });
    if (length > input.message.max) errors.push({ pointer: '/message', code: 'tooLong', variables: { count: input.message.max } });
  }
  if (input.reason) {
    if (given.reason === undefined) errors.push({ pointer: '/reason', code: 'required' });
    else if (!input.reason.choices.includes(given.reason)) errors.push({ pointer: '/reason', code: 'choice', variables: { choices: input.reason.choices.join(', ') } });
  }
  if (input.rating && given.rating === undefined) errors.push({ pointer: '/rating', code: 'required' });
  if (input.office && given.officeId === undefined) errors.push({ pointer: '/officeId', code: 'required' });
  if (errors.length > 0) throw new Invalid('invalid_input', { count: errors.length }, { errors });
}

/** What of a case changes when an action is performed. */
export type Change = Pick<
  CaseRow,
  'status' | 'open' | 'dueDate' | 'clockSuspendedOn' | 'officeId' | 'assigneeId' | 'answeredAt' | 'closedAt' | 'rating' | 'ratingComment'
>;

export function changeOf(actor: Actor, row: CaseRow, service: CaseService, transition: Transition<string>, words: ActionWords, moment: Moment): Change {
  const status = transition.to === 'same' ? row.status : transition.to;
  const open = service.workflow.statuses[status]?.open ?? true;
  const handled = actor.role === 'clerk' && transition.audience !== 'staff';
  const change: Change = {
    status,
    open,
    ...clockOf(row, service, transition, moment),
    officeId: row.officeId,
    // Who answers a citizen has taken the case.
    assigneeId: row.assigneeId ?? (handled ? actor.accountId : null),
    answeredAt: transition.answers ? moment.now : row.answeredAt,
    closedAt: open ? null : (row.closedAt ?? moment.now),
    rating: row.rating,
    ratingComment: row.ratingComment,
  };
  if (words.officeId !== undefined) Object.assign(change, { officeId: words.officeId, assigneeId: null });
  if (words.rating !== undefined) Object.assign(change, { rating: words.rating, ratingComment: words.message ?? null });
  // A new answer is rated anew.
  if (transition.answers) Object.assign(change, { rating: null, ratingComment: null });
  return change;
}

function clockOf(row: CaseRow, service: CaseService, transition: Transition<string>, moment: Moment): Pick<CaseRow, 'dueDate' | 'clockSuspendedOn'> {
  const { today, settings } = moment;
  const anew = (): string => dueDate(today, service.deadline, settings.holidays);
  switch (transition.clock) {
    case 'suspend':
      return { dueDate: row.dueDate, clockSuspendedOn: settings.clockAfterCompletion === 'continues' ? null : today };
    case 'restart':
      return { dueDate: anew(), clockSuspendedOn: null };
    case 'resume': {
      if (row.clockSuspendedOn === null) return { dueDate: row.dueDate, clockSuspendedOn: null };
      const waited = daysBetween(row.clockSuspendedOn, today);
      return { dueDate: settings.clockAfterCompletion === 'restarts' ? anew() : addDays(row.dueDate, waited), clockSuspendedOn: null };
    }
    default:
      return { dueDate: row.dueDate, clockSuspendedOn: row.clockSuspendedOn };
  }
}
