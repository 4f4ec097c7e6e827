import { Injectable } from '@nestjs/common';
import { translate } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import type { CaseService } from '../cases/case-service.js';
import type { CaseRow } from '../cases/case-statements.js';
import { DocumentsService } from '../cases/documents/documents.service.js';
import { refusalOf } from '../cases/refusal.js';
import { Citizen } from '../accounts/citizen.entity.js';
import { Sealer } from '../platform/sealed.js';
import { Certificate } from './certificate.entity.js';

/** A residence certificate is asked for anew after three months. */
const validMonths = 3;

/** What deciding about a certificate does besides moving the case: the paper itself, made in the same transaction. */
@Injectable()
export class CertificateEffects {
  constructor(
    private readonly documents: DocumentsService,
    private readonly sealer: Sealer,
  ) {}

  readonly table: NonNullable<CaseService['effects']> = {
    approve: async (tx, { row, reader }) => {
      const certificate = await this.read(row, tx);
      const { birthDate } = await tx.findOneByOrFail(Citizen, { accountId: row.applicantId });
      const open = (sealed: Buffer | null): string => (sealed ? this.sealer.open(sealed) : '');
      const purpose = (locale: 'ar' | 'fr'): string => certificate.purposeText ?? translate(locale, `certificates:purposes.${certificate.purpose}`);
      const data = { cin: open(row.cinSealed), birthDate, address: open(row.addressSealed), purpose: { ar: purpose('ar'), fr: purpose('fr') } };
      const { id } = await this.documents.issue(tx, { caseRow: row, kind: 'residence-certificate', template: 'residence-certificate', language: certificate.language, data, validMonths }, reader);
      await tx.update(Certificate, { caseId: row.id }, { documentId: id });
    },
    reject: async (tx, { row, words, reader }) => {
      await this.documents.issue(tx, refusalOf(row, words), reader);
      await tx.update(Certificate, { caseId: row.id }, { refusalReason: words.reason ?? null });
    },
    recordEnquiry: async (tx, { row, words }) => {
      await tx.update(Certificate, { caseId: row.id }, { enquiry: words.reason as Certificate['enquiry'] });
    },
    revoke: async (tx, { row, words, reader }) => {
      const { documentId } = await this.read(row, tx);
      if (documentId) await this.documents.revoke(tx, documentId, translate(row.applicant.locale, `certificates:reasons.${words.reason}`), reader);
    },
  };

  private read(row: CaseRow, tx: EntityManager): Promise<Certificate> {
    return tx.findOneByOrFail(Certificate, { caseId: row.id });
  }
}
