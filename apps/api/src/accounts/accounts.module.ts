import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessCodes } from './sign-in/access-codes.js';
import { AccessStrategy } from './sign-in/access.strategy.js';
import { AccessTokens } from './sign-in/access-tokens.js';
import { Database } from '../platform/database/database.js';
import { Duties } from '../platform/duties.js';
import { Sealer } from '../platform/sealed.js';
import { Account } from './account.entity.js';
import { AuditTrail } from './audit/audit-trail.js';
import { AuditController } from './audit/audit.controller.js';
import { AuditReading } from './audit/audit-reading.service.js';
import { sealTrail } from './audit/audit-chain.js';
import { CitizenContacts } from './citizen-contacts.js';
import { Citizen } from './citizen.entity.js';
import { AccountMergesController } from './citizens/account-merges.controller.js';
import { AccountMerges } from './citizens/account-merges.service.js';
import { CitizenStanding } from './citizens/citizen-standing.service.js';
import { Handovers } from './citizens/handovers.js';
import { CitizensController } from './citizens/citizens.controller.js';
import { CitizensService } from './citizens/citizens.service.js';
import { DataExports } from './data-exports.js';
import { KnownAccounts } from './sign-in/known-accounts.js';
import { LiveSessions } from './sign-in/live-sessions.js';
import { MergedContacts } from './citizens/merged-contacts.js';
import { MyAccountController } from './citizens/my-account.controller.js';
import { MyAccountService } from './citizens/my-account.service.js';
import { MyDataService } from './citizens/my-data.service.js';
import { OfficesController } from './offices/offices.controller.js';
import { Offices } from './offices/offices.service.js';
import { DeskCitizens } from './citizens/desk-citizens.service.js';
import { PasswordConfirmation } from './sign-in/password-confirmation.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordKeeper } from './sign-in/password-keeper.js';
import { PasswordsController } from './sign-in/passwords.controller.js';
import { PasswordsService } from './sign-in/passwords.service.js';
import { RegistrationDecisionsService } from './registrations/registration-decisions.service.js';
import { RegistrationDeskService } from './registrations/registration-desk.service.js';
import { Registration } from './registrations/registration.entity.js';
import { RegistrationsController } from './registrations/registrations.controller.js';
import { RegistrationsService } from './registrations/registrations.service.js';
import { SecondFactorService } from './sign-in/second-factor.service.js';
import { SessionController } from './sign-in/session.controller.js';
import { SessionsService } from './sign-in/sessions.service.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { Departures } from './staff/departures.js';
import { StaffChanges } from './staff/staff-changes.service.js';
import { StaffController } from './staff/staff.controller.js';
import { StaffService } from './staff/staff.service.js';

/** Citizens, staff and offices: who people are, how they prove it, how they are reached, who read their data. */
@Module({
  imports: [PassportModule, TypeOrmModule.forFeature([Account, Citizen, Registration])],
  controllers: [SessionController, PasswordsController, RegistrationsController, MyAccountController, CitizensController, OfficesController, AuditController, StaffController, AccountMergesController],
  providers: [
    AccessCodes,
    AccessStrategy,
    AccessTokens,
    AccountMerges,
    AuditReading,
    AuditTrail,
    CitizenContacts,
    CitizenStanding,
    CitizensService,
    DataExports,
    Departures,
    DeskCitizens,
    Handovers,
    KnownAccounts,
    LiveSessions,
    MergedContacts,
    MyAccountService,
    MyDataService,
    Offices,
    PasswordConfirmation,
    PasswordHasher,
    PasswordKeeper,
    PasswordsService,
    RegistrationDecisionsService,
    RegistrationDeskService,
    RegistrationsService,
    SecondFactorService,
    SessionsService,
    SignInService,
    StaffChanges,
    StaffService,
  ],
  exports: [AuditTrail, CitizenContacts, DataExports, Departures, DeskCitizens, Handovers, LiveSessions, Offices, PasswordConfirmation, PasswordHasher, StaffChanges, StaffService],
})
export class AccountsModule {
  /** How long what only served a sign-in or an unanswered request is kept (law 09-08 art. 3). */
  constructor(duties: Duties, database: Database, sealer: Sealer) {
    duties.tidy('access codes', `delete from access_codes where expires_at < now() - interval '30 days'`);
    duties.tidy('ended sessions', `delete from sessions where coalesce(revoked_at, expires_at) < now() - interval '90 days'`);
    duties.tidy('refused registrations', `delete from registrations where status = 'rejected' and decided_at < now() - interval '1 year'`);
    // Beside the work, so that nobody who reads a case waits for the link before.
    duties.add({ name: 'audit chain', everySeconds: 5, round: () => sealTrail(database, sealer) });
  }
}
