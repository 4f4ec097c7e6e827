import { formatDate } from '@nafida/calendar';
import { inLocale } from '@nafida/locales';
import { displayName } from '../accounts/person.js';
import type { CaseWordsView } from './case.dto.js';
import type { CaseRow } from './case-statements.js';
import { titleOf } from './case-title.js';

/** The words of a case that a canned reply may name. */
export const replyPlaceholders = ['name', 'reference', 'title', 'officeName', 'dueDate'] as const satisfies readonly (keyof CaseWordsView)[];

/** What a message or a canned reply may name of a case, in the language of its applicant. */
export function caseWords(row: CaseRow): CaseWordsView {
  const { locale } = row.applicant;
  return {
    name: displayName(row.applicant, locale),
    reference: row.reference,
    title: titleOf(row, locale),
    officeName: inLocale(row.officeNames, locale),
    // Nothing is promised while the file is not complete.
    dueDate: row.clockStartedOn === null ? '' : formatDate(row.dueDate, locale, 'long'),
  };
}
