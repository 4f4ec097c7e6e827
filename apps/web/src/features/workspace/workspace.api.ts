import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { performCaseAction } from '../../lib/cases/case-queries.js';
import type { ApplicantView, CaseView, PerformAction } from '../../lib/cases/case-types.js';
import { oneLook } from '../../lib/citizens.js';
import { request, requestFile } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';
import type { QueueFilters } from './queue-filters.js';
import type { WorkqueuePage } from './workspace-types.js';

const pageSize = 50;

/** The clerk's list, page by page; its words come in the language of the page. */
export function listWorkqueue({ view, q, service, status, sectorId, officeId, from, to, escalated, sort, columns }: QueueFilters) {
  return infiniteQueryOptions({
    queryKey: ['workqueue', currentLanguage(), view, q, service, status, sectorId, officeId, from, to, escalated, sort, columns],
    queryFn: ({ pageParam, signal }) => request<WorkqueuePage>('/workqueue', { query: { view, q, service, status, sectorId, officeId, from, to, escalated, sort, columns, cursor: pageParam, limit: pageSize }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Coming back to the window reads a short list anew, never twenty pages of it.
    refetchOnWindowFocus: ({ state }) => (state.data?.pages.length ?? 0) <= 2,
  });
}

/** The lists of one's own, with how much is in each. */
export function listSavedViews() {
  return queryOptions({
    queryKey: ['workqueue', 'views'],
    queryFn: ({ signal }) => request<Schemas['SavedViewList']>('/workqueue/views', { signal }),
    select: ({ items }) => items,
  });
}

/** Keeps the list under a name, or one no longer. */
export function useSavedViews() {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: listSavedViews().queryKey });
  return {
    save: useMutation({ mutationFn: ({ columns, ...list }: QueueFilters & { name: string }) => request<Schemas['SavedViewList']>('/workqueue/views', { method: 'POST', body: { ...list, columns: columns ? columns.split(',') : [] } }), onSettled }).mutateAsync,
    remove: useMutation({ mutationFn: (id: string) => request<void>(`/workqueue/views/${id}`, { method: 'DELETE' }), onSettled }).mutateAsync,
  };
}

/** Who treats cases at the clerk's office. */
export function listColleagues() {
  return queryOptions({
    queryKey: ['workqueue', currentLanguage(), 'colleagues'],
    queryFn: ({ signal }) => request<Schemas['ColleagueList']>('/workqueue/colleagues', { signal }),
    select: ({ items }) => items,
  });
}

/** Who may be called to a case. */
export function listCaseColleagues(reference: string) {
  return queryOptions({
    queryKey: ['workqueue', currentLanguage(), 'colleagues', reference],
    queryFn: ({ signal }) => request<Schemas['ColleagueList']>(`/workqueue/colleagues/${encodeURIComponent(reference)}`, { signal }),
    select: ({ items }) => items,
  });
}

/** The services that a queue may hold. */
export function listServices() {
  return queryOptions({
    queryKey: ['services', currentLanguage()],
    queryFn: ({ signal }) => request<Schemas['OfferedServiceList']>('/services', { signal }),
    staleTime: Infinity,
  });
}

export type CaseMessage = Schemas['Message'];

/** The reference as a picture that a scanner at the desk reads into the search box. */
export function getCaseCode(reference: string) {
  return queryOptions({
    queryKey: ['case-code', reference],
    queryFn: async () => `data:image/svg+xml,${encodeURIComponent(await (await requestFile(`/cases/${encodeURIComponent(reference)}/code`)).text())}`,
    staleTime: Infinity,
  });
}

/** What the applicant of a case was told. Each asking is a look at the case: coming back to the window is not another one. */
export function listCaseMessages(reference: string) {
  return queryOptions({
    queryKey: ['cases', reference, 'messages', currentLanguage()],
    queryFn: ({ signal }) => request<Schemas['CaseMessages']>(`/cases/${encodeURIComponent(reference)}/messages`, { signal }),
    select: ({ items }) => items,
    ...oneLook,
  });
}

/** Sends a message again that failed. */
export function resendCaseMessage(reference: string, id: string): Promise<void> {
  return request(`/cases/${encodeURIComponent(reference)}/messages/${id}/retry`, { method: 'POST' });
}

