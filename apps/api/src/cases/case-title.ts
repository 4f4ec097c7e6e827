import { hasText, type Locale, translate } from '@nafida/locales';

/** What a case is about: in its applicant's words, or one of the service's own in the reader's language. */
export function titleOf(row: { service: string; title: string }, locale: Locale): string {
  const key = `${row.service}:titles.${row.title}`;
  return /^[a-z_]+$/.test(row.title) && hasText(locale, key) ? translate(locale, key) : row.title;
}
