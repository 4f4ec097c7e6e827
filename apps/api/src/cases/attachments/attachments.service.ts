import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { Conflict, Forbidden, NotFound } from '../../platform/problem.js';
import { Storage } from '../../platform/storage/storage.js';
import { cleanFile } from './attachment-content.js';
import type { AttachmentView } from '../case.dto.js';
import { CaseServices, type Reader } from '../case-service.js';
import { CasesService } from '../cases.service.js';
import type { Inspection } from '../policy.js';

const maximumFiles = 10;

const countFiles = statement<{ count: number }>('attachments.count', 'select count(*)::int as count from attachments where case_id = $1');
const addFile = statement<never>(
  'attachments.add',
  `insert into attachments (id, case_id, seq, name, media_type, size, sha256, storage_key, scan, added_by, added_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, 'not_configured', $9, $10)`,
);
const findFile = statement<{ name: string; mediaType: string; size: number; storageKey: string; scan: string; service: string; applicantId: string; officeId: string; inspection: Inspection | null }>(
  'attachments.find',
  `select f.name, f.media_type as "mediaType", f.size, f.storage_key as "storageKey", f.scan,
     c.service, c.applicant_id as "applicantId", c.office_id as "officeId", c.inspection
   from attachments f join cases c on c.id = f.case_id where f.id::text = $1`,
);

export interface OpenFile {
  name: string;
  mediaType: string;
  size: number;
  content: Readable;
}

/** What a citizen or clerk adds to a case: photos and PDFs, shown only to who sees the case. */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly storage: Storage,
    private readonly cases: CasesService,
    private readonly services: CaseServices,
    private readonly clock: Clock,
  ) {}

  async add(reference: string, file: { name: string; content: Buffer }, key: string | undefined, reader: Reader): Promise<AttachmentView> {
    const clean = await cleanFile(file.content, file.name);
    const sha256 = createHash('sha256').update(clean.content).digest();
    const { actor } = reader;
    const input = { operation: 'addCaseAttachment', reference, name: file.name, sha256: createHash('sha256').update(file.content).digest('hex') };
    const storageKey = randomUUID();
    let kept = false;
    try {
      return await this.idempotency.once({ caller: actor.accountId, key, input }, async (tx) => {
        const row = await this.cases.lock(reference, tx, reader);
        if (actor.role === 'inspector' && row.inspection !== 'own') throw new Forbidden('forbidden');
        if (!row.open) throw new Conflict('case_not_open');
        if (((await this.database.row(countFiles, [row.id], tx))?.count ?? 0) >= maximumFiles) throw new Conflict('too_many_attachments', { count: maximumFiles });
        await this.storage.put(storageKey, clean.content);
        kept = true;
        const now = this.clock.now();
        const seq = await this.cases.note(row, { action: 'addAttachment', audience: 'public', data: { name: clean.name } }, reader, tx);
        const id = randomUUID();
        await this.database.rows(addFile, [id, row.id, seq, clean.name, clean.mediaType, clean.content.length, sha256, storageKey, actor.accountId, now], tx);
        return { id, name: clean.name, mediaType: clean.mediaType, size: clean.content.length, addedAt: now.toISOString(), ready: true };
      });
    } catch (error) {
      // A file without its row would be nobody's.
      if (kept) await this.storage.remove(storageKey).catch(() => undefined);
      throw error;
    }
  }

  async open(id: string, { actor }: Reader): Promise<OpenFile> {
    const row = await this.database.row(findFile, [id]);
    const scope = this.services.scopeOf(actor);
    if (!row || !scope.sees(row) || scope.seesOutlineOnly(row)) throw new NotFound('unknown_attachment');
    if (row.scan === 'scanning' || row.scan === 'infected') throw new Conflict(row.scan === 'scanning' ? 'attachment_scanning' : 'attachment_infected');
    return { name: row.name, mediaType: row.mediaType, size: row.size, content: this.storage.open(row.storageKey) };
  }
}

