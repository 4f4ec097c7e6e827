import { Injectable } from '@nestjs/common';
import { inLocale, type Locale, type Localized } from '@nafida/locales';
import type { CaseView } from '../cases/case.dto.js';
import type { Applicant, NewCase, Part, Reader } from '../cases/case-service.js';
import type { CaseRow } from '../cases/case-statements.js';
import { CasesService } from '../cases/cases.service.js';
import { Database, statement } from '../platform/database/database.js';
import { Idempotency } from '../platform/http/idempotency.js';
import { Conflict, Invalid } from '../platform/problem.js';
import { Remembered } from '../platform/remembered.js';
import type { EntityManager } from 'typeorm';
import { complaintService } from './complaint.definition.js';
import type { ComplainAboutTreatment, SectorList, SubmitComplaint } from './complaint.dto.js';
import { InspectionNotice } from './inspection-notice.js';

interface Sector {
  id: string;
  names: Localized;
  officeId: string | null;
  keywords: Partial<Record<Locale, string[]>>;
}

const readSectors = statement<Sector>('complaints.sectors', 'select id, names, keywords, office_id as "officeId" from sectors order by position, id');
const findOpenComplaintAbout = statement<{ reference: string }>(
  'complaints.openAbout',
  'select c.reference from complaints d join cases c on c.id = d.case_id where d.about_case_id = $1 and c.open limit 1',
);

interface Circumstances {
  sectorId: string;
  place: string;
  details: unknown[];
}

const readCircumstances = statement<Circumstances>(
  'complaints.circumstances',
  `select s.id as "sectorId", d.place,
     jsonb_build_array(d.capacity, s.id, $2::text, d.answer_channel, d.before_court, d.address, d.place, d.place_latitude, d.place_longitude, null) as details
   from complaints d join sectors s on s.id = coalesce($3, d.sector_id) where d.case_id = $1`,
);

/** What a citizen can say to the province: complaints, suggestions, observations (decree 2.17.265). */
@Injectable()
export class ComplaintsService {
  private readonly knownSectors: () => Promise<Sector[]>;

  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly cases: CasesService,
    private readonly inspection: InspectionNotice,
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
      input.placeLatitude ?? null, input.placeLongitude ?? null, null,
    ];
    return this.cases.open(complaintService, { kind: input.kind, title: input.subject, applicant, about: { sectorId: input.sectorId, place: input.place }, details }, reader, tx);
  }

  /** A part of a complaint: its own subject and text, the sector to which it belongs, all else as the citizen said it. */
  async branch(parent: CaseRow, { subject, text, sectorId }: Part, tx: EntityManager): Promise<NewCase> {
    const said = await this.database.row(readCircumstances, [parent.id, text, sectorId ?? null], tx);
    if (!said) throw Invalid.field('/sectorId', 'unknownSector');
    const { details, ...about } = said;
    return { kind: parent.kind, title: subject, applicant: { id: parent.applicantId, officeId: parent.officeId }, about, details };
  }

  /** What a citizen has to say about how an own request was treated goes to the inspector, who is told, not to the office that treated it. */
  async complainAboutTreatment(typed: string, { body }: ComplainAboutTreatment, key: string | undefined, reader: Reader): Promise<CaseView> {
    const { actor } = reader;
    const input = { operation: 'complainAboutTreatment', reference: typed, body };
    return this.idempotency.once({ caller: actor.accountId, key, input }, async (tx) => {
      const about = await this.cases.lock(typed, tx, reader);
      if (about.inspection === 'own') throw new Conflict('inspected_already', { reference: about.reference });
      const open = await this.database.row(findOpenComplaintAbout, [about.id], tx);
      if (open) throw new Conflict('inspected_already', open);
      const sector = (await this.knownSectors()).at(-1);
      if (!sector) throw new Invalid('no_office');
      const applicant = { id: actor.accountId, officeId: about.officeId };
      const place = inLocale(about.officeNames, about.applicant.locale);
      const details = ['citizen', sector.id, body, 'sms', false, null, place, null, null, about.id];
      const filed = await this.cases.open(complaintService, { kind: 'treatment', title: 'about_treatment', applicant, details, inspects: about.id }, reader, tx);
      await this.inspection.tell(filed, about.officeNames, tx);
      return filed;
    });
  }

  async listSectors(locale: Locale): Promise<SectorList> {
    const rows = await this.knownSectors();
    return { items: rows.map(({ id, names, keywords, officeId }) => ({ id, name: inLocale(names, locale), officeId, keywords: keywords[locale] ?? keywords.fr ?? [] })) };
  }
}
