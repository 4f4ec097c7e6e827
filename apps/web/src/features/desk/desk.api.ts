import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import type { CaseView } from '../../lib/cases/case-types.js';
import { request, requestFile } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';

export type FileAtDesk = Schemas['FileAtDesk'];
export type ReadyCase = Schemas['QueuedCaseView'];

/** The services that can be filed at the counter, in the order of its form. */
export const services = ['complaints', 'certificates', 'passport-requests'] as const;
export type Service = (typeof services)[number];

/** Opens the case; the same key makes one, however often it is sent. */
export function fileAtDesk(filing: FileAtDesk, idempotencyKey: string): Promise<CaseView> {
  return request<CaseView>('/desk/cases', { method: 'POST', body: filing, idempotencyKey });
}

/** The receipt that is handed over at once (law 55-19, art. 10). */
export function fetchReceipt(reference: string): Promise<Blob> {
  return requestFile(`/cases/${encodeURIComponent(reference)}/receipt`);
}

/** Certificates that wait at this office for who shows this reference, card or code. */
export function listReady(sought: string) {
  return queryOptions({
    queryKey: ['workqueue', 'ready', sought, currentLanguage()],
    queryFn: ({ signal }) => request<{ items: ReadyCase[] }>('/workqueue', { query: { view: 'all', service: 'certificates', status: 'ready', q: sought, limit: 20 }, signal }),
    enabled: sought !== '',
    select: ({ items }) => items,
  });
}
