import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request, requestFile } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';
import type { IndicatorFilters } from './indicator-filters.js';

export type Performance = Schemas['PerformanceView'];
export type PerformanceGroup = Schemas['PerformanceGroupView'];
export type AnnexPopulation = Schemas['AnnexPopulationView'];
export type Grouping = Performance['groupBy'];

const dayMillis = 86_400_000;

/** The civil date of a Moroccan day, so many days ago. */
function dayAgo(days: number): string {
  return new Date(Date.now() - days * dayMillis).toISOString().slice(0, 10);
}

function asked({ days, office, service }: IndicatorFilters, groupBy: Grouping): Record<string, string> {
  return { from: dayAgo(days - 1), to: dayAgo(0), officeId: office, service, groupBy };
}

/** The figures of some days, told apart by one thing; as long as new ones come, the old ones stay. */
export function getPerformance(filters: IndicatorFilters, groupBy: Grouping) {
  const query = asked(filters, groupBy);
  return queryOptions({
    queryKey: ['performance', currentLanguage(), query],
    queryFn: ({ signal }) => request<Performance>('/performance', { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The same for a spreadsheet. */
export function exportPerformance(filters: IndicatorFilters, groupBy: Grouping, format: 'csv' | 'xlsx'): Promise<Blob> {
  return requestFile('/performance/export', { query: { ...asked(filters, groupBy), format } });
}

/** The services that figures may be of. */
export function listServices() {
  return queryOptions({
    queryKey: ['services', currentLanguage()],
    queryFn: ({ signal }) => request<Schemas['OfferedServiceList']>('/services', { signal }),
    staleTime: Infinity,
    select: ({ items }) => items,
  });
}

/** Who is registered at the annexes. */
export function getPopulation() {
  return queryOptions({
    queryKey: ['population', currentLanguage()],
    queryFn: ({ signal }) => request<Schemas['PopulationView']>('/population', { signal }),
  });
}
