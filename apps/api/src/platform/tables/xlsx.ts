import { type Table, type TableFile, unarmed } from './table.js';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const widest = 40;

/** A table as a sheet that runs in the direction in which its language is read. */
export async function xlsxFile({ name, columns, rows }: Table, rightToLeft: boolean): Promise<TableFile> {
  // Loaded when somebody first asks for a sheet.
  const { default: write } = await import('write-excel-file/node');
  const head = columns.map((column) => ({ value: unarmed(column), type: String, fontWeight: 'bold' as const, wrap: true }));
  const body = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { value: unarmed(cell), type: String } : cell)));
  const widths = columns.map((column, index) => ({ width: Math.min(widest, Math.max(12, column.length, ...rows.map((row) => String(row[index] ?? '').length + 2))) }));
  const content = await write([head, ...body], { rightToLeft, stickyRowsCount: 1, columns: widths }).toBuffer();
  return { name: `${name}.xlsx`, type, content };
}
