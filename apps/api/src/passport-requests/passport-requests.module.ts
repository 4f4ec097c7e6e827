import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CaseServices } from '../cases/case-service.js';
import { CasesModule } from '../cases/cases.module.js';
import { PassportDataService } from './passport-data.service.js';
import { passportRequestService } from './passport-request.definition.js';
import { RequestPassportData } from './passport-request.dto.js';
import { PassportRequestEffects } from './passport-request.effects.js';
import { PassportRequest } from './passport-request.entity.js';
import { PassportRequestsController } from './passport-requests.controller.js';
import { PassportRequestsService } from './passport-requests.service.js';

@Module({
  imports: [AccountsModule, CasesModule, TypeOrmModule.forFeature([PassportRequest])],
  controllers: [PassportRequestsController],
  providers: [PassportRequestsService, PassportRequestEffects, PassportDataService],
})
export class PassportRequestsModule {
  constructor(services: CaseServices, requests: PassportRequestsService, effects: PassportRequestEffects) {
    services.register({
      ...passportRequestService,
      effects: effects.table,
      filing: { input: RequestPassportData, open: async (input, applicant, reader, tx) => (await requests.file(input as RequestPassportData, applicant, reader, tx)).reference },
    });
  }
}
