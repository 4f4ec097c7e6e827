import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request } from '../../lib/http.js';

export type StaffView = Schemas['StaffView'];
export type StaffInput = Schemas['StaffInput'];
export type StaffChange = Schemas['StaffChange'];
export type RuleView = Schemas['RuleView'];
export type RoutingTest = Schemas['RoutingTest'];
export type RoutingTestAnswer = Schemas['RoutingTestAnswer'];
export type MessageTemplateView = Schemas['MessageTemplateView'];
export type TemplateTexts = Schemas['MessageTemplate']['texts'];
export type AuditItem = Schemas['AuditItem'];
export type ImportReport = Schemas['ImportReport'];
export type MergeView = Schemas['MergeView'];

const from = (nextCursor: { nextCursor: string | null }) => nextCursor.nextCursor;

export const staffQuery = (q: string, language: string) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'staff', q, language],
    queryFn: ({ signal, pageParam }) => request<Schemas['StaffList']>('/staff', { query: { q, limit: 50, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: from,
  });

export const memberQuery = (id: string, language: string) =>
  queryOptions({ queryKey: ['administration', 'member', id, language], queryFn: ({ signal }) => request<StaffView>(`/staff/${id}`, { signal }) });

export const createStaff = (body: StaffInput, idempotencyKey: string) => request<StaffView>('/staff', { method: 'POST', body, idempotencyKey });
export const updateStaff = (id: string, body: StaffChange, version: number) => request<StaffView>(`/staff/${id}`, { method: 'PATCH', body, version });
export const suspendStaff = (id: string, reason: string, version: number) => request<StaffView>(`/staff/${id}/suspension`, { method: 'POST', body: { reason }, version });
export const reinstateStaff = (id: string, version: number) => request<StaffView>(`/staff/${id}/suspension`, { method: 'DELETE', version });

/** Who writes the answers of one office knocks at another door than the administrator, who may use both. */
const doorOf = (list: string): string => (list === 'cannedReplies' ? '/canned-replies' : `/province-rules/${list}`);

export const rulesQuery = (list: string) =>
  queryOptions({ queryKey: ['administration', 'rules', list], queryFn: ({ signal }) => request<Schemas['RuleList']>(list === 'cannedReplies' ? `${doorOf(list)}/rules` : doorOf(list), { signal }), select: ({ items }) => items });

export const saveRule = (list: string, id: string, body: Record<string, unknown>, version?: number) =>
  request<RuleView>(`${doorOf(list)}/${encodeURIComponent(id)}`, { method: 'PUT', body, ...(version === undefined ? {} : { version }) });
export const removeRule = (list: string, id: string, version: number) => request(`${doorOf(list)}/${encodeURIComponent(id)}`, { method: 'DELETE', version });
export const testRouting = (body: RoutingTest) => request<RoutingTestAnswer>('/province-rules/routing-tests', { method: 'POST', body });
export const undoChange = (id: string) => request(`/province-rules/changes/${id}/undo`, { method: 'POST' });

export const exportRules = () => request<Record<string, unknown>>('/province-rules');
export const importRules = (file: unknown, dryRun: boolean) => request<ImportReport>('/province-rules', { method: 'POST', body: file, query: { dryRun } });

export const templatesQuery = (language: string) =>
  queryOptions({ queryKey: ['administration', 'templates', language], queryFn: ({ signal }) => request<Schemas['MessageTemplateList']>('/message-templates', { signal }), select: ({ items }) => items });

export const previewQuery = (event: string, texts: TemplateTexts) =>
  queryOptions({
    queryKey: ['administration', 'preview', event, texts],
    queryFn: ({ signal }) => request<Schemas['MessagePreviews']>('/message-templates/previews', { method: 'POST', body: { event, texts }, signal }),
    placeholderData: (before) => before,
    retry: false,
  });

export const auditQuery = (filter: { kind: string; actor: string; subject: string; action: string; day: string }, language: string) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'audit', filter, language],
    queryFn: ({ signal, pageParam }) => request<Schemas['AuditPage']>('/audit-trail', { query: { ...filter, limit: 30, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: from,
  });

export const mergesQuery = (language: string) =>
  infiniteQueryOptions({
    queryKey: ['administration', 'merges', language],
    queryFn: ({ signal, pageParam }) => request<Schemas['MergeList']>('/account-merges', { query: { limit: 20, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: from,
    refetchOnWindowFocus: false,
  });

export const decideMerge = (id: string, action: MergeView['actions'][number]) =>
  action === 'undo'
    ? request<MergeView>(`/account-merges/${id}`, { method: 'DELETE' })
    : request<MergeView>(`/account-merges/${id}/${action === 'confirm' ? 'confirmation' : 'refusal'}`, { method: 'POST' });
