import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';

export const filters = ['waiting', 'open', 'done'] as const;
export type Filter = (typeof filters)[number];

export type MyCasesPage = Schemas['MyCasesPage'];
export type FollowCase = Schemas['FollowCase'];
export type FollowView = Schemas['FollowView'];

/** All that the citizen ever asked, page by page. */
export function listMyCases(show?: Filter) {
  return infiniteQueryOptions({
    queryKey: ['my-cases', show ?? 'all', currentLanguage()],
    queryFn: ({ pageParam, signal }) => request<MyCasesPage>('/me/cases', { query: { show, cursor: pageParam, limit: 20 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** Where a request stands, for who knows its reference and contact; asked anew each time. */
export function trackCase(asked: FollowCase | null) {
  return queryOptions({
    queryKey: ['follow', asked, currentLanguage()],
    queryFn: ({ signal }) => request<FollowView>('/follow', { method: 'POST', body: asked, signal }),
    enabled: asked !== null,
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}
