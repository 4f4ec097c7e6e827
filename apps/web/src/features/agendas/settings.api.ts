import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';

export type AgendaRules = Schemas['AgendaRulesView'];
export type SaveAgendaRules = Schemas['SaveAgendaRules'];
export type AgendaChange = Schemas['AgendaChange'];
export type HitAppointment = Schemas['HitAppointment'];
export type HoursInput = Schemas['HoursInput'];
export type ExceptionInput = Schemas['ExceptionInput'];
export type ManagedDomain = Schemas['ManagedDomain'];
export type ManagedObject = Schemas['ManagedObject'];
export type SaveVisitObject = Schemas['SaveVisitObject'];
export type HolidayItem = Schemas['HolidayItem'];
export type SaveHoliday = Schemas['SaveHoliday'];
export type Treatment = NonNullable<SaveAgendaRules['hitAppointments']>;
export type AgendaDraft = Pick<SaveAgendaRules, 'stepMinutes' | 'objects' | 'hours' | 'exceptions'>;

interface Season {
  id: string;
  names: Schemas['Names'];
  from: string | null;
  to: string | null;
}

/** All that the province sets about visits. */
export const settingsKey = ['agenda-settings'] as const;

const segment = encodeURIComponent;

export function listAgendas() {
  return queryOptions({
    queryKey: [...settingsKey, 'agendas', currentLanguage()],
    queryFn: ({ signal }) => request<Schemas['AgendaList']>('/agendas', { signal }),
    select: ({ items }) => items,
  });
}

/** What one agenda is set to; read anew each time it is opened, for it is sent back as a whole. */
export function getAgendaRules(id: string) {
  return queryOptions({
    queryKey: [...settingsKey, 'rules', id, currentLanguage()],
    queryFn: ({ signal }) => request<AgendaRules>(`/agendas/${segment(id)}/rules`, { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** A dry run says which appointments the change would hit, and writes nothing. */
export function saveAgendaRules(id: string, rules: SaveAgendaRules, dryRun: boolean): Promise<AgendaChange> {
  return request<AgendaChange>(`/agendas/${segment(id)}/rules`, { method: 'PUT', body: rules, query: { dryRun } });
}

/** The hours that a draft gives. */
export function previewAgenda(id: string, draft: AgendaDraft & { objectId: string; from: string; to: string }) {
  return queryOptions({
    queryKey: [...settingsKey, 'preview', id, draft, currentLanguage()],
    queryFn: ({ signal }) => request<Schemas['AgendaPreview']>(`/agendas/${segment(id)}/preview`, { method: 'POST', body: draft, signal }),
    placeholderData: keepPreviousData,
    enabled: draft.objectId !== '',
    retry: false,
    select: ({ days }) => days,
  });
}

/** The seasons of the province, as its rules have them. */
export function listSeasons() {
  return queryOptions({
    queryKey: [...settingsKey, 'seasons', currentLanguage()],
    queryFn: ({ signal }) => request<{ items: Season[] }>('/province-rules/seasons', { signal }),
    select: ({ items }) => items.map(({ id, names, from, to }) => ({ id, name: names[currentLanguage()] ?? names.fr, from, to })),
  });
}

export function getVisitCatalogue() {
  return queryOptions({
    queryKey: [...settingsKey, 'catalogue'],
    queryFn: ({ signal }) => request<Schemas['ManagedCatalogue']>('/visit-catalogue', { signal }),
    select: ({ items }) => items,
  });
}

export function saveVisitDomain(id: string, domain: Schemas['SaveVisitDomain']): Promise<unknown> {
  return request(`/visit-domains/${segment(id)}`, { method: 'PUT', body: domain });
}

export function saveVisitObject(id: string, object: SaveVisitObject): Promise<unknown> {
  return request(`/visit-objects/${segment(id)}`, { method: 'PUT', body: object });
}

export function listHolidays(year: number) {
  return queryOptions({
    queryKey: [...settingsKey, 'holidays', year, currentLanguage()],
    queryFn: ({ signal }) => request<Schemas['HolidayList']>('/holidays', { query: { year }, signal }),
    placeholderData: keepPreviousData,
    select: ({ items }) => items,
  });
}

export function saveHoliday(date: string, holiday: SaveHoliday, dryRun: boolean): Promise<Schemas['HolidayChange']> {
  return request(`/holidays/${segment(date)}`, { method: 'PUT', body: holiday, query: { dryRun } });
}

export function removeHoliday(date: string): Promise<unknown> {
  return request(`/holidays/${segment(date)}`, { method: 'DELETE' });
}
