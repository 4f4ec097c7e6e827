import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';

export type PublicStatistics = Schemas['PublicStatisticsView'];

/** Where programs read the same figures. */
export const openData = { json: '/api/v1/statistics', csv: '/api/v1/statistics/open-data.csv', visitsCsv: '/api/v1/visit-waiting-times/open-data.csv', visitsJson: '/api/v1/visit-waiting-times' } as const;

/** The province's figures, open to anyone. */
export function getPublicStatistics() {
  return queryOptions({
    queryKey: ['statistics', currentLanguage()],
    queryFn: ({ signal }) => request<PublicStatistics>('/statistics', { signal }),
  });
}

/** How long one waits for a place at the offices. */
export function listVisitWaitingTimes() {
  return queryOptions({
    queryKey: ['visit-waiting-times', currentLanguage()],
    queryFn: ({ signal }) => request<Schemas['VisitWaitingTimes']>('/visit-waiting-times', { signal }),
    select: ({ items }) => items,
  });
}
