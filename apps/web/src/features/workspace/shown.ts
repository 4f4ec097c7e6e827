import type { TFunction } from 'i18next';
import type { CaseSummaryView } from '../../lib/cases/case-types.js';
import { isolate } from '../../lib/format.js';

const day = 86_400_000;

/** The article of law in the reader's language; the server names it by its number. */
export function lawOf(article: string, t: TFunction<'workspace'>): string {
  const [, kind, text, number] = /^(decree|law) ([\d.-]+), art\. (.+)$/u.exec(article) ?? [];
  return kind ? t(`deadline.${kind}`, { [kind]: isolate(text ?? ''), article: number }) : article;
}

/** Nothing is awaited from the administration any more: what was decided is waiting to be fetched. */
export function isDecided({ open, waitsForCitizen, clock }: Pick<CaseSummaryView, 'open' | 'waitsForCitizen' | 'clock'>): boolean {
  return open && waitsForCitizen && !clock.suspended;
}

/** Today as the server counts it; the browser's own calendar is not asked. */
export function civilToday({ submittedDate, clock }: Pick<CaseSummaryView, 'submittedDate' | 'clock'>): string {
  return new Date(Date.parse(submittedDate) + clock.elapsedDays * day).toISOString().slice(0, 10);
}
