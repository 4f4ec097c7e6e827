import type { Schemas } from '@nafida/api-client';
import { request } from '../../lib/http.js';

export type VerifiedDocumentView = Schemas['VerifiedDocumentView'];

/** What the province says of the document under this code. */
export function verifyDocument(code: string, signal: AbortSignal): Promise<VerifiedDocumentView> {
  return request<VerifiedDocumentView>(`/verify/${encodeURIComponent(code)}`, { signal });
}
