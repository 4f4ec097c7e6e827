import type { Deadline } from '@nafida/calendar';
import { translate } from '@nafida/locales';
import { appealBefore } from '../cases/case-rules.js';
import type { CaseService, Details, Reader } from '../cases/case-service.js';
import type { CaseRow } from '../cases/case-statements.js';
import { passportRequestPolicy } from './passport-request.policy.js';
import { passportDocuments, passportRequestWorkflow } from './passport-request.workflow.js';

/** The law allows 60 days; the declaration at the security services can not wait that long. */
const deadline: Deadline = { days: 10, counting: 'working', article: 'law 55-19, art. 16' };

interface StoredDetails {
  eventDate: string;
  eventPlace: string;
  circumstances: string;
  subject: string;
  guardianLink: string | null;
  ward: { firstName: string; lastName: string; firstNameAr: string; lastNameAr: string } | null;
  numberGivenHint: string | null;
  dataProvided: boolean;
  refusalReason: string | null;
}

/** What the kernel needs to know of requests for passport data. The data themselves are in no answer made of this. */
export const passportRequestService: CaseService = {
  name: 'passport-requests',
  workflow: passportRequestWorkflow,
  policy: passportRequestPolicy,
  deadline,
  completionDays: 30,
  documents: passportDocuments,
  details: {
    table: 'passport_requests',
    columns: {
      event_date: 'date', event_place: 'text', circumstances: 'text', subject: 'text', guardian_link: 'text', ward_first_name: 'text', ward_last_name: 'text',
      ward_first_name_ar: 'text', ward_last_name_ar: 'text', number_given_sealed: 'bytea', number_given_hint: 'text',
    },
  },
  detailsSql: `
    select jsonb_build_object('eventDate', d.event_date, 'eventPlace', d.event_place, 'circumstances', d.circumstances, 'subject', d.subject,
      'guardianLink', d.guardian_link, 'ward', case when d.ward_last_name is null then null else jsonb_build_object('firstName', d.ward_first_name,
        'lastName', d.ward_last_name, 'firstNameAr', d.ward_first_name_ar, 'lastNameAr', d.ward_last_name_ar) end,
      'numberGivenHint', d.number_given_hint, 'dataProvided', d.data_sealed is not null, 'refusalReason', d.refusal_reason)
    from passport_requests d where d.case_id = c.id`,
  describe: (details, reader, row) => describe(details as unknown as StoredDetails, reader, row),
};

function describe(stored: StoredDetails, { locale }: Reader, row: CaseRow): Details {
  return {
    ...stored,
    event: row.kind,
    eventLabel: translate(locale, `passport-requests:pages.events.${row.kind}`),
    subjectLabel: translate(locale, `passport-requests:subjects.${stored.subject}`),
    guardianLinkLabel: stored.guardianLink ? translate(locale, `passport-requests:guardianLinks.${stored.guardianLink}`) : null,
    refusal: stored.refusalReason ? translate(locale, `passport-requests:reasons.${stored.refusalReason}`) : null,
    /** The governor decides on it within 15 days (law 55-19 art. 21). */
    appeal: row.status === 'rejected' && row.answeredAt ? { before: appealBefore(row.answeredAt), text: translate(locale, 'cases:appeal') } : null,
  };
}
