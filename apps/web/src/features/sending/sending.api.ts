import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';
import type { SendingFilters } from './sending-filters.js';

export type SentMessage = Schemas['Message'];
export type SendingState = Schemas['SendingState'];
export type DayFigures = Schemas['DayFigures'];
export type Resent = Schemas['Resent'];

export const sendingKey = ['sending'] as const;
const stateSeconds = 10;

/** Tried within the next minute: worth looking again. */
function isUnderWay({ nextAttemptAt }: SentMessage): boolean {
  return nextAttemptAt !== null && Date.parse(nextAttemptAt) < Date.now() + 60_000;
}

/** How sending stands this moment; asked again while one looks. */
export function getSendingState() {
  return queryOptions({
    queryKey: [...sendingKey, 'state'],
    queryFn: ({ signal }) => request<SendingState>('/notifications/providers', { signal }),
    refetchInterval: stateSeconds * 1000,
  });
}

/** How sending fared, the latest day first. */
export function getMessageFigures(from: string, to: string) {
  return queryOptions({
    queryKey: [...sendingKey, 'figures', from, to],
    queryFn: ({ signal }) => request<Schemas['MessageFigures']>('/notifications/figures', { query: { from, to }, signal }),
    select: ({ items }) => items,
    placeholderData: keepPreviousData,
  });
}

/** Messages of everybody, or those set aside; whom one looks for stands in no address of a page. */
export function listMessages({ setAside, ...filters }: SendingFilters, q: string) {
  return infiniteQueryOptions({
    queryKey: [...sendingKey, 'list', currentLanguage(), setAside, filters, q],
    queryFn: ({ signal, pageParam }) =>
      request<Schemas['MessagesPage']>(setAside ? '/notifications/set-aside' : '/notifications', { query: { ...(setAside ? {} : { ...filters, q }), limit: 25, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state }) => (state.data?.pages.some(({ items }) => items.some(isUnderWay)) ? stateSeconds * 1000 : false),
  });
}

/** Sends again what failed; the answer says for each message what happened. */
export const resendMessages = (ids: readonly string[]) => request<Schemas['ResentMessages']>('/notifications/retries', { method: 'POST', body: { ids } });

/** The oldest thousand of those set aside. */
export const resendSetAside = () => request<Schemas['ResentSetAside']>('/notifications/set-aside/retries', { method: 'POST' });

/** Opens the board of the job queue, for a quarter of an hour. */
export const openQueueBoard = () => request<Schemas['QueueBoardOpened']>('/notifications/queue-board', { method: 'POST' });
