import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../accounts/audit/audit-trail.js';
import { PasswordConfirmation } from '../accounts/sign-in/password-confirmation.js';
import type { Visitor } from '../accounts/visitor.js';
import type { OpenFile } from '../cases/attachments/attachments.service.js';
import type { Reader } from '../cases/case-service.js';
import type { CaseRow } from '../cases/case-statements.js';
import { CasesService } from '../cases/cases.service.js';
import { DocumentsService } from '../cases/documents/documents.service.js';
import { Database } from '../platform/database/database.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/problem.js';
import { Sealer } from '../platform/sealed.js';
import type { FoundPassport, PassportDataView, RevealPassportData } from './passport-request.dto.js';
import { PassportRequest } from './passport-request.entity.js';

interface Opened {
  row: CaseRow;
  request: PassportRequest;
  found: FoundPassport | null;
}

/** Opens the data of a passport: to its citizen after the password once more, to the treating office at the counter. */
@Injectable()
export class PassportDataService {
  /** Readers who have just shown that they may: the document of these data opens to nobody else. */
  private readonly confirmed = new WeakSet<Reader>();

  constructor(
    private readonly database: Database,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
    private readonly confirmation: PasswordConfirmation,
    private readonly audit: AuditTrail,
    private readonly sealer: Sealer,
  ) {
    this.documents.guard('passport-data', (reader) => {
      if (!this.confirmed.has(reader)) throw new Forbidden('password_needed');
    });
  }

  async reveal(reference: string, input: RevealPassportData, reader: Reader, visitor: Visitor): Promise<PassportDataView> {
    return this.opened(reference, input, reader, visitor, 'passportRequests.dataSeen', ({ row, request, found }) =>
      Promise.resolve({ reference: row.reference, numberGiven: request.numberGivenSealed && this.sealer.open(request.numberGivenSealed), found }),
    );
  }

  /** The signed paper for the declaration, made when the data were found. */
  async declaration(reference: string, input: RevealPassportData, reader: Reader, visitor: Visitor): Promise<OpenFile> {
    const id = await this.opened(reference, input, reader, visitor, 'passportRequests.documentOpened', ({ request: { documentId } }) => {
      if (documentId === null) throw new Conflict('passport_data_not_ready');
      return Promise.resolve(documentId);
    });
    this.confirmed.add(reader);
    return this.documents.open(id, reader);
  }

  private async opened<T>(reference: string, input: RevealPassportData, reader: Reader, visitor: Visitor, action: string, work: (opened: Opened) => Promise<T>): Promise<T> {
    const { actor } = reader;
    await this.database.transaction((tx) => this.owned(reference, reader, tx));
    if (actor.role === 'citizen') {
      if (input.password === undefined) throw Invalid.field('/password', 'required');
      await this.confirmation.confirm(actor, input.password, '/password', visitor);
    }
    return this.database.transaction(async (tx) => {
      const opened = await this.owned(reference, reader, tx);
      if (actor.role === 'citizen' && opened.found === null) throw new Conflict('passport_data_not_ready');
      await this.audit.record({ actor, action, subjectKind: 'case', subjectId: opened.row.reference, citizenId: opened.row.applicantId }, tx);
      return work(opened);
    });
  }

  private async owned(reference: string, reader: Reader, tx: EntityManager): Promise<Opened> {
    const row = await this.cases.lock(reference, tx, reader);
    const request = await tx.findOneBy(PassportRequest, { caseId: row.id });
    if (!request) throw new NotFound('unknown_case');
    return { row, request, found: request.dataSealed && (JSON.parse(this.sealer.open(request.dataSealed)) as FoundPassport) };
  }
}
