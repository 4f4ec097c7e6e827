import type { TFunction } from 'i18next';
import type { CaseSummaryView } from '../../lib/cases/case-types.js';

const day = 86_400_000;

/** The article of law in the reader's language; the server names it by its number. */
export function lawOf(article: string, t: TFunction<'workspace'>): string {
  const [, decree, number] = /^decree ([\d.]+), art\. (.+)$/u.exec(article) ?? [];
  return decree ? t('deadline.decree', { decree, article: number }) : article;
}

/** Today as the server counts it; the browser's own calendar is not asked. */
export function civilToday({ submittedDate, clock }: Pick<CaseSummaryView, 'submittedDate' | 'clock'>): string {
  return new Date(Date.parse(submittedDate) + clock.elapsedDays * day).toISOString().slice(0, 10);
}