/** A case as far as what is written on it depends on it. */
export interface Written extends Pick<CaseView, 'service' | 'status' | 'reference'> {
  applicant: Pick<ApplicantView, 'locale' | 'words'> | null;
}

/** Answers written once that fit what is being written, in the language of the citizen. */
export function listCannedReplies({ service, status, applicant }: Written, action: string) {
  const language = applicant?.locale;
  return queryOptions({
    queryKey: ['canned-replies', currentLanguage(), service, action, status, language],
    queryFn: ({ signal }) => request<Schemas['CannedReplyList']>('/canned-replies', { query: { service, action, status, language }, signal }),
    select: ({ items }) => items,
    staleTime: 300_000,
  });
}

/** The SMS that will go out with an action. */
export function previewSms({ service, reference, applicant }: Written, action: string, message: string) {
  return queryOptions({
    queryKey: ['sms-previews', service, action, reference, message],
    queryFn: ({ signal }) =>
      request<Schemas['CaseSms']>('/sms-previews', { method: 'POST', body: { service, action, language: applicant?.locale, ...applicant?.words, link: `${location.origin}/requests/${reference}`, message }, signal }),
    staleTime: Infinity,
  });
}

/** Open complaints that may be about the same thing. */
export function listSimilar(reference: string) {
  return queryOptions({
    queryKey: ['cases', reference, 'similar'],
    queryFn: ({ signal }) => request<Schemas['SimilarComplaints']>(`/complaints/${encodeURIComponent(reference)}/similar`, { signal }),
    select: ({ items }) => items,
  });
}

const heartbeat = 15_000;

/** Says that the case is open here, and hears which colleagues have it open too. */
export function announcePresence(reference: string) {
  return queryOptions({
    queryKey: ['presence', currentLanguage(), reference],
    queryFn: ({ signal }) => request<Schemas['ColleagueList']>(`/workqueue/presence/${encodeURIComponent(reference)}`, { method: 'POST', signal }),
    select: ({ items }) => items,
    refetchInterval: heartbeat,
    staleTime: 0,
    retry: false,
  });
}

/** Joins the case to another, or treats it for itself again. */
export function useJoin(reference: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (into: string | null) => request<CaseView>(`/cases/${encodeURIComponent(reference)}/join`, into === null ? { method: 'DELETE' } : { method: 'POST', body: { into } }),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['workqueue'] }), queries.invalidateQueries({ queryKey: ['cases'] })]),
  });
}

/** Opens a case for a part of this one. */
export function useOpenChild(reference: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas['OpenChild']) => request<CaseView>(`/cases/${encodeURIComponent(reference)}/children`, { method: 'POST', body }),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['workqueue'] }), queries.invalidateQueries({ queryKey: ['cases'] })]),
  });
}

export type PassportDataView = Schemas['PassportDataView'];

/** Shows what the passport service found, at the counter; the server remembers who looked. */
export function revealPassportData(reference: string): Promise<PassportDataView> {
  return request<PassportDataView>(`/passport-requests/${encodeURIComponent(reference)}/data`, { method: 'POST', body: {} });
}

/** The signed paper for the declaration at the security services. */
export function fetchPassportPaper(reference: string): Promise<Blob> {
  return requestFile(`/passport-requests/${encodeURIComponent(reference)}/data/document`, { method: 'POST', body: {} });
}

/** Does one thing to a case, on the version that was seen. */
export function usePerformCaseAction(reference: string) {
  return useMutation({
    mutationFn: ({ version, ...action }: PerformAction & { version: number }) => performCaseAction(reference, version, action),
  });
}

export type BulkOperation =
  | ({ kind: 'claims' } & Schemas['ClaimCases'])
  | ({ kind: 'assignments' } & Schemas['AssignCases'])
  | ({ kind: 'transfers' } & Schemas['TransferCases'])
  | ({ kind: 'answers' } & Schemas['AnswerCases']);

/** Does the same to many cases; the answer says for each what happened. */
export function useBulkOperation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, ...body }: BulkOperation) => request<Schemas['BulkResults']>(`/workqueue/${kind}`, { method: 'POST', body }),
    onSettled: () => Promise.all([queries.invalidateQueries({ queryKey: ['workqueue'] }), queries.invalidateQueries({ queryKey: ['cases'] })]),
  });
}
