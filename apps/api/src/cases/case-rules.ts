import { addDays, type CivilDate, daysBetween, toCivil } from '@nafida/calendar';
import type { Actor } from '../accounts/actor.js';
import { Forbidden, Conflict, Invalid } from '../platform/problem.js';
import type { ActionWords, CaseService } from './case-service.js';
import type { CaseRow } from './case-statements.js';
import type { Turn } from './deadlines/deadline.js';
import type { ProvinceSettings } from './settings.js';
import type { Guard, Transition } from './workflow.js';

export interface Moment {
  now: Date;
  today: CivilDate;
  settings: ProvinceSettings;
}

interface Hindrance {
  code: string;
  /** Somebody else may do it: 403 instead of 409. */
  others?: true;
  holds: (row: CaseRow, moment: Moment, actor: Actor) => boolean;
}

const hindrances: Record<Guard, Hindrance> = {
  reopenWindowPassed: { code: 'reopen_window_passed', holds: (row, { today, settings }) => row.answeredAt !== null && reopenUntil(row.answeredAt, settings) < today },
  alreadyRated: { code: 'already_rated', holds: (row) => row.rating !== null },
  // Law 55-19 art. 10 and 14: what is missing is asked for once, in the first half of the deadline.
  alreadyAsked: { code: 'already_asked', holds: (row) => row.askedOn !== null },
  firstHalfPassed: { code: 'first_half_passed', holds: (row, { today }) => row.clockStartedOn !== null && daysBetween(today, row.dueDate) < (row.legalDays + row.extensionDays) / 2 },
  alreadyExtended: { code: 'already_extended', holds: (row) => row.extensionDays > 0 },
  completionTimeRunning: { code: 'completion_time_running', holds: (row, { today }) => row.completeBy !== null && today <= row.completeBy },
  signatureReserved: { code: 'signature_reserved', others: true, holds: (_, { settings }, actor) => actor.role === 'clerk' && !settings.clerkMaySign },
};

/** The last day on which a citizen may reopen a case that was answered then. */
export function reopenUntil(answeredAt: Date, settings: ProvinceSettings): CivilDate {
  return addDays(toCivil(answeredAt).date, settings.reopenWindowDays);
}

/** The last day for an appeal to the governor against a refusal notified then (law 55-19 art. 21). */
export function appealBefore(refusedAt: Date): CivilDate {
  return addDays(toCivil(refusedAt).date, 30);
}

/** The actions this actor may take on this case now, in the order of the table. */
export function actionsFor(actor: Actor, row: CaseRow, service: CaseService, moment: Moment): [string, Transition<string>][] {
  return Object.entries(service.workflow.actions).filter(
    ([, transition]) =>
      isFor(actor, transition, row) && transition.from.includes(row.status) && !transition.unless?.some((guard) => hindrances[guard].holds(row, moment, actor)),
  );
}

/** A case is opened from one that is open and stands for itself, by the office that treats it: never a chain, never what is the inspector's. */
export function mayBranch({ role }: Actor, { open, parentId, joinedTo, inspection }: CaseRow, { branch }: CaseService): boolean {
  return branch !== undefined && (role === 'clerk' || role === 'supervisor') && open && parentId === null && joinedTo === null && inspection !== 'own';
}

/** What was brought before the inspector is treated by the inspector alone, in the supervisor's place, and passed on to nobody. */
function isFor({ role }: Actor, { by, input }: Transition<string>, { inspection }: CaseRow): boolean {
  if (inspection !== 'own' || role === 'citizen' || role === 'system') return by.includes(role);
  return role === 'inspector' && by.includes('supervisor') && !input?.office;
}

/** The row of the table for what an actor wants to do, or the reason why it can not be done. */
export function permitted(actor: Actor, action: string, row: CaseRow, service: CaseService, moment: Moment): Transition<string> {
  const transition = Object.hasOwn(service.workflow.actions, action) ? service.workflow.actions[action] : undefined;
  if (!transition) throw Invalid.field('/action', 'choice', { choices: Object.keys(service.workflow.actions).join(', ') });
  if (!isFor(actor, transition, row)) throw new Forbidden('action_not_yours');
  if (!transition.from.includes(row.status)) throw new Conflict('action_not_now', {}, { members: { caseStatus: row.status, version: row.version } });
  for (const guard of transition.unless ?? []) {
    const { code, others, holds } = hindrances[guard];
    if (holds(row, moment, actor)) throw others ? new Forbidden(code) : new Conflict(code);
  }
  return transition;
}

/** What of a case changes when an action is performed; its clock is turned apart. */
export type Change = Pick<
  CaseRow,
  | 'status' | 'open' | 'dueDate' | 'clockStartedOn' | 'clockSuspendedOn' | 'completeBy' | 'legalDays' | 'extensionDays' | 'askedOn'
  | 'officeId' | 'assigneeId' | 'answeredAt' | 'closedAt' | 'rating' | 'ratingComment'
>;

export function changeOf(actor: Actor, row: CaseRow, service: CaseService, transition: Transition<string>, words: ActionWords, moment: Moment): Change {
  const status = transition.to === 'same' ? row.status : transition.to;
  const open = service.workflow.statuses[status]?.open ?? true;
  const handled = actor.role === 'clerk' && transition.audience !== 'staff';
  const { dueDate, clockStartedOn, clockSuspendedOn, completeBy, legalDays, extensionDays } = row;
  const change: Change = {
    status,
    open,
    dueDate, clockStartedOn, clockSuspendedOn, completeBy, legalDays, extensionDays,
    askedOn: transition.clock === 'suspend' ? moment.today : row.askedOn,
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

/** How an action turns the clock of its case; nothing for most. */
export function turnOf(row: CaseRow, service: CaseService, transition: Transition<string>, change: Change): Turn | undefined {
  if (transition.clock) return transition.clock;
  if (change.status === row.status) return undefined;
  if (service.workflow.statuses[change.status]?.decided) return 'stop';
  // Nobody is waited for in a case that is over.
  return !change.open && row.clockSuspendedOn !== null ? 'stop' : undefined;
}
