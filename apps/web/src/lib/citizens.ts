import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request } from './http.js';

export type CitizenItem = Schemas['CitizenItem'];

/** Each look at a person's data is recorded: coming back to the window is not another one. */
export const oneLook = { staleTime: 5 * 60_000, refetchOnWindowFocus: false } as const;

/** Citizens of the clerk's office. What is sought travels in the body: a CIN or a phone must not stand in an address. */
export const citizensQuery = (q: string, language: string) =>
  infiniteQueryOptions({
    queryKey: ['citizens', 'found', q, language],
    queryFn: ({ signal, pageParam }) =>
      request<Schemas['CitizenList']>('/citizens/search', { method: 'POST', body: { q, limit: 20, cursor: pageParam ?? undefined }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: q !== '',
    ...oneLook,
  });
