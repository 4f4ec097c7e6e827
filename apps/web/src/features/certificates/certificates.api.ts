import type { CaseView } from '../../lib/cases/case-types.js';
import { request } from '../../lib/http.js';

/** What residence certificates are asked for; anything else in the citizen's own words. */
export const purposes = [
  'identity_card', 'passport', 'marriage', 'nationality', 'school', 'scholarship', 'bank_account', 'employment', 'social_aid',
  'utilities', 'vehicle_registration', 'housing_aid', 'judicial_expert', 'nursery_director', 'other',
] as const;
export const certificateLanguages = ['ar', 'fr', 'bilingual'] as const;

export interface RequestCertificate {
  purpose: string;
  purposeText?: string;
  language: string;
}

/** Asks for it; the same key makes one request, however often it is sent. */
export function requestCertificate(asked: RequestCertificate, idempotencyKey: string): Promise<CaseView> {
  return request<CaseView>('/certificates', { method: 'POST', body: asked, idempotencyKey });
}
