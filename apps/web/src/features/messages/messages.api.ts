import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';

export type MyMessage = Schemas['MyNotification'];

export const myMessagesKey = ['me', 'messages'] as const;

/** What was sent to me, page by page. */
export function listMyMessages() {
  return infiniteQueryOptions({
    queryKey: [...myMessagesKey, currentLanguage()],
    queryFn: ({ signal, pageParam }) => request<Schemas['MyNotificationsPage']>('/me/notifications', { query: { limit: 20, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** One happening was read, or everything so far. */
export const markRead = (happeningId?: string) => request('/me/notifications/read', { method: 'POST', body: { happeningId } });
