import { Injectable } from '@nestjs/common';
import { inLocale, type Locale, type Localized } from '@nafida/locales';
import type { CaseView } from '../cases/case.dto.js';
import type { Applicant, Reader } from '../cases/case-service.js';
import { CasesService } from '../cases/cases.service.js';
import { Database, statement } from '../platform/database/database.js';
import { Idempotency } from '../platform/http/idempotency.js';
import { Invalid } from '../platform/problem.js';
import { Remembered } from '../platform/remembered.js';
import type { EntityManager } from 'typeorm';
import { complaintService } from './complaint.definition.js';
import type { SectorList, SubmitComplaint } from './complaint.dto.js';

interface Sector {
  id: string;
  names: Localized;
  keywords: Partial<Record<Locale, string[]>>;
}

const readSectors = statement<Sector>('complaints.sectors', 'select id, names, keywords from sectors order by position, id');

/** What a citizen can say to the province: complaints, suggestions, observations (decree 2.17.265). */
@Injectable()
export class ComplaintsService {
  private readonly knownSectors: () => Promise<Sector[]>;

  constructor(
    database: Database,
    private readonly idempotency: Idempotency,
    private readonly cases: CasesService,
    remembered: Remembered,
  ) {
    this.knownSectors = remembered.keep(() => database.rows(readSectors, []));
  }

  /** Files at the citizen's own annex, which treats it or passes it on to the division of the sector. */
  async submit(input: SubmitComplaint, key: string | undefined, reader: Reader): Promise<CaseView> {
    const { actor } = reader;
    const { officeId } = actor;
    if (officeId === null) throw new Invalid('no_office');
    return this.idempotency.once({ caller: actor.accountId, key, input: { operation: 'submitComplaint', ...input } }, (tx) =>
      this.file(input, { id: actor.accountId, officeId }, reader, tx),
    );
  }

  async file(input: SubmitComplaint, applicant: Applicant, reader: Reader, tx: EntityManager): Promise<CaseView> {
    if (!(await this.knownSectors()).some((sector) => sector.id === input.sectorId)) throw Invalid.field('/sectorId', 'unknownSector');
    const details = [
      input.capacity, input.sectorId, input.body, input.answerChannel, input.beforeCourt, input.address ?? null, input.place,
      input.placeLatitude ?? null, input.placeLongitude ?? null,
    ];
    return this.cases.open(complaintService, { kind: input.kind, title: input.subject, applicant, about: { sectorId: input.sectorId, place: input.place }, details }, reader, tx);
  }

  async listSectors(locale: Locale): Promise<SectorList> {
    const rows = await this.knownSectors();
    return { items: rows.map(({ id, names, keywords }) => ({ id, name: inLocale(names, locale), keywords: keywords[locale] ?? keywords.fr ?? [] })) };
  }
}
