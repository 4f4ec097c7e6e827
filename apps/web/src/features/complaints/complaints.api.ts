import type { CaseView } from '../../lib/cases/case-types.js';
import { request } from '../../lib/http.js';

export const kinds = ['complaint', 'suggestion', 'observation'] as const;
export const capacities = ['citizen', 'resident_abroad', 'foreign_resident', 'association', 'company', 'elected', 'legal_representative', 'other'] as const;
export const answerChannels = ['sms', 'email', 'post', 'counter'] as const;
export type Kind = (typeof kinds)[number];

export interface SubmitComplaint {
  kind: string;
  capacity: string;
  sectorId: string;
  subject: string;
  body: string;
  answerChannel: string;
  beforeCourt: boolean;
  place: string;
  placeLatitude?: number;
  placeLongitude?: number;
}

/** Files it; the same key makes one case, however often it is sent. */
export function submitComplaint(complaint: SubmitComplaint, idempotencyKey: string): Promise<CaseView> {
  return request<CaseView>('/complaints', { method: 'POST', body: complaint, idempotencyKey });
}

/** Tells the inspector how an own request was treated. */
export function complainAboutTreatment(reference: string, body: string, idempotencyKey: string): Promise<CaseView> {
  return request<CaseView>(`/cases/${encodeURIComponent(reference)}/complaints`, { method: 'POST', body: { body }, idempotencyKey });
}
