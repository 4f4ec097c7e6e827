import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccessCodes } from './access-codes.js';
import { AccessStrategy } from './access.strategy.js';
import { AccessTokens } from './access-tokens.js';
import { Account } from './account.entity.js';
import { AuditTrail } from './audit-trail.js';
import { CitizenContacts } from './citizen-contacts.js';
import { Citizen } from './citizen.entity.js';
import { CitizensController } from './citizens.controller.js';
import { CitizensService } from './citizens.service.js';
import { DataExports } from './data-exports.js';
import { KnownAccounts } from './known-accounts.js';
import { LiveSessions } from './live-sessions.js';
import { MyAccountController } from './my-account.controller.js';
import { MyAccountService } from './my-account.service.js';
import { MyDataService } from './my-data.service.js';
import { OfficesController } from './offices.controller.js';
import { Offices } from './offices.service.js';
import { DeskCitizens } from './desk-citizens.service.js';
import { PasswordConfirmation } from './password-confirmation.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordKeeper } from './password-keeper.js';
import { PasswordsController } from './passwords.controller.js';
import { PasswordsService } from './passwords.service.js';
import { RegistrationDecisionsService } from './registration-decisions.service.js';
import { RegistrationDeskService } from './registration-desk.service.js';
import { Registration } from './registration.entity.js';
import { RegistrationsController } from './registrations.controller.js';
import { RegistrationsService } from './registrations.service.js';
import { SecondFactorService } from './second-factor.service.js';
import { SessionController } from './session.controller.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

/** Citizens, staff and offices: who people are, how they prove it, how they are reached, who read their data. */
@Module({
  imports: [PassportModule, TypeOrmModule.forFeature([Account, Citizen, Registration])],
  controllers: [SessionController, PasswordsController, RegistrationsController, MyAccountController, CitizensController, OfficesController],
  providers: [
    AccessCodes,
    AccessStrategy,
    AccessTokens,
    AuditTrail,
    CitizenContacts,
    CitizensService,
    DataExports,
    DeskCitizens,
    KnownAccounts,
    LiveSessions,
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
  ],
  exports: [AuditTrail, CitizenContacts, DataExports, DeskCitizens, Offices, PasswordConfirmation, PasswordHasher],
})
export class AccountsModule {}
