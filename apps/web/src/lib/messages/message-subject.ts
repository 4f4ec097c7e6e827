/** Where its reader finds more of what a message told: a citizen their visit or their case, staff the case they treat. */
export function subjectPath({ event, reference }: { event: string; reference: string | null }, role: string | undefined): string | null {
  if (reference === null) return null;
  if (role !== 'citizen') return `/staff/requests/${reference}`;
  return event.startsWith('appointments.') ? `/appointments/${reference}` : event.startsWith('accounts.') ? null : `/requests/${reference}`;
}
