import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsModule } from '../accounts/accounts.module.js';
import { CaseServices } from '../cases/case-service.js';
import { CasesModule } from '../cases/cases.module.js';
import { complaintService } from './complaint.definition.js';
import { SubmitComplaint } from './complaint.dto.js';
import { Complaint } from './complaint.entity.js';
import { ComplaintsController } from './complaints.controller.js';
import { ComplaintsService } from './complaints.service.js';
import { InspectionNotice } from './inspection-notice.js';
import { SimilarComplaintsService } from './similar.service.js';

@Module({
  imports: [AccountsModule, CasesModule, TypeOrmModule.forFeature([Complaint])],
  controllers: [ComplaintsController],
  providers: [ComplaintsService, InspectionNotice, SimilarComplaintsService],
})
export class ComplaintsModule {
  constructor(services: CaseServices, complaints: ComplaintsService) {
    services.register({
      ...complaintService,
      filing: { input: SubmitComplaint, open: async (input, applicant, reader, tx) => (await complaints.file(input as SubmitComplaint, applicant, reader, tx)).reference },
      branch: (parent, part, tx) => complaints.branch(parent, part, tx),
    });
  }
}
