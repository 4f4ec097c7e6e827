import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Locale } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { expectVersion } from '../../platform/http/version.js';
import { Conflict, Forbidden, NotFound } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import type { Actor } from '../actor.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { CitizenContacts } from '../citizen-contacts.js';
import type { GrantableRight, Role } from '../permissions.js';
import { SessionsService } from '../sign-in/sessions.service.js';
import { Departures } from './departures.js';
import * as statements from './staff-statements.js';
import type { StaffChange, StaffView } from './staff.dto.js';
import { StaffService } from './staff.service.js';

/** What of a member of the staff is the administrator's to say. */
interface Standing {
  role: Role;
  officeId: string | null;
  rights: GrantableRight[];
  status: statements.StaffRow['status'];
}

/** Moves people between offices and roles, closes their accounts and opens them again. */
@Injectable()
export class StaffChanges {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffService,
    private readonly sessions: SessionsService,
    private readonly departures: Departures,
    private readonly contacts: CitizenContacts,
    private readonly audit: AuditTrail,
    private readonly sealer: Sealer,
  ) {}

  async update(actor: Actor, id: string, { email, phone, ...place }: StaffChange, version: number | undefined, locale: Locale): Promise<StaffView> {
    return this.change(actor, id, version, locale, async (before) => {
      const role = place.role ?? before.role;
      const officeId = await this.staff.placeOf(role, place.officeId ?? before.officeId);
      return { after: { ...before, role, officeId, rights: place.rights ?? before.rights }, contact: { email, phone } };
    });
  }

  async suspend(actor: Actor, id: string, reason: string, version: number | undefined, locale: Locale): Promise<StaffView> {
    return this.change(actor, id, version, locale, async (before) => ({ after: { ...before, status: 'suspended' }, reason }));
  }

  async reinstate(actor: Actor, id: string, version: number | undefined, locale: Locale): Promise<StaffView> {
    return this.change(actor, id, version, locale, async (before, tx) => {
      if (before.status !== 'suspended') return { after: before };
      const known = (await this.database.row(statements.hasPassword, [id], tx))?.there;
      return { after: { ...before, status: known ? 'active' : 'awaiting_activation' } };
    });
  }

  /** Puts somebody back to how they stood before a change. */
  async restore(actor: Actor, id: string, before: Standing, undoes: string, tx: EntityManager): Promise<void> {
    await this.staff.placeOf(before.role, before.officeId);
    await this.apply(actor, await this.hold(id, tx), { after: before }, undoes, tx);
  }

  private async change(
    actor: Actor,
    id: string,
    version: number | undefined,
    locale: Locale,
    decide: (before: Standing, tx: EntityManager) => Promise<{ after: Standing; reason?: string; contact?: { email?: string | undefined; phone?: string | undefined } }>,
  ): Promise<StaffView> {
    return this.database.transaction(async (tx) => {
      const row = await this.hold(id, tx);
      expectVersion(row.version, version);
      await this.apply(actor, row, await decide(standing(row), tx), undefined, tx);
      return this.staff.get(actor, id, locale, tx);
    });
  }

  private async hold(id: string, tx: EntityManager): Promise<statements.StaffRow> {
    await this.database.rows(statements.oneAtATime, [], tx);
    const row = await this.database.row(statements.one, [id], tx);
    if (!row) throw new NotFound('not_found');
    return row;
  }

  private async apply(
    actor: Actor,
    row: statements.StaffRow,
    { after, reason, contact = {} }: { after: Standing; reason?: string; contact?: { email?: string | undefined; phone?: string | undefined } },
    undoes: string | undefined,
    tx: EntityManager,
  ): Promise<void> {
    const { id } = row;
    const before = standing(row);
    const moved = !isDeepStrictEqual(before, after);
    if (moved) await this.refuse(actor, id, before, after, tx);
    const sealed = (value: string | undefined): Buffer | null => (value === undefined ? null : this.sealer.seal(value));
    await this.database.rows(statements.change, [id, after.role, after.officeId, after.rights, after.status, after.status === 'suspended' ? (reason ?? row.suspensionReason) : null, sealed(contact.email), sealed(contact.phone)], tx);
    const detail = { email: contact.email !== undefined, phone: contact.phone !== undefined };
    const change = { before, after, ...(undoes === undefined ? {} : { undoes }) };
    await this.audit.record({ actor, action: 'administration.staffChanged', subjectKind: 'staff', subjectId: id, detail, change }, tx);
    if (!moved) return;
    // Whoever was signed in had other rights.
    await this.sessions.revokeAll(id, null, tx);
    if (after.status === 'suspended' || after.officeId !== before.officeId || after.role !== before.role) await this.departures.announce(id, actor, tx);
    if (after.status !== before.status) await this.contacts.tell(id, after.status === 'suspended' ? 'accounts.accountSuspended' : 'accounts.accountReinstated', tx, { reason: reason ?? '' });
  }

  private async refuse(actor: Actor, id: string, before: Standing, after: Standing, tx: EntityManager): Promise<void> {
    if (id === actor.accountId) throw new Forbidden('own_account');
    const leavesAdmins = before.role === 'admin' && before.status === 'active' && (after.role !== 'admin' || after.status !== 'active');
    if (leavesAdmins && ((await this.database.row(statements.otherAdmins, [id], tx))?.count ?? 0) === 0) throw new Conflict('last_admin');
  }
}

function standing({ role, officeId, rights, status }: statements.StaffRow): Standing {
  return { role, officeId, rights, status };
}
