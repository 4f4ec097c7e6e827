import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import type { Actor } from '../actor.js';

/** One thing somebody did or read. The detail never holds personal data: the trail is kept for ever. */
export interface AuditEntry {
  actor: Pick<Actor, 'accountId' | 'role' | 'officeId'> | null;
  /** `<service>.<what>`; its words stand in the texts `accounts:history.<service>.<what>`. */
  action: string;
  subjectKind: string;
  subjectId: string;
  /** The citizen whose data were read or changed: it is shown to them. */
  citizenId?: string | null;
  detail?: Record<string, string | number | boolean | null>;
  /** A rule of the province as it was and as it is now: enough to take the change back. */
  change?: { before: object | null; after: object | null; undoes?: string };
}

const add = statement<{ id: string }>(
  'accounts.addToAuditTrail',
  `insert into audit_trail (at, actor_id, action, subject_kind, subject_id, citizen_id, detail)
   select $1, e."actorId"::uuid, e.action, e."subjectKind", e."subjectId", e."citizenId"::uuid, e.detail
   from jsonb_to_recordset($2::jsonb) as e("actorId" text, action text, "subjectKind" text, "subjectId" text, "citizenId" text, detail jsonb)
   returning id`,
);

/** Remembers who did or read what (law 09-08; the digital annex shares one database of citizens between counters). */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Gives the identifiers of the rows, in the order of the entries. */
  async record(entry: AuditEntry | readonly AuditEntry[], tx?: EntityManager): Promise<string[]> {
    const rows = [entry].flat().map(({ actor, citizenId, detail, change, ...what }) => ({
      ...what,
      actorId: actor?.accountId ?? null,
      citizenId: citizenId ?? null,
      // As they stood then: people change office.
      detail: { ...detail, ...change, role: actor?.role ?? null, officeId: actor?.officeId ?? null },
    }));
    const added = rows.length > 0 ? await this.database.rows(add, [this.clock.now(), JSON.stringify(rows)], tx) : [];
    return added.map(({ id }) => id);
  }
}
