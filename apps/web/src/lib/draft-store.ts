export type DraftValues = Record<string, unknown>;

const prefix = 'nafida.draft';

/** One draft per form and person: two people may share a device. */
export function draftKey(form: string, accountId: string | undefined): string {
  return `${prefix}.${accountId ?? 'anonymous'}.${form}`;
}

function isValues(value: unknown): value is DraftValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What was kept, or nothing when it cannot be read. */
export function readDraft(key: string): DraftValues | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isValues(stored) ? stored : null;
  } catch {
    return null;
  }
}

function holdsFile(value: unknown): boolean {
  return value instanceof Blob || (Array.isArray(value) && value.some(holdsFile));
}

/** Keeps what was typed; secrets and files never go to the device's storage. */
export function saveDraft(key: string, values: DraftValues, exclude: readonly string[]): void {
  const kept = Object.entries(values).filter(([name, value]) => !holdsFile(value) && !exclude.includes(name) && !/password|secret/iu.test(name));
  try {
    localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Storage that is full or refused costs the draft, never the form.
  }
}

/** The form was sent: its draft has served. */
export function clearDraft(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}

/** Takes a person's drafts off a device they leave; an expired session keeps them. */
export function forgetDrafts(accountId: string): void {
  try {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(`${prefix}.${accountId}.`)) localStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept.
  }
}
