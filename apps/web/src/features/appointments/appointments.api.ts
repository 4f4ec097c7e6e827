import { queryOptions } from '@tanstack/react-query';
import { placesKey } from '../../lib/appointments/appointment-queries.js';
import type { AppointmentView, Moment, Visit, WaitingView } from '../../lib/appointments/appointment-types.js';
import { request } from '../../lib/http.js';
import { currentLanguage } from '../../lib/language.js';

/** The appointment to which the link of a message leads; the link itself is the proof. */
export function getLinkedAppointment(token: string) {
  return queryOptions({
    queryKey: [...placesKey, 'linked', token, currentLanguage()],
    queryFn: ({ signal }) => request<AppointmentView>(`/appointment-links/${encodeURIComponent(token)}`, { signal }),
  });
}

export function cancelLinkedAppointment(token: string): Promise<AppointmentView> {
  return request<AppointmentView>(`/appointment-links/${encodeURIComponent(token)}/cancel`, { method: 'POST', body: {} });
}

export function rescheduleLinkedAppointment(token: string, moment: Moment): Promise<AppointmentView> {
  return request<AppointmentView>(`/appointment-links/${encodeURIComponent(token)}/reschedule`, { method: 'POST', body: moment });
}

/** Takes the place that was offered from the waiting list. */
export function acceptLinkedOffer(token: string): Promise<AppointmentView> {
  return request<AppointmentView>(`/appointment-links/${encodeURIComponent(token)}/acceptance`, { method: 'POST' });
}

/** What the citizen waits for, and what is offered to them. */
export function listMyWaiting() {
  return queryOptions({
    queryKey: [...placesKey, 'waiting', currentLanguage()],
    queryFn: ({ signal }) => request<{ items: WaitingView[] }>('/waiting-list', { signal }),
    select: ({ items }) => items,
  });
}

export function joinWaitingList(wish: Visit & { fromDate: string; toDate: string }): Promise<WaitingView> {
  return request<WaitingView>('/waiting-list', { method: 'POST', body: wish });
}

export function leaveWaitingList(id: string): Promise<void> {
  return request(`/waiting-list/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
