import { useSyncExternalStore } from 'react';
import type { Schemas } from '@nafida/api-client';
import { setAccessToken } from './access-token.js';
import { forgetDrafts } from './draft-store.js';
import { request, send, setSessionRenewal } from './http.js';
import { Problem } from './problem.js';

export type Account = Schemas['SignedInAccount'];
type SessionGranted = Schemas['SignedIn'];
type SecondFactorDue = Schemas['SecondFactorDue'];

type SessionState =
  | { status: 'unknown'; account: null }
  | { status: 'anonymous'; account: null; expired: boolean }
  | { status: 'signed-in'; account: Account };

/** Says only that asking for a session may succeed; it opens nothing. */
const hintKey = 'nafida.session';
const lockName = 'nafida.session.refresh';

let state: SessionState = { status: 'unknown', account: null };
const listeners = new Set<() => void>();
const accountListeners = new Set<() => void>();
const otherTabs = typeof BroadcastChannel === 'function' ? new BroadcastChannel('nafida.session') : null;

function become(next: SessionState): void {
  const changed = next.account?.id !== state.account?.id;
  state = next;
  if (changed) for (const listener of accountListeners) listener();
  for (const listener of listeners) listener();
}

function hint(present?: boolean): boolean {
  try {
    if (present === true) localStorage.setItem(hintKey, '1');
    if (present === false) localStorage.removeItem(hintKey);
    return localStorage.getItem(hintKey) !== null;
  } catch {
    return true;
  }
}

function open(granted: SessionGranted): void {
  setAccessToken(granted.accessToken);
  hint(true);
  become({ status: 'signed-in', account: granted.account });
}

function end(expired: boolean): void {
  setAccessToken(null);
  hint(false);
  become({ status: 'anonymous', account: null, expired });
}

async function refresh(): Promise<boolean> {
  const wasSignedIn = state.status === 'signed-in';
  const response = await send('/session/refresh', { method: 'POST' });
  if (response.ok) {
    open((await response.json()) as SessionGranted);
    return true;
  }
  // Only a clear refusal ends the session: a server that is restarting must not sign people out.
  if (response.status === 401 || response.status === 403) end(wasSignedIn);
  else throw await Problem.fromResponse(response);
  return false;
}

let renewal: Promise<boolean> | null = null;

/** One renewal at a time, in this tab and in all others: an old cookie sent twice would end the session. */
export function renewSession(): Promise<boolean> {
  const inTurn = () => (navigator.locks ? navigator.locks.request(lockName, refresh) : refresh());
  renewal ??= Promise.resolve(inTurn()).finally(() => {
    renewal = null;
  });
  return renewal;
}

setSessionRenewal(renewSession);
otherTabs?.addEventListener('message', (event) => {
  if (event.data === 'signed-out' && state.status === 'signed-in') end(false);
  if (event.data === 'signed-in') void renewSession().catch(() => undefined);
});

/** Takes up the session of an earlier visit, if there may be one. */
export async function restoreSession(): Promise<void> {
  if (!hint()) return become({ status: 'anonymous', account: null, expired: false });
  try {
    await renewSession();
  } catch {
    become({ status: 'anonymous', account: null, expired: false });
    addEventListener('online', () => void restoreSession(), { once: true });
  }
}

/** Opens a session, or gives the ticket for the second factor that is still due. */
export async function signIn(credentials: { username: string; password: string }): Promise<SecondFactorDue | Account> {
  const answer = await request<SessionGranted | SecondFactorDue>('/session', { method: 'POST', body: credentials });
  if ('mfaRequired' in answer) return answer;
  open(answer);
  otherTabs?.postMessage('signed-in');
  return answer.account;
}

/** The second step of staff: the code of their authenticator. */
export async function completeSignIn(proof: { ticket: string; code: string }): Promise<Account> {
  const granted = await request<SessionGranted>('/session/second-factor', { method: 'POST', body: proof });
  open(granted);
  otherTabs?.postMessage('signed-in');
  return granted.account;
}

/** Leaves, here and in the other tabs, even when the server cannot be told; takes the drafts along. */
export async function signOut(): Promise<void> {
  await request('/session', { method: 'DELETE' }).catch(() => undefined);
  if (state.account) forgetDrafts(state.account.id);
  end(false);
  otherTabs?.postMessage('signed-out');
}

/** Runs when another person, or nobody, is signed in from now on. */
export function onAccountChange(listener: () => void): () => void {
  accountListeners.add(listener);
  return () => accountListeners.delete(listener);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Who is signed in, and how to come and go. */
export function useSession() {
  const { status, account, ...rest } = useSyncExternalStore(subscribe, () => state);
  return { status, account, expired: 'expired' in rest && rest.expired, signIn, completeSignIn, signOut };
}

/** Whether the server opens a door to who is signed in; it decides again when the door is used. */
export function useMay(): (permission: string) => boolean {
  const { account } = useSession();
  return (permission) => account?.permissions.includes(permission) ?? false;
}
