import type { Performer } from '../permissions.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session may rest: a counter is left alone sooner than a citizen's own phone. */
export function idleLimit(role: Performer): number {
  return role === 'citizen' ? day : 15 * minute;
}

/** How long a session may last at all before the password is asked again. */
export function absoluteLimit(role: Performer): number {
  return role === 'citizen' ? 30 * day : 12 * hour;
}

/** How long the token before the last is still honoured: the answer that carried its successor may have been lost. */
export const lostAnswerGrace = minute;
