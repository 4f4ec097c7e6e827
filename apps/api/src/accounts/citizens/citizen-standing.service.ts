import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, statement } from '../../platform/database/database.js';
import { Conflict, NotFound } from '../../platform/problem.js';
import type { Actor } from '../actor.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { CitizenContacts } from '../citizen-contacts.js';
import { SessionsService } from '../sign-in/sessions.service.js';

interface Standing {
  id: string;
  status: 'awaiting_activation' | 'active' | 'suspended';
  officeId: string | null;
  mergedInto: string | null;
  hasPassword: boolean;
}

const hold = statement<Standing>(
  'accounts.holdCitizen',
  `select id, status, office_id as "officeId", merged_into as "mergedInto", password_hash is not null as "hasPassword"
   from accounts where id = $1::uuid and role = 'citizen' for update`,
);
const stand = statement<never>('accounts.standCitizen', 'update accounts set status = $2, suspension_reason = $3 where id = $1::uuid');

/** Whether somebody of the staff may decide about this citizen: those of the own office, the administrator about all. */
export function decidesAbout(actor: Actor, officeId: string | null): boolean {
  return actor.role === 'admin' || (actor.officeId !== null && actor.officeId === officeId);
}

/** Closes the account of a citizen who misuses it, and opens it again; the citizen is told why. */
@Injectable()
export class CitizenStanding {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsService,
    private readonly contacts: CitizenContacts,
    private readonly audit: AuditTrail,
  ) {}

  async suspend(actor: Actor, id: string, reason: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const citizen = await this.hold(actor, id, tx);
      if (citizen.status === 'suspended') throw new Conflict('account_suspended');
      await this.database.rows(stand, [id, 'suspended', reason], tx);
      await this.sessions.revokeAll(id, null, tx);
      await this.record(actor, id, 'accounts.accountSuspended', tx);
      await this.contacts.tell(id, 'accounts.accountSuspended', tx, { reason });
    });
  }

  async reinstate(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const citizen = await this.hold(actor, id, tx);
      if (citizen.mergedInto !== null) throw new Conflict('account_merged');
      if (citizen.status !== 'suspended') throw new Conflict('account_open');
      await this.database.rows(stand, [id, citizen.hasPassword ? 'active' : 'awaiting_activation', null], tx);
      await this.record(actor, id, 'accounts.accountReinstated', tx);
      await this.contacts.tell(id, 'accounts.accountReinstated', tx);
    });
  }

  private async hold(actor: Actor, id: string, tx: EntityManager): Promise<Standing> {
    const citizen = await this.database.row(hold, [id], tx);
    if (!citizen || !decidesAbout(actor, citizen.officeId)) throw new NotFound('not_found');
    return citizen;
  }

  // The reason is the citizen's to read; the trail, which is kept for ever, names only what was done.
  private async record(actor: Actor, id: string, action: string, tx: EntityManager): Promise<void> {
    await this.audit.record({ actor, action, subjectKind: 'citizen', subjectId: id, citizenId: id }, tx);
  }
}
