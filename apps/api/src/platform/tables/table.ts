import type { Locale } from '@nafida/locales';

export type Cell = string | number | null;

/** Rows and columns that leave the house as a file; the file is called after its name and kind. */
export interface Table {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

export interface TableFile {
  name: string;
  type: string;
  content: Buffer;
}

/** How a spreadsheet set to that language reads a list. */
export interface Dialect {
  separator: ',' | ';';
  decimal: '.' | ',';
}

/** RFC 4180, for programs. */
export const forPrograms: Dialect = { separator: ',', decimal: '.' };

/** Spreadsheets set to Moroccan Arabic or French expect semicolons and decimal commas. */
export function forReaders(locale: Locale): Dialect {
  return locale === 'en' ? forPrograms : { separator: ';', decimal: ',' };
}

/** A text that a spreadsheet would take for a formula is marked as text. */
export function unarmed(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
