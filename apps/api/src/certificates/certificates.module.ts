import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CaseServices } from '../cases/case-service.js';
import { CasesModule } from '../cases/cases.module.js';
import { certificateService } from './certificate.definition.js';
import { RequestCertificate } from './certificate.dto.js';
import { CertificateEffects } from './certificate.effects.js';
import { Certificate } from './certificate.entity.js';
import { CertificatesController } from './certificates.controller.js';
import { CertificatesService } from './certificates.service.js';

@Module({
  imports: [CasesModule, TypeOrmModule.forFeature([Certificate])],
  controllers: [CertificatesController],
  providers: [CertificatesService, CertificateEffects],
})
export class CertificatesModule {
  constructor(services: CaseServices, certificates: CertificatesService, effects: CertificateEffects) {
    services.register({
      ...certificateService,
      effects: effects.table,
      filing: { input: RequestCertificate, open: async (input, applicant, reader, tx) => (await certificates.file(input as RequestCertificate, applicant, reader, tx)).reference },
    });
  }
}
