// In memory only: a stored token could be stolen by a script.
let current: string | null = null;

/** Goes with each request while somebody is signed in. */
export function accessToken(): string | null {
  return current;
}

/** Called by the session alone. */
export function setAccessToken(token: string | null): void {
  current = token;
}
