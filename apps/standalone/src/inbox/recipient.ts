/** Writes a Moroccan or foreign phone number the one international way (+212612345678). */
export function toE164(spelling: string): string {
  const compact = spelling.replace(/[^\d+]/g, '');
  const digits = compact.replace(/\D/g, '');
  if (compact.startsWith('+') || digits.startsWith('00')) {
    // People write "+212 (0)6…": the trunk zero is not part of the number.
    return `+${digits.replace(/^00/, '').replace(/^2120(?=\d{9}$)/, '212')}`;
  }
  if (/^0\d{9}$/.test(digits)) return `+212${digits.slice(1)}`;
  if (/^[5-8]\d{8}$/.test(digits)) return `+212${digits}`;
  return `+${digits.replace(/^2120(?=\d{9}$)/, '212')}`;
}

/** The one form under which a phone or a mailbox is compared, whatever way it was written. */
export function recipientKey(recipient: string): string {
  const trimmed = recipient.trim();
  // A plus sign typed into an address line arrives as a space.
  return trimmed.includes('@') ? trimmed.replace(/\s/g, '+').toLowerCase() : toE164(trimmed);
}
