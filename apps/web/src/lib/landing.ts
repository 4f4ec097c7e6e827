import type { Account } from './session.js';

/** Where a person starts after signing in; it chooses the layout only, the server decides what they may do. */
export function landingPath(account: Pick<Account, 'role' | 'permissions'>): string {
  if (account.role === 'citizen') return '/requests';
  return account.permissions.includes('staff.manage') ? '/staff/administration/staff' : '/staff/requests';
}

const newPassword = '/account/password';
const secondFactor = '/second-factor';
export const duePaths: readonly string[] = [newPassword, secondFactor];

/** What must be done before anything else: a first password is replaced, staff add a second factor. */
export function duePath(account: Pick<Account, 'mustChangePassword' | 'mustEnrolSecondFactor'>): string | null {
  if (account.mustChangePassword) return newPassword;
  return account.mustEnrolSecondFactor ? secondFactor : null;
}
