import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { placesKey } from '../../lib/appointments/appointment-queries.js';
import { request } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';

export type AgendaDay = Schemas['AgendaDay'];
export type AgendaOfDay = Schemas['AgendaOfDay'];
export type VisitItem = Schemas['VisitItem'];
export type AgendaFigures = Schemas['AgendaFigures'];

/** Who comes to one's office on a day, counter by counter. */
export function listAgenda(date: string) {
  return queryOptions({
    queryKey: [...placesKey, 'agenda', date, currentLanguage()],
    queryFn: ({ signal }) => request<AgendaDay>('/agenda', { query: { date }, signal }),
    placeholderData: keepPreviousData,
    // Colleagues at the other counters change it too.
    refetchInterval: 30_000,
  });
}

/** Who stands at the counter. What is sought travels in the body: a CIN must not stand in an address. */
export function findVisitors(q: string): Promise<{ items: VisitItem[] }> {
  return request('/agenda/visitors', { method: 'POST', body: { q } });
}

export function checkInVisitor(reference: string, note?: string): Promise<VisitItem> {
  return request<VisitItem>(`/appointments/${encodeURIComponent(reference)}/check-in`, { method: 'POST', body: { note } });
}

export function closeVisit(reference: string, outcome: 'served' | 'no_show', note?: string): Promise<VisitItem> {
  return request<VisitItem>(`/appointments/${encodeURIComponent(reference)}/close`, { method: 'POST', body: { outcome, note } });
}

/** How the agenda of one's office is used. */
export function getAgendaFigures(from: string, to: string) {
  return queryOptions({
    queryKey: [...placesKey, 'figures', from, to, currentLanguage()],
    queryFn: ({ signal }) => request<AgendaFigures>('/agenda/figures', { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  });
}
