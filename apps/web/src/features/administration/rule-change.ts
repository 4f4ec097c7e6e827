export type Rule = Record<string, unknown>;

/** A value as one reads it: each property and each item on a line of its own, what belongs to it below. */
function written(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? '✓' : '—';
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' && one !== null ? Object.values(one).join(' ') : String(one))).join(', ') || '—';
  return Object.entries(value).map(([name, one]) => `${name}: ${written(one)}`).join('\n');
}

/** What differs between two states of a rule, in words, each after its name; the rest of it stayed. */
export function differing(before: Rule | null, after: Rule | null, headOf: (property: string) => string): [string, string] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = names.filter((name) => written(before?.[name]) !== written(after?.[name]));
  const line = (rule: Rule, name: string): string => {
    const text = written(rule[name]);
    return `${headOf(name)}${text.includes('\n') ? '\n' : ' '}${text}`;
  };
  const shown = (rule: Rule | null): string => (rule ? changed.map((name) => line(rule, name)).join('\n') : '—');
  return [shown(before), shown(after)];
}
