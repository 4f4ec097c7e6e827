import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Announcements } from '../../platform/announcements.js';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { Conflict, NotFound } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import { AccessCodes } from '../sign-in/access-codes.js';
import { Account } from '../account.entity.js';
import type { Actor } from '../actor.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { CitizenContacts } from '../citizen-contacts.js';
import { Citizen } from '../citizen.entity.js';
import { Offices } from '../offices/offices.service.js';
import type { ApprovalAnswer, RejectionAnswer, RejectionInput } from './registration.dto.js';
import { Registration } from './registration.entity.js';
import { RegistrationsService } from './registrations.service.js';
import { searchName } from '../search-name.js';
import { freeUsername } from './username.js';

/** Compare and set: of two decisions only the first one counts. */
const decide = statement<{ id: string }>(
  'accounts.decideRegistration',
  `update registrations set status = $3, decided_at = $4, decided_by = $5::uuid, reason = $6
   where id = $1::uuid and office_id = $2 and status = 'pending' returning id`,
);

/** Lets a person into the house, or tells them why not. */
@Injectable()
export class RegistrationDecisionsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly registrations: RegistrationsService,
    private readonly codes: AccessCodes,
    private readonly contacts: CitizenContacts,
    private readonly offices: Offices,
    private readonly announcements: Announcements,
    private readonly audit: AuditTrail,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  async approve(actor: Actor, id: string, key: string | undefined): Promise<ApprovalAnswer> {
    const creation = { caller: actor.accountId, key, input: { operation: 'approveRegistration', id } };
    return this.idempotency.once(creation, async (tx) => {
      const registration = await this.decide(actor, id, 'approved', null, tx);
      if (await tx.existsBy(Citizen, { cinFingerprint: registration.cinFingerprint })) throw new Conflict('citizen_known');
      const account = await this.createAccount(registration, actor, tx);
      await tx.update(Registration, { id }, { accountId: account.id });
      await this.audit.record({ actor, action: 'accounts.registrationApproved', subjectKind: 'registration', subjectId: id, citizenId: account.id }, tx);
      await this.contacts.sendActivation(account.id, 'accounts.registrationApproved', await this.codes.issue(account.id, 'activation', tx), tx);
      return { id, status: 'approved', accountId: account.id, username: account.username };
    });
  }

  async reject(actor: Actor, id: string, { reason }: RejectionInput, key: string | undefined): Promise<RejectionAnswer> {
    const creation = { caller: actor.accountId, key, input: { operation: 'rejectRegistration', id, reason } };
    return this.idempotency.once(creation, async (tx) => {
      const registration = await this.decide(actor, id, 'rejected', reason, tx);
      await this.audit.record({ actor, action: 'accounts.registrationRejected', subjectKind: 'registration', subjectId: id }, tx);
      const addressee = this.registrations.addresseeOf(registration);
      const office = await this.offices.nameOf(registration.officeId, registration.locale);
      const variables = { name: addressee.name, reference: registration.reference, officeName: office?.name ?? '', reason };
      await this.announcements.announce({ name: 'accounts.registrationRejected', addressee, variables, at: this.clock.now() }, tx);
      return { id, status: 'rejected' };
    });
  }

  private async decide(actor: Actor, id: string, status: 'approved' | 'rejected', reason: string | null, tx: EntityManager): Promise<Registration> {
    const decided = await this.database.row(decide, [id, actor.officeId, status, this.clock.now(), actor.accountId, reason], tx);
    const registration = await tx.findOneBy(Registration, { id, officeId: actor.officeId ?? '' });
    if (!registration) throw new NotFound('not_found');
    if (!decided) throw new Conflict('registration_decided');
    return registration;
  }

  private async createAccount(registration: Registration, actor: Actor, tx: EntityManager): Promise<Account> {
    const { officeId, firstName, lastName, firstNameAr, lastNameAr, locale, emailSealed, phoneSealed, cinSealed, cinFingerprint, birthDate, addressSealed, consentAt, consentVersion } = registration;
    const now = this.clock.now();
    const account = tx.create(Account, {
      id: randomUUID(),
      username: await freeUsername(firstName, lastName, this.database, tx),
      role: 'citizen',
      status: 'awaiting_activation',
      mustChangePassword: false,
      createdAt: now,
      officeId,
      firstName,
      lastName,
      firstNameAr,
      lastNameAr,
      locale,
      emailSealed,
      phoneSealed,
    });
    await tx.insert(Account, account);
    await tx.insert(Citizen, {
      accountId: account.id,
      cinSealed,
      cinFingerprint,
      birthDate,
      addressSealed,
      consentAt,
      consentVersion,
      emailFingerprint: this.sealer.fingerprint('email', this.sealer.open(emailSealed)),
      phoneFingerprint: this.sealer.fingerprint('phone', this.sealer.open(phoneSealed)),
      searchName: searchName(firstName, lastName, firstNameAr, lastNameAr),
      approvedBy: actor.accountId,
      createdAt: now,
    });
    return account;
  }
}
