import type { FieldError } from './problem.js';

/** What stands between double braces in a text, and what of it nobody knows: each with its line and column. */
export function wrongPlaceholders(text: string, known: readonly string[], pointer: string): FieldError[] {
  const wrong: FieldError[] = [];
  for (const match of text.matchAll(/\{\{([^{}]*)\}\}|\{\{|\}\}/g)) {
    const name = match[1]?.trim();
    if (name !== undefined && known.includes(name)) continue;
    const before = text.slice(0, match.index).split('\n');
    const variables = { placeholder: match[0], line: before.length, column: [...(before.at(-1) ?? '')].length + 1, known: known.map((word) => `{{${word}}}`).join(' ') };
    wrong.push({ pointer, code: name === undefined ? 'openPlaceholder' : 'unknownPlaceholder', variables });
  }
  return wrong;
}

/** The text with its words; a placeholder whose word is not known stays as it is. */
export function fill(text: string, words: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => (Object.hasOwn(words, name) ? String(words[name]) : whole));
}
