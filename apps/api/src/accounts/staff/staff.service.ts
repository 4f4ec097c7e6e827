import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Locale, translate } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Cursors } from '../../platform/http/cursor.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { Invalid, NotFound } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import { Account } from '../account.entity.js';
import type { Actor } from '../actor.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { CitizenContacts } from '../citizen-contacts.js';
import { Offices } from '../offices/offices.service.js';
import type { Role } from '../permissions.js';
import { displayName } from '../person.js';
import { freeUsername } from '../registrations/username.js';
import { AccessCodes } from '../sign-in/access-codes.js';
import * as statements from './staff-statements.js';
import type { StaffInput, StaffList, StaffQuery, StaffView } from './staff.dto.js';

/** Clerks and supervisors work in an office; the others serve the whole province. */
export function worksInOffice(role: Role): boolean {
  return role === 'clerk' || role === 'supervisor';
}

/** Who works for the province, and how somebody joins. */
@Injectable()
export class StaffService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly cursors: Cursors,
    private readonly sealer: Sealer,
    private readonly offices: Offices,
    private readonly codes: AccessCodes,
    private readonly contacts: CitizenContacts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { officeId, role, status, q, limit, cursor }: StaffQuery, locale: Locale): Promise<StaffList> {
    const list = `staff ${JSON.stringify([officeId, role, status, q])}`;
    const [name = null, id = null] = this.cursors.read(list, cursor) ?? [];
    const pattern = q === undefined ? null : `%${q.trim().toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.database.rows(statements.list, [officeId ?? null, role ?? null, status ?? null, pattern, name, id, limit + 1]);
    const page = this.cursors.page(list, rows, limit, (last) => [last.sortName, last.id]);
    return { items: await Promise.all(page.items.map((row) => this.view(row, actor, locale))), nextCursor: page.nextCursor };
  }

  async get(actor: Actor, id: string, locale: Locale, tx?: EntityManager): Promise<StaffView> {
    const row = await this.database.row(statements.one, [id], tx);
    if (!row) throw new NotFound('not_found');
    return this.view(row, actor, locale);
  }

  async create(actor: Actor, input: StaffInput, key: string | undefined, locale: Locale): Promise<StaffView> {
    return this.idempotency.once({ caller: actor.accountId, key, input: { operation: 'createStaff', ...input } }, async (tx) => {
      const { id, code } = await this.enter(input, actor, tx);
      await this.contacts.sendActivation(id, 'accounts.staffInvited', code, tx);
      return this.get(actor, id, locale, tx);
    });
  }

  /** Enters somebody whose account waits for its holder; gives the code with which they choose a password. */
  async enter(input: StaffInput, actor: Actor | null, tx: EntityManager): Promise<{ id: string; username: string; code: string }> {
    const { firstName, lastName, firstNameAr, lastNameAr, role, rights = [], email, phone, locale = 'fr' } = input;
    const officeId = await this.placeOf(role, input.officeId);
    const id = randomUUID();
    const username = await freeUsername(firstName, lastName, this.database, tx);
    await tx.insert(Account, {
      id, username, role, officeId, rights, status: 'awaiting_activation', mustChangePassword: false, createdAt: this.clock.now(),
      firstName, lastName, firstNameAr, lastNameAr, locale, emailSealed: this.sealer.seal(email), phoneSealed: phone ? this.sealer.seal(phone) : null,
    });
    const change = { before: null, after: { role, officeId, rights, status: 'awaiting_activation' } };
    await this.audit.record({ actor, action: 'administration.staffAdded', subjectKind: 'staff', subjectId: id, change }, tx);
    return { id, username, code: await this.codes.issue(id, 'activation', tx) };
  }

  /** The office that goes with a role, or the mistake. */
  async placeOf(role: Role, officeId: string | null | undefined): Promise<string | null> {
    if (!worksInOffice(role)) return null;
    if (!officeId) throw Invalid.field('/officeId', 'required');
    if (!(await this.offices.isOpen(officeId))) throw Invalid.field('/officeId', 'unknownOffice');
    return officeId;
  }

  private async view({ emailSealed, phoneSealed, sortName: _sortName, officeId, locale: _locale, ...row }: statements.StaffRow, actor: Actor, locale: Locale): Promise<StaffView> {
    return {
      ...row,
      displayName: displayName(row, locale),
      roleLabel: translate(locale, `accounts:roles.${row.role}`),
      office: await this.offices.nameOf(officeId, locale),
      email: emailSealed && this.sealer.open(emailSealed),
      phone: phoneSealed && this.sealer.open(phoneSealed),
      self: row.id === actor.accountId,
    };
  }
}
