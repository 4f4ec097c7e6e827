import { queryOptions } from '@tanstack/react-query';
import { request, requestFile } from '../http.js';
import { currentLanguage } from '../language.js';
import { saveFile } from '../save-file.js';
import type { AttachmentView, CaseDocumentView, CaseView, PerformAction } from './case-types.js';

/** One case as its reader may see it; its words come in the language of the page. */
export function getCase(reference: string) {
  return queryOptions({
    queryKey: ['cases', reference, currentLanguage()],
    queryFn: ({ signal }) => request<CaseView>(`/cases/${encodeURIComponent(reference)}`, { signal }),
  });
}

/** Does one of the `actions` of a case, on the version that was seen. */
export function performCaseAction(reference: string, version: number, action: PerformAction): Promise<CaseView> {
  return request<CaseView>(`/cases/${encodeURIComponent(reference)}/actions`, { method: 'POST', body: action, version });
}

/** Adds a photo or a PDF; the key makes a repetition harmless. */
export function addCaseAttachment(reference: string, file: File, idempotencyKey: string): Promise<AttachmentView> {
  const body = new FormData();
  body.set('file', file, file.name);
  return request<AttachmentView>(`/cases/${encodeURIComponent(reference)}/attachments`, { method: 'POST', body, idempotencyKey });
}

/** Brings an attachment to the reader's device; a plain link could not carry the proof of sign-in. */
export async function downloadAttachment({ id, name }: Pick<AttachmentView, 'id' | 'name'>): Promise<void> {
  saveFile(await requestFile(`/attachments/${encodeURIComponent(id)}`), name);
}

/** Brings a document of the province to its reader's device; each copy is counted. */
export async function downloadDocument({ id, label, number }: Pick<CaseDocumentView, 'id' | 'label' | 'number'>): Promise<void> {
  saveFile(await requestFile(`/documents/${encodeURIComponent(id)}`), `${label} ${number.replaceAll('/', '-')}.pdf`);
}

/** Brings the receipt of a case home: what was filed and when, or what is still missing. */
export async function downloadReceipt(reference: string): Promise<void> {
  saveFile(await requestFile(`/cases/${encodeURIComponent(reference)}/receipt`), `${reference}.pdf`);
}
