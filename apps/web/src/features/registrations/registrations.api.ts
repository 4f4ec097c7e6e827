import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { oneLook } from '../../lib/citizens.js';
import { request } from '../../lib/http.js';

export type RegistrationItem = Schemas['RegistrationItem'];
export type RegistrationDetail = Schemas['RegistrationDetail'];
export type LikelyDuplicate = Schemas['LikelyDuplicate'];
export type CitizenDetail = Schemas['CitizenDetail'];
export type ContactChange = Schemas['ContactChange'];

export const registrationsQuery = (status: RegistrationItem['status']) =>
  infiniteQueryOptions({
    queryKey: ['registrations', 'list', status],
    queryFn: ({ signal, pageParam }) => request<Schemas['RegistrationList']>('/registrations', { query: { status, limit: 20, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const registrationQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['registrations', 'one', id, language],
    queryFn: ({ signal }) => request<RegistrationDetail>(`/registrations/${id}`, { signal }),
    // Another language is the same person: what is being typed stays.
    ...oneLook,
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });

export const citizenQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['citizens', 'one', id, language],
    queryFn: ({ signal }) => request<CitizenDetail>(`/citizens/${id}`, { signal }),
    ...oneLook,
    placeholderData: (before) => (before?.id === id ? before : undefined),
  });

export const approveRegistration = (id: string, idempotencyKey: string) =>
  request<Schemas['ApprovalAnswer']>(`/registrations/${id}/approval`, { method: 'POST', idempotencyKey });

export const rejectRegistration = (id: string, reason: string, idempotencyKey: string) =>
  request(`/registrations/${id}/rejection`, { method: 'POST', body: { reason }, idempotencyKey });

export const updateCitizenContact = (id: string, body: ContactChange) => request<CitizenDetail>(`/citizens/${id}/contact`, { method: 'PATCH', body });

export const suspendCitizen = (id: string, reason: string) => request(`/citizens/${id}/suspension`, { method: 'POST', body: { reason } });
export const reinstateCitizen = (id: string) => request(`/citizens/${id}/suspension`, { method: 'DELETE' });
export const proposeAccountMerge = (body: Schemas['MergeProposal']) => request<Schemas['MergeView']>('/account-merges', { method: 'POST', body });
