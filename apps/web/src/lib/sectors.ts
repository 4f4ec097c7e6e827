import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request } from './http.js';
import { currentLanguage } from './language.js';

/** What a complaint can be about. */
export function listSectors() {
  return queryOptions({
    queryKey: ['sectors', currentLanguage()],
    queryFn: ({ signal }) => request<Schemas['SectorList']>('/sectors', { signal }),
    staleTime: Infinity,
    select: ({ items }) => items,
  });
}
