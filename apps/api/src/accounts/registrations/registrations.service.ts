import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { latestOf, yearsBetween, earliestOf } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import { type Addressee, Announcements } from '../../platform/announcements.js';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { statement, Database } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { RateLimits, type Policy } from '../../platform/http/rate-limits.js';
import { type FieldError, Invalid } from '../../platform/problem.js';
import { newReference } from '../../platform/reference.js';
import { Sealer } from '../../platform/sealed.js';
import { CitizenContacts } from '../citizen-contacts.js';
import { evenTime } from '../sign-in/even-time.js';
import { Offices } from '../offices/offices.service.js';
import { displayName } from '../person.js';
import type { RegistrationInput, RegistrationReceipt } from './registration.dto.js';
import { Registration } from './registration.entity.js';
import type { Visitor } from '../visitor.js';

const perAddress: Policy = { name: 'registrations', points: 10, seconds: 3600 };
/** Longer than the work takes: see evenTime. */
const even = 250;
const youngest = 12;
/** The wording of the consent; a new wording is a new version. */
export const consentVersion = '2026-11';

const readPrefix = statement<{ prefix: string }>('accounts.referencePrefix', 'select reference_prefix as prefix from provinces where id = $1');
const findKnown = statement<{ accountId: string | null }>(
  'accounts.knownPerson',
  `select account_id as "accountId" from citizens where cin_fingerprint = $1
   union all select null from registrations where cin_fingerprint = $1 and status = 'pending' limit 1`,
);

/** Takes in what people say of themselves; an office decides later whether it is so. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    private readonly sealer: Sealer,
    private readonly offices: Offices,
    private readonly contacts: CitizenContacts,
    private readonly announcements: Announcements,
    @Inject(CONFIG) private readonly config: Pick<Config, 'province' | 'publicUrl'>,
  ) {}

  /** The same answer in the same time, whether or not the person is known: nobody learns who has an account. */
  async register(input: RegistrationInput, key: string | undefined, visitor: Visitor): Promise<RegistrationReceipt> {
    await this.limits.take(perAddress, visitor.address, visitor.reply);
    await this.judge(input);
    const creation = { caller: `stranger ${this.sealer.fingerprint('address', visitor.address).toString('base64url')}`, key, input: { operation: 'registerCitizen', ...input } };
    return evenTime(even, () =>
      this.idempotency.once(creation, async (tx) => {
        const registration = await this.draft(input, tx);
        const told = (await this.whoIsKnown(registration, tx)) ?? (await this.keep(registration, tx));
        await this.announcements.announce({ ...told, at: this.clock.now() }, tx);
        return { registrationReference: registration.reference };
      }),
    );
  }

  /** How the person who registers is reached before there is an account. */
  addresseeOf(registration: Registration): Addressee {
    return {
      accountId: null,
      name: displayName(registration, registration.locale),
      locale: registration.locale,
      email: this.sealer.open(registration.emailSealed),
      phone: this.sealer.open(registration.phoneSealed),
    };
  }

  /** A known person is told at the address on record, which is not that of whoever typed the CIN. */
  private async whoIsKnown(registration: Registration, tx: EntityManager): Promise<Told | undefined> {
    const known = await this.database.row(findKnown, [registration.cinFingerprint], tx);
    if (!known) return undefined;
    if (known.accountId) return this.repeated(await this.contacts.addresseeOf(known.accountId, tx));
    const open = await tx.findOneByOrFail(Registration, { cinFingerprint: registration.cinFingerprint, status: 'pending' });
    return this.repeated(this.addresseeOf(open));
  }

  private async keep(registration: Registration, tx: EntityManager): Promise<Told> {
    const { raw } = await tx.createQueryBuilder().insert().into(Registration).values(registration).orIgnore().returning('id').execute();
    const addressee = this.addresseeOf(registration);
    // Two at the same moment: the second one changes nothing.
    if ((raw as unknown[]).length === 0) return this.repeated(addressee);
    const office = await this.offices.nameOf(registration.officeId, registration.locale);
    const variables = { name: addressee.name, reference: registration.reference, officeName: office?.name ?? '' };
    return { name: 'accounts.registrationReceived', addressee, variables };
  }

  private repeated(addressee: Addressee): Told {
    return { name: 'accounts.registrationRepeated', addressee, variables: { name: addressee.name, link: `${this.config.publicUrl}/sign-in` } };
  }

  private async judge(input: RegistrationInput): Promise<void> {
    const errors: FieldError[] = [];
    const today = this.clock.today();
    if (earliestOf(input.birthDate) > today) errors.push({ pointer: '/birthDate', code: 'dateInFuture' });
    else if (yearsBetween(earliestOf(input.birthDate), today) < youngest) errors.push({ pointer: '/birthDate', code: 'tooYoung', variables: { count: youngest } });
    if (latestOf(input.birthDate) < '1900-01-01') errors.push({ pointer: '/birthDate', code: 'birthDate' });
    if (!(await this.offices.registersCitizens(input.officeId))) errors.push({ pointer: '/officeId', code: 'office' });
    if (errors.length > 0) throw new Invalid('invalid_input', { count: errors.length }, { errors });
  }

  private async draft(input: RegistrationInput, tx: EntityManager): Promise<Registration> {
    const { cin, email, phone, address, consent: _given, ...open } = input;
    const row = await this.database.row(readPrefix, [this.config.province], tx);
    const now = this.clock.now();
    return tx.create(Registration, {
      ...open,
      id: randomUUID(),
      reference: newReference(row?.prefix ?? 'PRV', Number(this.clock.today().slice(0, 4))),
      status: 'pending',
      cinSealed: this.sealer.seal(cin),
      cinFingerprint: this.sealer.fingerprint('cin', cin),
      emailSealed: this.sealer.seal(email),
      phoneSealed: this.sealer.seal(phone),
      addressSealed: this.sealer.seal(address),
      consentAt: now,
      consentVersion,
      submittedAt: now,
    });
  }
}

interface Told {
  name: string;
  addressee: Addressee;
  variables: Record<string, string>;
}
