import { type Locale, translate } from '@nafida/locales';
import type { DocumentRow } from './document-statements.js';
import type { CaseDocumentView } from './document.dto.js';

/** A document as its case lists it. */
export function documentView(row: DocumentRow, locale: Locale): CaseDocumentView {
  const instant = (at: string | Date): string => new Date(at).toISOString();
  return {
    id: row.id,
    kind: row.kind,
    label: translate(locale, `documents:kinds.${row.kind}`),
    number: row.number,
    issuedAt: instant(row.issuedAt),
    validUntil: row.validUntil,
    revokedAt: row.revokedAt === null ? null : instant(row.revokedAt),
    href: `/api/v1/documents/${row.id}`,
  };
}
