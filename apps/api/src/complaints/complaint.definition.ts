import { addDays, type Deadline, toCivil } from '@nafida/calendar';
import { inLocale, type Localized, translate } from '@nafida/locales';
import type { CaseService, Details, Reader } from '../cases/case-service.js';
import type { CaseRow } from '../cases/case-statements.js';
import { Complaint } from './complaint.entity.js';
import { complaintPolicy } from './complaint.policy.js';
import { complaintWorkflow, type inadmissibleReasons } from './complaint.workflow.js';

/** The administration answers within 60 days of receipt. */
const deadline: Deadline = { days: 60, counting: 'calendar', article: 'decree 2.17.265, art. 8' };
/** It asks for completion, with reasons, within 15 days. */
const completionDays = 15;

interface StoredDetails {
  capacity: string;
  sectorId: string;
  sectorNames: Localized;
  sectorOfficeId: string | null;
  sectorOfficeNames: Localized | null;
  body: string;
  answerChannel: string;
  beforeCourt: boolean;
  address: string | null;
  place: string;
  latitude: number | null;
  longitude: number | null;
  inadmissibleReason: string | null;
  /** The request whose treatment is complained of. */
  about: string | null;
}

/** What the kernel needs to know of complaints. */
export const complaintService: CaseService = {
  name: 'complaints',
  workflow: complaintWorkflow,
  policy: complaintPolicy,
  deadline,
  afterCompletion: 'setting',
  details: {
    table: 'complaints',
    columns: {
      capacity: 'text', sector_id: 'text', body: 'text', answer_channel: 'text', before_court: 'boolean',
      address: 'text', place: 'text', place_latitude: 'double precision', place_longitude: 'double precision', about_case_id: 'uuid',
    },
  },
  detailsSql: `
    select jsonb_build_object('capacity', d.capacity, 'sectorId', d.sector_id, 'sectorNames', s.names, 'sectorOfficeId', s.office_id,
      'sectorOfficeNames', so.names, 'body', d.body, 'answerChannel', d.answer_channel, 'beforeCourt', d.before_court, 'address', d.address,
      'place', d.place, 'latitude', d.place_latitude, 'longitude', d.place_longitude, 'inadmissibleReason', d.inadmissible_reason,
      'about', (select a.reference from cases a where a.id = d.about_case_id))
    from complaints d join sectors s on s.id = d.sector_id left join offices so on so.id = s.office_id where d.case_id = c.id`,
  searchable: 'body',
  describe: (details, reader, row) => describe(details as unknown as StoredDetails, reader, row),
  effects: {
    declareInadmissible: async (tx, { row, words }) => {
      await tx.update(Complaint, { caseId: row.id }, { inadmissibleReason: words.reason as (typeof inadmissibleReasons)[number] });
    },
  },
};

function describe(stored: StoredDetails, { actor, locale }: Reader, row: CaseRow): Details {
  const { sectorNames, sectorOfficeId, sectorOfficeNames, latitude, longitude, ...shown } = stored;
  const said = {
    ...shown,
    kind: row.kind,
    sector: { id: stored.sectorId, name: inLocale(sectorNames, locale) },
    capacityLabel: translate(locale, `complaints:capacities.${stored.capacity}`),
    answerChannelLabel: translate(locale, `complaints:answerChannels.${stored.answerChannel}`),
    position: latitude === null || longitude === null ? null : { latitude, longitude },
  };
  if (actor.role === 'citizen') return said;
  return {
    ...said,
    /** The division that treats this sector: the first to pass it on to. */
    suggestedOffice: sectorOfficeId && sectorOfficeNames ? { id: sectorOfficeId, name: inLocale(sectorOfficeNames, locale) } : null,
    askForCompletionBy: addDays(toCivil(row.submittedAt).date, completionDays),
    /** Never refused on its own: the reasoned reply of art. 12 is proposed in the applicant's language, a person decides. */
    proposedReply: stored.beforeCourt
      ? { action: 'declareInadmissible', reason: 'before_court', message: translate(row.applicant.locale, 'complaints:proposedReplies.before_court', { reference: row.reference }) }
      : null,
  };
}
