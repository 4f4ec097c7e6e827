import type { Schemas } from '@nafida/api-client';
import type { CaseView } from '../../lib/cases/case-types.js';
import { request, requestFile } from '../../lib/http.js';

export const events = ['loss', 'theft'] as const;
export const subjects = ['self', 'minor', 'ward'] as const;
export const guardianLinks = ['father', 'mother', 'testamentary_guardian', 'court_guardian'] as const;

export type RequestPassportData = Schemas['RequestPassportData'];
export type PassportDataView = Schemas['PassportDataView'];

function dataPath(reference: string): string {
  return `/passport-requests/${encodeURIComponent(reference)}/data`;
}

/** Asks for them; the same key makes one request, however often it is sent. */
export function requestPassportData(asked: RequestPassportData, idempotencyKey: string): Promise<CaseView> {
  return request<CaseView>('/passport-requests', { method: 'POST', body: asked, idempotencyKey });
}

/** Shows the data after the password was given once more; the server records the look. */
export function revealPassportData(reference: string, password: string): Promise<PassportDataView> {
  return request<PassportDataView>(dataPath(reference), { method: 'POST', body: { password } });
}

/** The signed paper for the declaration at the security services, after the password as well. */
export function fetchPassportPaper(reference: string, password: string): Promise<Blob> {
  return requestFile(`${dataPath(reference)}/document`, { method: 'POST', body: { password } });
}
