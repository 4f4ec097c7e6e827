import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request } from './http.js';
import { currentLanguage } from './language.js';

/** One's own account, with what must not be read over a shoulder masked. */
export type MyAccount = Schemas['MyAccount'];

/** What the house knows of the person, as their own pages and forms show it. */
export function getMyAccount() {
  return queryOptions({
    queryKey: ['me', 'account', currentLanguage()],
    queryFn: ({ signal }) => request<MyAccount>('/me', { signal }),
    // Another language is the same person: the page stays while it comes.
    placeholderData: keepPreviousData,
  });
}
