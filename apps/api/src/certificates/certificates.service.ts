import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CaseView } from '../cases/case.dto.js';
import type { Applicant, Reader } from '../cases/case-service.js';
import { CasesService } from '../cases/cases.service.js';
import { Database, statement } from '../platform/database/database.js';
import { Idempotency } from '../platform/http/idempotency.js';
import { Conflict, Invalid } from '../platform/problem.js';
import { certificateService } from './certificate.definition.js';
import type { RequestCertificate } from './certificate.dto.js';

/** One at a time for each citizen, so that two requests sent at once do not miss each other. */
const oneAtATime = statement<never>('certificates.oneAtATime', `select pg_advisory_xact_lock(hashtextextended('certificates ' || $1, 0))`);
const findOpen = statement<{ reference: string }>(
  'certificates.findOpen',
  `select c.reference from cases c join certificates d on d.case_id = c.id
   where c.applicant_id = $1 and c.open and d.purpose = $2 and d.purpose_text is not distinct from $3 and d.language = $4 limit 1`,
);

/** Residence certificates, asked of the annex to which a citizen belongs. */
@Injectable()
export class CertificatesService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly cases: CasesService,
  ) {}

  async request(input: RequestCertificate, key: string | undefined, reader: Reader): Promise<CaseView> {
    const { accountId, officeId } = reader.actor;
    if (officeId === null) throw new Invalid('no_office');
    return this.idempotency.once({ caller: accountId, key, input: { operation: 'requestCertificate', ...input } }, (tx) => this.file(input, { id: accountId, officeId }, reader, tx));
  }

  /** The same certificate is not asked for twice: whoever asks again is led to the open request. */
  async file({ purpose, purposeText, language }: RequestCertificate, applicant: Applicant, reader: Reader, tx: EntityManager): Promise<CaseView> {
    if (purpose === 'other' && purposeText === undefined) throw Invalid.field('/purposeText', 'required');
    if (purpose !== 'other' && purposeText !== undefined) throw Invalid.field('/purposeText', 'unknownField');
    const details = [purpose, purposeText?.trim() ?? null, language];
    await this.database.rows(oneAtATime, [applicant.id], tx);
    const open = await this.database.row(findOpen, [applicant.id, ...details], tx);
    if (open) throw new Conflict('certificate_already_open', { reference: open.reference }, { members: { reference: open.reference } });
    return this.cases.open(certificateService, { kind: 'residence', title: purposeText?.trim() ?? purpose, applicant, details }, reader, tx);
  }
}
