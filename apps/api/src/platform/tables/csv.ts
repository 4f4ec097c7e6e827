import { type Cell, type Dialect, type Table, type TableFile, unarmed } from './table.js';

/** By this sign spreadsheets know UTF-8; without it Arabic is unreadable. */
const mark = '\uFEFF';

/** A table as plain text that every spreadsheet opens. */
export function csvFile({ name, columns, rows }: Table, dialect: Dialect): TableFile {
  const lines = [columns, ...rows].map((row) => row.map((cell) => written(cell, dialect)).join(dialect.separator));
  return { name: `${name}.csv`, type: 'text/csv; charset=utf-8', content: Buffer.from(`${mark}${lines.join('\r\n')}\r\n`) };
}

function written(cell: Cell, { separator, decimal }: Dialect): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  const text = unarmed(cell);
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
