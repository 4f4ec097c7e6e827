import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { request, requestFile } from '../../lib/http.js';
import type { MyAccount } from '../../lib/my-account.js';

/** As typed: whether the language is one of ours and consent was given, the server judges. */
export type RegistrationInput = Omit<Schemas['RegistrationInput'], 'locale' | 'consent'> & { locale: string; consent: boolean };
export type SecondFactorSecret = Schemas['SecondFactorSecret'];
export type KindPreference = Schemas['KindPreference'];
export type SessionItem = Schemas['SessionItem'];

export const mySessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: ({ signal }) => request<Schemas['SessionList']>('/sessions', { signal }),
});

export const readersQuery = (language: string) =>
  infiniteQueryOptions({
    queryKey: ['me', 'readers', language],
    queryFn: ({ signal, pageParam }) => request<Schemas['ReadingList']>('/me/readers', { query: { limit: 5, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

export const registerCitizen = (body: RegistrationInput, idempotencyKey: string) =>
  request<Schemas['RegistrationReceipt']>('/registrations', { method: 'POST', body, idempotencyKey });

export const activateAccount = (body: Schemas['ActivationInput']) => request('/activations', { method: 'POST', body });

export const resendActivation = (body: Schemas['AccountNameInput']) => request('/activations/resend', { method: 'POST', body });

export const requestPasswordReset = (body: Schemas['AccountNameInput']) => request('/password-resets', { method: 'POST', body });

export const resetPassword = (body: Schemas['PasswordResetInput']) =>
  request('/password-resets/completion', { method: 'POST', body });

export const changePassword = (body: Schemas['PasswordChangeInput']) => request('/password', { method: 'POST', body });

export const updateMyAccount = (body: Schemas['MyAccountChange']) => request<MyAccount>('/me', { method: 'PATCH', body });

export const preferencesQuery = (language: string) =>
  queryOptions({
    queryKey: ['me', 'preferences', language],
    queryFn: ({ signal }) => request<Schemas['NotificationPreferences']>('/me/notification-preferences', { signal }),
    placeholderData: keepPreviousData,
  });

export const updatePreferences = (body: { kinds: KindPreference[] }) =>
  request<Schemas['NotificationPreferences']>('/me/notification-preferences', { method: 'PATCH', body });

export const revokeSession = (id: string) => request(`/sessions/${id}`, { method: 'DELETE' });

export const enrolSecondFactor = () => request<SecondFactorSecret>('/me/second-factor', { method: 'POST' });

export const confirmSecondFactor = (body: Schemas['SecondFactorConfirmation']) => request('/me/second-factor/confirmation', { method: 'POST', body });

export const exportMyData = () => requestFile('/me/data');
