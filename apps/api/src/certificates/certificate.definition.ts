import type { Deadline } from '@nafida/calendar';
import { translate } from '@nafida/locales';
import { appealBefore } from '../cases/case-rules.js';
import type { CaseService, Details, Reader } from '../cases/case-service.js';
import type { CaseRow } from '../cases/case-statements.js';
import { certificatePolicy } from './certificate.policy.js';
import { certificateDocuments, certificateWorkflow } from './certificate.workflow.js';

/** The law allows 60 days; the province answers in 15 unless its setting says otherwise. */
const deadline: Deadline = { days: 15, counting: 'calendar', article: 'law 55-19, art. 16' };

interface StoredDetails {
  purpose: string;
  purposeText: string | null;
  language: string;
  enquiry: string | null;
  refusalReason: string | null;
}

/** What the kernel needs to know of residence certificates. */
export const certificateService: CaseService = {
  name: 'certificates',
  workflow: certificateWorkflow,
  policy: certificatePolicy,
  deadline,
  completionDays: 30,
  documents: certificateDocuments,
  details: { table: 'certificates', columns: { purpose: 'text', purpose_text: 'text', language: 'text' } },
  detailsSql: `
    select jsonb_build_object('purpose', d.purpose, 'purposeText', d.purpose_text, 'language', d.language, 'enquiry', d.enquiry, 'refusalReason', d.refusal_reason)
    from certificates d where d.case_id = c.id`,
  describe: (details, reader, row) => describe(details as unknown as StoredDetails, reader, row),
};

function describe({ enquiry, ...stored }: StoredDetails, { actor, locale }: Reader, row: CaseRow): Details {
  const said = {
    ...stored,
    purposeLabel: stored.purposeText ?? translate(locale, `certificates:purposes.${stored.purpose}`),
    languageLabel: translate(locale, `certificates:languages.${stored.language}`),
    refusal: stored.refusalReason ? translate(locale, `certificates:reasons.${stored.refusalReason}`) : null,
    /** The governor decides on it within 15 days (law 55-19 art. 21). */
    appeal: row.status === 'rejected' && row.answeredAt ? { before: appealBefore(row.answeredAt), text: translate(locale, 'cases:appeal') } : null,
  };
  if (actor.role === 'citizen') return said;
  return { ...said, enquiry, enquiryLabel: enquiry ? translate(locale, `certificates:reasons.${enquiry}`) : null };
}
