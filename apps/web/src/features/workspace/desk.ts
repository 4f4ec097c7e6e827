import type { Account } from '../../lib/session.js';

interface Desk {
  /** Takes cases over and passes them on. */
  treats: boolean;
  /** Hands cases out to colleagues. */
  assigns: boolean;
  /** Follows the cases of every office. */
  everyOffice: boolean;
}

const readingOnly: Desk = { treats: false, assigns: false, everyOffice: false };
const desks: Record<string, Desk> = {
  clerk: { treats: true, assigns: false, everyOffice: false },
  supervisor: { treats: true, assigns: true, everyOffice: false },
  inspector: { ...readingOnly, everyOffice: true },
  support: { ...readingOnly, everyOffice: true },
};

/** Which buttons the queue is laid out with; what may be done to a case comes with the case. */
export function deskOf(account: Pick<Account, 'role'> | null): Desk {
  return desks[account?.role ?? ''] ?? readingOnly;
}
