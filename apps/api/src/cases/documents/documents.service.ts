import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CivilDate, toCivil } from '@nafida/calendar';
import type { Locale } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../accounts/audit/audit-trail.js';
import { newCheckCode } from '../../platform/check-code.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, NotFound } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import { Storage } from '../../platform/storage/storage.js';
import { TypesetError } from '../../platform/typeset/typesetter.js';
import type { OpenFile } from '../attachments/attachments.service.js';
import { CaseServices, type Reader } from '../case-service.js';
import type { CaseRow } from '../case-statements.js';
import type { DocumentData, Template } from './document-content.js';
import { DocumentPress } from './document-press.js';
import { countCopy, documentsOfCase, findDocument, type HolderNames, keepDocument, nextNumber, readLetterhead, revokeDocument } from './document-statements.js';
import { documentView } from './document-view.js';
import type { CaseDocumentView } from './document.dto.js';

/** A document that a service asks the house to issue. */
export interface NewDocument<T extends Template = Template> {
  caseRow: Pick<CaseRow, 'id' | 'officeId' | 'applicant'>;
  /** What it is: a key of the texts `documents:kinds.<kind>`. Numbers are counted per office, year and kind. */
  kind: string;
  /** A file of `apps/api/templates`, without its ending. */
  template: T;
  /** What the template prints beside what every document carries (heading, number, holder, date, signer, code). */
  data: DocumentData[T];
  language: 'ar' | 'fr' | 'bilingual';
  /** Whom it is about, where not the applicant. */
  holder?: HolderNames;
  /** Months after which it is no longer valid; none for what does not expire. */
  validMonths?: number;
}

/** Looks whether a reader may open a document of a kind just now, beyond seeing its case; throws where not. */
export type DocumentGate = (reader: Reader) => Promise<void> | void;

/** The documents of the province: numbered, typeset, signed, kept, handed out and revoked. */
@Injectable()
export class DocumentsService {
  private readonly gates = new Map<string, DocumentGate>();

  constructor(
    private readonly database: Database,
    private readonly press: DocumentPress,
    private readonly storage: Storage,
    private readonly services: CaseServices,
    private readonly sealer: Sealer,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Asks more of a reader before documents of a kind are opened, such as the password once more. */
  guard(kind: string, gate: DocumentGate): void {
    this.gates.set(kind, gate);
  }

  /** Issues a document in the caller's transaction; it exists once that is kept. */
  async issue<T extends Template>(tx: EntityManager, asked: NewDocument<T>, { actor, locale }: Reader): Promise<CaseDocumentView> {
    const { caseRow, kind, language } = asked;
    const issuedAt = this.clock.now();
    const { date: today } = toCivil(issuedAt);
    const holder = namesOf(asked.holder ?? caseRow.applicant);
    const validUntil = asked.validMonths === undefined ? null : addMonths(today, asked.validMonths);
    const year = Number(today.slice(0, 4));
    const letterhead = await this.database.row(readLetterhead, [caseRow.officeId, actor.accountId], tx);
    const counter = await this.database.row(nextNumber, [caseRow.officeId, year, kind], tx);
    if (!letterhead || !counter) throw new Error('the office or the account of a document is unknown');
    const number = `${year}/${letterhead.officeCode}/${String(counter.last).padStart(6, '0')}`;
    const code = newCheckCode();
    const { pdf, specimen } = await this.press.print({ ...asked, number, code, holder, letterhead, signedBy: actor.role, issuedAt, validUntil }).catch(refuse);
    const [id, storageKey] = [randomUUID(), randomUUID()];
    await this.storage.put(storageKey, pdf);
    const values = [
      id, caseRow.id, kind, number, language, JSON.stringify(holder), createHash('sha256').update(pdf).digest(), pdf.length, storageKey,
      codeFingerprint(this.sealer, code), this.sealer.seal(code), specimen, issuedAt, actor.accountId, caseRow.officeId, validUntil,
    ];
    try {
      await this.database.rows(keepDocument, values, tx);
    } catch (error) {
      // A file without its row would be nobody's.
      await this.storage.remove(storageKey).catch(() => undefined);
      throw error;
    }
    return documentView({ id, kind, number, issuedAt, validUntil, revokedAt: null }, locale);
  }

  /** Hands out the signed PDF to who sees its case; each copy is counted and remembered. */
  async open(id: string, reader: Reader): Promise<OpenFile> {
    const row = await this.inSight(id, reader);
    await this.gates.get(row.kind)?.(reader);
    const { accountId, role, officeId } = reader.actor;
    await this.database.rows(countCopy, [row.id, this.clock.now(), accountId, role, officeId]);
    return { name: `${row.kind}-${row.number.replaceAll('/', '-')}.pdf`, mediaType: 'application/pdf', size: row.size, content: this.storage.open(row.storageKey) };
  }

  /** Takes a document back, with the reason that its check shows to nobody but staff; who may do so is the service's table to say. */
  async revoke(tx: EntityManager, id: string, reason: string, reader: Reader): Promise<void> {
    const { actor } = reader;
    const row = await this.inSight(id, reader, tx);
    const revoked = await this.database.row(revokeDocument, [row.id, this.clock.now(), actor.accountId, reason], tx);
    if (!revoked) throw new Conflict('document_revoked');
    await this.audit.record({ actor, action: 'document.revoked', subjectKind: 'case', subjectId: row.reference, citizenId: row.applicantId, detail: { kind: row.kind, number: row.number } }, tx);
  }

  /** The documents of a case, oldest first. */
  async ofCase(caseId: string, locale: Locale, tx?: EntityManager): Promise<CaseDocumentView[]> {
    return (await this.database.rows(documentsOfCase, [caseId], tx)).map((row) => documentView(row, locale));
  }

  private async inSight(id: string, { actor }: Reader, tx?: EntityManager): Promise<NonNullable<typeof findDocument.row>> {
    const row = await this.database.row(findDocument, [id], tx);
    const scope = this.services.scopeOf(actor);
    if (!row || !scope.sees(row) || scope.seesOutlineOnly(row)) throw new NotFound('unknown_document');
    return row;
  }
}

/** The code itself is not kept where it could be read: a document is found by what only this house can compute of it. */
export function codeFingerprint(sealer: Sealer, code: string): Buffer {
  return sealer.fingerprint('token', `document ${code}`);
}

/** What the typesetter says may quote the text, so that it goes no further; that a template compiles was shown before. */
function refuse(error: unknown): never {
  throw error instanceof TypesetError ? new Conflict('document_not_printable') : error;
}

function namesOf({ firstName, lastName, firstNameAr, lastNameAr }: HolderNames): HolderNames {
  return { firstName, lastName, firstNameAr, lastNameAr };
}

/** The same day so many months later, or the last one of a shorter month. */
function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return last.toISOString().slice(0, 8) + String(Math.min(day, last.getUTCDate())).padStart(2, '0');
}
