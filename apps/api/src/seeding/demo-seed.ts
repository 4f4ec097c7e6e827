import { randomUUID } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Account } from '../accounts/account.entity.js';
import { AccountsModule } from '../accounts/accounts.module.js';
import type { Actor } from '../accounts/actor.js';
import { Citizen } from '../accounts/citizen.entity.js';
import { PasswordHasher } from '../accounts/password-hasher.js';
import { Registration } from '../accounts/registrations/registration.entity.js';
import { searchName } from '../accounts/search-name.js';
import { AppointmentsModule } from '../appointments/appointments.module.js';
import { CasesModule } from '../cases/cases.module.js';
import { CaseServices } from '../cases/case-service.js';
import { CasesService } from '../cases/cases.service.js';
import { CertificatesModule } from '../certificates/certificates.module.js';
import { ComplaintsModule } from '../complaints/complaints.module.js';
import { PassportRequestsModule } from '../passport-requests/passport-requests.module.js';
import { EscalationsModule } from '../escalations/escalations.module.js';
import type { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { Database } from '../platform/database/database.js';
import { Duties } from '../platform/duties.js';
import { HealthModule } from '../platform/health/health.module.js';
import { PlatformModule } from '../platform/platform.module.js';
import { newReference } from '../platform/reference.js';
import { Sealer } from '../platform/sealed.js';
import { moment, StoryClock, tell } from './demo-cases.js';
import { type DemoCitizen, type DemoStaff, readDemo } from './demo-files.js';
import { tellVisit } from './demo-visits.js';

export const demoPassword = 'Nafida-demo-2026';

/** The house without its messengers: telling a story of months past must not ring anybody's phone. */
class DemoHouse {
  static with(config: Config, clock: Clock): DynamicModule {
    return { module: DemoHouse, imports: [PlatformModule.forRoot(config, clock), HealthModule, AccountsModule, CasesModule, ComplaintsModule, CertificatesModule, PassportRequestsModule, AppointmentsModule, EscalationsModule] };
  }
}

/** Fills an empty standalone edition with believable people and a few months of cases, told through the kernel itself. */
export async function seedDemo(config: Config, report: (line: string) => void): Promise<void> {
  if (config.edition !== 'standalone') throw new Error('demo accounts exist in the standalone edition only');
  const clock = new StoryClock();
  const house = await NestFactory.createApplicationContext(DemoHouse.with(config, clock), { logger: ['error'] });
  try {
    const database = house.get(Database);
    const [row] = await database.source.query<{ there: boolean }[]>('select exists (select from accounts) as there');
    if (row?.there) return;
    const demo = readDemo();
    const sealer = house.get(Sealer);
    const passwordHash = await house.get(PasswordHasher).hash(demoPassword);
    const actors = new Map<string, Actor>();
    const begun = new Date(Date.now() - 150 * 86_400_000);
    await database.transaction(async (tx) => {
      for (const person of [...demo.staff, ...demo.citizens]) {
        const account = accountOf(person, passwordHash, sealer, begun);
        await tx.insert(Account, account);
        if ('cin' in person) await tx.insert(Citizen, citizenOf(account.id, person, sealer, begun));
        actors.set(person.username, { accountId: account.id, sessionId: account.id, role: account.role, officeId: account.officeId });
      }
      for (const asked of demo.registrations) {
        await tx.insert(Registration, {
          id: randomUUID(),
          reference: newReference('BRK', new Date().getFullYear()),
          status: 'pending',
          ...namesOf(asked),
          officeId: asked.officeId,
          birthDate: asked.birthDate,
          locale: asked.locale,
          cinSealed: sealer.seal(asked.cin),
          cinFingerprint: sealer.fingerprint('cin', asked.cin),
          emailSealed: sealer.seal(asked.email),
          phoneSealed: sealer.seal(asked.phone),
          addressSealed: sealer.seal(asked.address),
          consentAt: moment(asked.daysAgo, 0, 1),
          consentVersion: '2026-11',
          submittedAt: moment(asked.daysAgo, 0, 1),
        });
      }
    });
    report(`people: ${actors.size}, registrations to decide: ${demo.registrations.length}`);
    const teller = { services: house.get(CaseServices), cases: house.get(CasesService), database, clock, actors };
    for (const told of demo.cases) await tell(told, teller);
    report(`cases: ${demo.cases.length}`);
    for (const told of demo.visits) await tellVisit(told, house, clock, actors);
    report(`visits: ${demo.visits.length}`);
    // Whoever answers for what is late knows it, and the figures are counted, before the doors open.
    clock.at = new Date();
    for (const duty of ['escalations', 'measuring']) await house.get(Duties).perform(duty);
  } finally {
    await house.close();
  }
}

function namesOf(person: Pick<DemoCitizen, 'firstName' | 'lastName' | 'firstNameAr' | 'lastNameAr'>): Pick<Account, 'firstName' | 'lastName' | 'firstNameAr' | 'lastNameAr'> {
  return { firstName: person.firstName, lastName: person.lastName, firstNameAr: person.firstNameAr, lastNameAr: person.lastNameAr };
}

function accountOf(person: DemoStaff | DemoCitizen, passwordHash: string, sealer: Sealer, createdAt: Date): Account {
  return {
    id: randomUUID(),
    username: person.username,
    role: 'role' in person ? person.role : 'citizen',
    status: 'active',
    // Inspector, support, finance and administrator serve the whole province.
    officeId: person.officeId,
    ...namesOf(person),
    locale: person.locale,
    passwordHash,
    mustChangePassword: false,
    emailSealed: sealer.seal(person.email),
    phoneSealed: sealer.seal(person.phone),
    totpSealed: null,
    totpConfirmedAt: null,
    totpLastStep: null,
    rights: [],
    createdAt,
  };
}

function citizenOf(accountId: string, person: DemoCitizen, sealer: Sealer, createdAt: Date): Citizen {
  return {
    accountId,
    cinSealed: sealer.seal(person.cin),
    cinFingerprint: sealer.fingerprint('cin', person.cin),
    emailFingerprint: sealer.fingerprint('email', person.email.toLowerCase()),
    phoneFingerprint: sealer.fingerprint('phone', person.phone),
    birthDate: person.birthDate,
    addressSealed: sealer.seal(person.address),
    searchName: searchName(person.firstName, person.lastName, person.firstNameAr, person.lastNameAr),
    consentAt: createdAt,
    consentVersion: '2026-11',
    approvedBy: null,
    createdAt,
  };
}
