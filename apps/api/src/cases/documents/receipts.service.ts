import { Injectable } from '@nestjs/common';
import { toCivil } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import { Database, statement } from '../../platform/database/database.js';
import { NotFound } from '../../platform/problem.js';
import type { OpenFile } from '../attachments/attachments.service.js';
import { CaseServices, type Reader } from '../case-service.js';
import type { CaseRow } from '../case-statements.js';
import { CasesService } from '../cases.service.js';
import { DocumentsService } from './documents.service.js';
import { inBoth } from '../refusal.js';

const filing = statement<{ filedBy: string; documents: string[] | null }>(
  'receipts.filing',
  `select actor_id as "filedBy", data -> 'documents' as documents from timeline_entries where case_id = $1 and seq = 1`,
);
const made = statement<{ id: string }>('receipts.made', 'select id from documents where case_id = $1 and kind = $2 order by issued_at limit 1');

/** The proof that a file was brought (law 55-19 art. 10, 12): complete, or with the list of what is missing. */
@Injectable()
export class ReceiptsService {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly cases: CasesService,
    private readonly documents: DocumentsService,
  ) {}

  /** Made when it is first asked for, the same ever after; once the file is complete there is another one that says so. */
  async of(reference: string, reader: Reader): Promise<OpenFile> {
    const { id, officeId } = await this.database.transaction(async (tx) => {
      const row = await this.cases.lock(reference, tx);
      const filed = await this.database.row(filing, [row.id], tx);
      const { actor } = reader;
      const scope = this.services.scopeOf(actor);
      const seen = scope.sees(row) && !scope.seesOutlineOnly(row);
      if (!seen && filed?.filedBy !== actor.accountId) throw new NotFound('unknown_case');
      const missing = row.clockStartedOn === null ? (filed?.documents ?? []) : [];
      const kind = missing.length > 0 ? 'incomplete-receipt' : 'receipt';
      const { id } = (await this.database.row(made, [row.id, kind], tx)) ?? (await this.issue(row, kind, missing, reader, tx));
      return { id, officeId: row.officeId };
    });
    // A clerk may have filed it for another office to treat: the receipt is handed out at her counter all the same.
    return this.documents.open(id, reader.actor.role === 'clerk' || reader.actor.role === 'supervisor' ? { ...reader, actor: { ...reader.actor, officeId } } : reader);
  }

  private issue(row: CaseRow, kind: string, missing: readonly string[], reader: Reader, tx: EntityManager): Promise<{ id: string }> {
    const data = {
      reference: row.reference,
      request: inBoth(`${row.service}:kinds.${row.kind}`),
      filedOn: toCivil(row.submittedAt).date,
      missing: missing.map((document) => inBoth(`${row.service}:documents.${document}`)),
      ...(missing.length > 0 ? (row.completeBy ? { bringBy: row.completeBy } : {}) : { answerBy: row.dueDate }),
    };
    const language = row.applicant.locale === 'ar' ? 'ar' : 'fr';
    return this.documents.issue(tx, { caseRow: row, kind, template: 'receipt', language, data }, reader);
  }
}
