import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Invalid, NotFound } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import { AccessCodes } from '../sign-in/access-codes.js';
import { Account } from '../account.entity.js';
import type { Actor } from '../actor.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { CitizenContacts } from '../citizen-contacts.js';
import { Citizen } from '../citizen.entity.js';
import type { DeskPerson } from '../desk-person.dto.js';
import { Offices } from '../offices/offices.service.js';
import { searchName } from '../search-name.js';
import { freeUsername } from '../registrations/username.js';

interface Known {
  id: string;
  officeId: string;
}

const byId = statement<Known>('accounts.deskCitizen', `select id, office_id as "officeId" from accounts where id = $1::uuid and role = 'citizen' and office_id = $2`);
const byCin = statement<Known>('accounts.deskPerson', 
  `select a.id, a.office_id as "officeId" from citizens c join accounts o on o.id = c.account_id join accounts a on a.id = coalesce(o.merged_into, o.id) where c.cin_fingerprint = $1`,
);
const oneAtATime = statement<never>('accounts.deskPersonLock', 'select pg_advisory_xact_lock(hashtextextended($1, 0))');

/** Her task obliges the office to know whom it serves; the person at the counter signs nothing on a screen. */
const consentVersion = 'desk';

/** Finds the citizen who stands at the counter, or enters the one whom nobody knows yet from the card they show. */
@Injectable()
export class DeskCitizens {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly offices: Offices,
    private readonly codes: AccessCodes,
    private readonly contacts: CitizenContacts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** A citizen of the clerk's own office, found in its list. */
  async find(id: string, clerk: Actor, tx: EntityManager): Promise<Known> {
    const known = await this.database.row(byId, [/^[0-9a-f-]{36}$/i.test(id) ? id : randomUUID(), clerk.officeId], tx);
    if (!known) throw new NotFound('unknown_citizen');
    return known;
  }

  /** The card tells who it is: somebody known keeps the account there is, whatever else was typed. */
  async findOrEnter(person: DeskPerson, clerk: Actor, tx: EntityManager): Promise<Known> {
    const fingerprint = this.sealer.fingerprint('cin', person.cin);
    await this.database.rows(oneAtATime, [`desk ${fingerprint.toString('base64')}`], tx);
    return (await this.database.row(byCin, [fingerprint], tx)) ?? this.enter(person, fingerprint, clerk, tx);
  }

  private async enter(person: DeskPerson, cinFingerprint: Buffer, clerk: Actor, tx: EntityManager): Promise<Known> {
    const { firstName, lastName, firstNameAr, lastNameAr, locale = 'ar', email, phone } = person;
    const officeId = person.officeId ?? clerk.officeId;
    if (officeId === null || !(await this.offices.registersCitizens(officeId))) throw Invalid.field('/person/officeId', 'office');
    const id = randomUUID();
    const now = this.clock.now();
    await tx.insert(Account, {
      id, username: await freeUsername(firstName, lastName, this.database, tx), role: 'citizen', status: 'awaiting_activation', mustChangePassword: false,
      createdAt: now, officeId, firstName, lastName, firstNameAr, lastNameAr, locale,
      emailSealed: email ? this.sealer.seal(email) : null,
      phoneSealed: phone ? this.sealer.seal(phone) : null,
    });
    await tx.insert(Citizen, {
      accountId: id,
      cinSealed: this.sealer.seal(person.cin),
      cinFingerprint,
      emailFingerprint: email ? this.sealer.fingerprint('email', email) : null,
      phoneFingerprint: phone ? this.sealer.fingerprint('phone', phone) : null,
      birthDate: person.birthDate,
      addressSealed: this.sealer.seal(person.address),
      searchName: searchName(firstName, lastName, firstNameAr, lastNameAr),
      consentAt: now, consentVersion, approvedBy: clerk.accountId, createdAt: now,
    });
    await this.audit.record({ actor: clerk, action: 'accounts.enteredAtDesk', subjectKind: 'citizen', subjectId: id, citizenId: id }, tx);
    if (email) await this.contacts.sendActivation(id, 'accounts.registrationApproved', await this.codes.issue(id, 'activation', tx), tx);
    return { id, officeId };
  }
}
