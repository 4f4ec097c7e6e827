import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '@nafida/api-client';
import { newIdempotencyKey, request, requestFile } from '../http.js';
import { currentLanguage } from '../language.js';
import { saveFile } from '../save-file.js';
import type { AppointmentPage, AppointmentView, DayList, HoldView, Moment, MovedVisit, SlotList, Visit, VisitDomain } from './appointment-types.js';

/** Everything that a change of a place makes old. */
export const placesKey = ['appointments'] as const;

/** What one can come for, by domain. */
export function listVisitDomains() {
  return queryOptions({
    queryKey: ['visit-domains', currentLanguage()],
    queryFn: ({ signal }) => request<{ items: VisitDomain[] }>('/visit-domains', { signal }),
    staleTime: 10 * 60_000,
    placeholderData: keepPreviousData,
    select: ({ items }) => items,
  });
}

/** Each day of a month, and why it is closed. */
export function listAvailableDays(visit: Visit, month: string) {
  return queryOptions({
    queryKey: [...placesKey, 'days', visit.objectId, visit.officeId, month, currentLanguage()],
    queryFn: ({ signal }) => request<DayList>('/available-days', { query: { objectId: visit.objectId, officeId: visit.officeId, month }, signal }),
    staleTime: 5000,
  });
}

/** The hours of a day; of a visit that is moved, those to which it can go. */
export function listAvailableSlots(visit: Visit | MovedVisit, date: string) {
  const { objectId, officeId } = visit;
  const moved = 'hoursAt' in visit ? visit.hoursAt : null;
  return queryOptions({
    queryKey: [...placesKey, 'slots', objectId, officeId, moved, date, currentLanguage()],
    queryFn: ({ signal }) => (moved === null ? request<SlotList>('/available-slots', { query: { objectId, officeId, date }, signal }) : request<SlotList>(moved, { query: { date }, signal })),
    staleTime: 5000,
    enabled: date !== '',
  });
}

/** One's own appointments: those to come, the next first, or those that were. */
export function listMyAppointments(when: 'upcoming' | 'past') {
  return infiniteQueryOptions({
    queryKey: [...placesKey, 'mine', when, currentLanguage()],
    queryFn: ({ signal, pageParam }) => request<AppointmentPage>('/my-appointments', { query: { when, cursor: pageParam, limit: 20 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}

/** One appointment with all that was done to it. */
export function getAppointment(reference: string) {
  return queryOptions({
    queryKey: [...placesKey, 'one', reference, currentLanguage()],
    queryFn: ({ signal }) => request<AppointmentView>(`/appointments/${encodeURIComponent(reference)}`, { signal }),
  });
}

/** Keeps an hour while one reads it through; `moves` names the appointment that would go there. */
export function holdSlot(hold: Visit & Moment & { moves?: string; channel?: 'desk' | 'phone' | 'walk_in' }): Promise<HoldView> {
  return request<HoldView>('/holds', { method: 'POST', body: hold });
}

/** Gives the hour back at once. */
export function releaseHold(holdId: string): Promise<void> {
  return request(`/holds/${encodeURIComponent(holdId)}`, { method: 'DELETE' });
}

export interface VisitingPerson { name: string; cin?: string; phone?: string; email?: string; locale?: string }

/** Books what is held; the same key makes one appointment, however often it is sent. */
export function bookAppointment(booking: { holdId: string; note?: string; accountId?: string; person?: VisitingPerson }, idempotencyKey: string): Promise<AppointmentView> {
  return request<AppointmentView>('/appointments', { method: 'POST', body: booking, idempotencyKey });
}

/** Moves an appointment to the hour that is held for it. */
export function rescheduleAppointment(reference: string, holdId: string): Promise<AppointmentView> {
  return request<AppointmentView>(`/appointments/${encodeURIComponent(reference)}/reschedule`, { method: 'POST', body: { holdId }, idempotencyKey: newIdempotencyKey() });
}

/** Gives an appointment up. */
export function cancelAppointment(reference: string, why: Schemas['CancelForSomebody'] = {}): Promise<AppointmentView> {
  return request<AppointmentView>(`/appointments/${encodeURIComponent(reference)}/cancel`, { method: 'POST', body: why, idempotencyKey: newIdempotencyKey() });
}

/** Brings the appointment into the calendar of the reader's device. */
export async function downloadCalendar(reference: string): Promise<void> {
  saveFile(await requestFile(`/appointments/${encodeURIComponent(reference)}/calendar`), `${reference}.ics`);
}

/** Since when a secret address answers, if one does. */
export function findFeed() {
  return queryOptions({
    queryKey: [...placesKey, 'feed'],
    queryFn: ({ signal }) => request<Schemas['FeedStanding']>('/my-appointments/feed', { signal }),
    select: ({ since }) => since,
  });
}

/** The picture that a clerk scans at the counter. */
export function getCode(reference: string) {
  return queryOptions({
    queryKey: [...placesKey, 'code', reference],
    queryFn: async () => `data:image/svg+xml,${encodeURIComponent(await (await requestFile(`/appointments/${encodeURIComponent(reference)}/code`)).text())}`,
    staleTime: Infinity,
  });
}

/** A secret address under which the person's own calendar reads their appointments. */
export function createFeed(): Promise<{ href: string }> {
  return request('/my-appointments/feed', { method: 'POST' });
}

/** Ends the secret address. */
export function revokeFeed(): Promise<void> {
  return request('/my-appointments/feed', { method: 'DELETE' });
}
