import { toCivil } from '@nafida/calendar';
import { type Localized, translate } from '@nafida/locales';
import type { ActionWords } from './case-service.js';
import type { CaseRow } from './case-statements.js';
import type { NewDocument } from './documents/documents.service.js';
import { appealBefore } from './case-rules.js';

/** A refusal on paper: the reasons stand in the decision itself (law 55-19 art. 18), and the way to appeal (art. 21). */
export function refusalOf(row: CaseRow, words: ActionWords): NewDocument<'refusal'> {
  return {
    caseRow: row,
    kind: 'refusal',
    template: 'refusal',
    language: row.applicant.locale === 'ar' ? 'ar' : 'fr',
    data: {
      reference: row.reference,
      request: inBoth(`${row.service}:kinds.${row.kind}`),
      filedOn: toCivil(row.submittedAt).date,
      reasons: [inBoth(`${row.service}:reasons.${words.reason}`)],
      ...(words.message ? { message: words.message } : {}),
      appealUntil: appealBefore(row.answeredAt ?? row.submittedAt),
    },
  };
}

/** A text in the two languages of the province's papers. */
export function inBoth(key: string): Localized {
  return { ar: translate('ar', key), fr: translate('fr', key) };
}
