import { formatDate } from '../../lib/format.js';
import type { Written } from './workspace.api.js';
import type { QueuedCaseView } from './workspace-types.js';

/** Cases to which the same answers written once fit: of one service, one status, one language. */
export function kindOf({ service, status, applicantLocale }: QueuedCaseView): string {
  return [service, status, applicantLocale].join(' ');
}

/** One case of each kind, as what is written on it depends on it. */
export function kindsOf(cases: readonly QueuedCaseView[]): Map<string, Written> {
  const kinds = new Map<string, Written>();
  for (const item of cases) {
    const { service, status, reference, title, office, dueDate, applicantName: name, applicantLocale: locale } = item;
    if (!locale || kinds.has(kindOf(item))) continue;
    kinds.set(kindOf(item), { service, status, reference, applicant: { locale, words: { name, reference, title, officeName: office.name, dueDate: formatDate(dueDate) } } });
  }
  return kinds;
}
