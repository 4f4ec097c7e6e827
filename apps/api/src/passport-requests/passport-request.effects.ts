import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Citizen } from '../accounts/citizen.entity.js';
import type { CaseService, Reader } from '../cases/case-service.js';
import type { CaseRow } from '../cases/case-statements.js';
import type { DocumentData } from '../cases/documents/document-content.js';
import { DocumentsService } from '../cases/documents/documents.service.js';
import { refusalOf } from '../cases/refusal.js';
import { Clock } from '../platform/clock.js';
import { Invalid } from '../platform/problem.js';
import { Sealer } from '../platform/sealed.js';
import type { FoundPassport } from './passport-request.dto.js';
import { PassportRequest } from './passport-request.entity.js';

/** What deciding about passport data does besides moving the case: what was found is sealed at once. */
@Injectable()
export class PassportRequestEffects {
  constructor(
    private readonly documents: DocumentsService,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  readonly table: NonNullable<CaseService['effects']> = {
    provideData: async (tx, { row, words, reader }) => {
      const { number = '', issueDate = '', expiryDate = '', issuingAuthority = '' } = words.fields ?? {};
      if (issueDate > this.clock.today()) throw Invalid.field('/issueDate', 'dateInFuture');
      if (expiryDate <= issueDate) throw Invalid.field('/expiryDate', 'dateOrder');
      const data = { number: number.toUpperCase(), issueDate, expiryDate, issuingAuthority };
      const documentId = await this.declare(row, data, reader, tx);
      await tx.update(PassportRequest, { caseId: row.id }, { dataSealed: this.sealer.seal(JSON.stringify(data)), documentId });
    },
    reject: async (tx, { row, words, reader }) => {
      await this.documents.issue(tx, refusalOf(row, words), reader);
      await tx.update(PassportRequest, { caseId: row.id }, { refusalReason: words.reason ?? null });
    },
  };

  /** The paper for the security services, signed by who found the data; a ward has no card of their own. */
  private async declare(row: CaseRow, found: FoundPassport, reader: Reader, tx: EntityManager): Promise<string> {
    const request = await tx.findOneByOrFail(PassportRequest, { caseId: row.id });
    const own = request.subject === 'self';
    const { birthDate } = await tx.findOneByOrFail(Citizen, { accountId: row.applicantId });
    const { wardFirstName, wardLastName, wardFirstNameAr, wardLastNameAr } = request;
    const ward = { firstName: wardFirstName ?? '', lastName: wardLastName ?? '', firstNameAr: wardFirstNameAr ?? '', lastNameAr: wardLastNameAr ?? '' };
    const data: DocumentData['passport-data'] = {
      reference: row.reference,
      cin: own && row.cinSealed ? this.sealer.open(row.cinSealed) : null,
      birthDate: own ? birthDate : null,
      event: row.kind === 'theft' ? 'theft' : 'loss',
      eventOn: request.eventDate,
      eventPlace: request.eventPlace,
      passportNumber: found.number,
      issuedOn: found.issueDate,
      expiresOn: found.expiryDate,
      authority: found.issuingAuthority,
    };
    const language = row.applicant.locale === 'ar' ? 'ar' : 'fr';
    const { id } = await this.documents.issue(tx, { caseRow: row, kind: 'passport-data', template: 'passport-data', language, ...(own ? {} : { holder: ward }), data }, reader);
    return id;
  }
}
