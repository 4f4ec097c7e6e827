import { Navigate, useLocation } from 'react-router-dom';
import { duePath, landingPath } from '../../lib/landing.js';
import type { Account } from '../../lib/session.js';

/** What the pages of the door hand to each other, out of sight of the address. */
export interface DoorState {
  /** Where one was going when asked to sign in. */
  from?: string;
  expired?: boolean;
  /** The account was just opened, or its password replaced. */
  done?: 'activated' | 'reset';
  username?: string;
}

export function useDoorState(): DoorState {
  const { state } = useLocation();
  return (state as DoorState | null) ?? {};
}

/** Leads who is signed in to what is due first, else to where they were going. */
export function AfterSignIn({ account }: { account: Account }) {
  const state = useDoorState();
  const target = state.from ?? landingPath(account);
  const due = duePath(account);
  if (due) return <Navigate to={due} replace state={{ from: target, due: true }} />;
  return <Navigate to={target} replace />;
}
