/** The text or number that stands at `messages.0.id` of an answer; undefined where there is none. */
export function valueAt(answer: unknown, path: string): string | undefined {
  let value = answer;
  for (const step of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;
}
