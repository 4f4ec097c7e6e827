import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, statement } from '../../platform/database/database.js';
import type { Actor } from '../actor.js';
import { idleLimit } from './session-times.js';
import type { Role } from '../permissions.js';

interface LiveRow {
  account_id: string;
  role: Role;
  office_id: string | null;
  must_change_password: boolean;
  second_factor: boolean;
  rights: string[];
  last_used_at: Date;
}

const readLive = statement<LiveRow>(
  'accounts.liveSession',
  `select s.account_id, a.role, a.office_id, a.must_change_password, a.totp_confirmed_at is not null as second_factor, a.rights, s.last_used_at
   from sessions s join accounts a on a.id = s.account_id
   where s.id = $1::uuid and s.revoked_at is null and s.expires_at > $2 and a.status = 'active'`,
);
const touch = statement<never>('accounts.touchSession', 'update sessions set last_used_at = $2 where id = $1::uuid and last_used_at < $2');

// How long another process may still accept a session that was ended here.
const keepFor = 5_000;
const keepAtMost = 20_000;
const touchEvery = 60_000;

/** Knows which sessions live, so that a session ended or an account suspended is refused before its token expires. */
@Injectable()
export class LiveSessions {
  private readonly kept = new Map<string, { actor: Actor; until: number }>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'staffMfa'>,
  ) {}

  async actorOf(sessionId: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    const known = this.kept.get(sessionId);
    if (known && known.until > now.getTime()) return known.actor;
    const row = await this.database.row(readLive, [sessionId, now]);
    const idle = row ? now.getTime() - row.last_used_at.getTime() : 0;
    if (!row || idle > idleLimit(row.role)) {
      this.kept.delete(sessionId);
      return undefined;
    }
    if (idle > touchEvery) await this.database.rows(touch, [sessionId, now]);
    const actor = this.actor(sessionId, row);
    if (this.kept.size >= keepAtMost) this.kept.clear();
    this.kept.set(sessionId, { actor, until: now.getTime() + keepFor });
    return actor;
  }

  /** What was known of sessions is asked anew: something about them has just changed. */
  forget(sessionIds: readonly string[]): void {
    for (const id of sessionIds) this.kept.delete(id);
  }

  private actor(sessionId: string, row: LiveRow): Actor {
    const unprotected = row.role !== 'citizen' && this.config.staffMfa === 'required' && !row.second_factor;
    const due = unprotected ? 'second_factor' : row.must_change_password ? 'new_password' : undefined;
    return { accountId: row.account_id, sessionId, role: row.role, officeId: row.office_id, ...(row.rights.length > 0 ? { rights: row.rights } : {}), ...(due ? { due } : {}) };
  }
}
