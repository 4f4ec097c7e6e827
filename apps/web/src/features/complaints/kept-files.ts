/** Files chosen for a form, as long as the page lives: also through an expired session and a new sign-in. */
const kept = new Map<string, readonly File[]>();

export function keepFiles(place: string, files: readonly File[]): void {
  if (files.length > 0) kept.set(place, files);
  else kept.delete(place);
}

export function keptFiles(place: string): readonly File[] {
  return kept.get(place) ?? [];
}

/** Hands the files over, once. */
export function takeFiles(place: string): readonly File[] {
  const files = keptFiles(place);
  kept.delete(place);
  return files;
}
