/** Where a citizen reads more of what a message told: their visit or their case. */
export function subjectPath({ event, reference }: { event: string; reference: string | null }): string | null {
  if (reference === null) return null;
  return event.startsWith('appointments.') ? `/appointments/${reference}` : event.startsWith('accounts.') ? null : `/requests/${reference}`;
}
