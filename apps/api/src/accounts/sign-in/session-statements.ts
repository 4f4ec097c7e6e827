import { statement } from '../../platform/database/database.js';
import type { Role } from '../permissions.js';

/** A session as it stands, with what decides whether it may go on. */
export interface HeldSession {
  id: string;
  account_id: string;
  role: Role;
  status: string;
  token_hash: Buffer;
  previous_token_hash: Buffer | null;
  rotated_at: Date;
  last_used_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

interface ListedSession {
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
  userAgent: string | null;
}

export const openSession = statement<never>(
  'accounts.openSession',
  `insert into sessions (id, account_id, token_hash, rotated_at, created_at, last_used_at, expires_at, user_agent)
   values ($1::uuid, $2::uuid, $3, $4, $4, $4, $5, $6)`,
);

export const readSession = statement<HeldSession>(
  'accounts.readSession',
  `select s.id, s.account_id, a.role, a.status, s.token_hash, s.previous_token_hash, s.rotated_at, s.last_used_at, s.expires_at, s.revoked_at
   from sessions s join accounts a on a.id = s.account_id where s.id = $1::uuid`,
);

/** Compare and set: of two that show the same token only one turns it. */
export const rotate = statement<{ id: string }>(
  'accounts.rotateSession',
  `update sessions set token_hash = $3, previous_token_hash = $2, rotated_at = $4, last_used_at = $4
   where id = $1::uuid and token_hash = $2 and revoked_at is null returning id`,
);

export const listSessions = statement<ListedSession>(
  'accounts.listSessions',
  `select id, created_at as "createdAt", last_used_at as "lastUsedAt", user_agent as "userAgent"
   from sessions where account_id = $1::uuid and revoked_at is null and expires_at > $2 order by last_used_at desc, id limit 100`,
);

export const revoke = statement<never>('accounts.revokeSessions', 'update sessions set revoked_at = $2 where id = any($1::uuid[]) and revoked_at is null');

export const revokeAll = statement<{ id: string }>(
  'accounts.revokeAllSessions',
  `update sessions set revoked_at = $3 where account_id = $1::uuid and revoked_at is null and ($2::uuid is null or id <> $2::uuid) returning id`,
);
