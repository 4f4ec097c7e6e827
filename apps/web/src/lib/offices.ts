import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request } from './http.js';
import { currentLanguage } from './language.js';

export type OfficeItem = Schemas['OfficeItem'];

/** The offices of the province, by name in the reader's language. */
export function listOffices() {
  return queryOptions({
    queryKey: ['offices', currentLanguage()],
    queryFn: ({ signal }) => request<Schemas['OfficeList']>('/offices', { signal }),
    staleTime: 10 * 60_000,
    select: ({ items }) => items,
  });
}
