import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';

/** Draws the table of each service into docs/workflows.md; with --check, fails where the drawing is not of today's tables. */
interface Row {
  from: readonly string[];
  to: string;
  by: readonly string[];
  law?: string;
}
interface Table {
  initial: string;
  actions: Record<string, Row>;
}

const built = new URL('../apps/api/dist/', import.meta.url);
const target = new URL('../docs/workflows.md', import.meta.url);
const files = (await readdir(built, { recursive: true })).filter((file) => file.endsWith('.workflow.js')).sort();

const parts = ['# Workflows\n\nDrawn from the tables by `node scripts/print-workflows.ts`; the tables decide.\n'];
for (const file of files) {
  const exported = (await import(new URL(file, built).href)) as Record<string, unknown>;
  for (const [name, value] of Object.entries(exported)) if (name.endsWith('Workflow')) parts.push(draw(name, value as Table));
}
const text = parts.join('\n');

if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error('docs/workflows.md differs from the tables: run `node scripts/print-workflows.ts`');
    process.exit(1);
  }
} else {
  writeFileSync(target, text);
}

function draw(name: string, table: Table): string {
  const arrows = Object.entries(table.actions).flatMap(([action, row]) => (row.to === 'same' ? [] : row.from.map((from) => `  ${from} --> ${row.to}: ${action}`)));
  const rows = Object.entries(table.actions).map(([action, row]) => `| \`${action}\` | ${row.from.join(', ')} | ${row.to} | ${row.by.join(', ')} | ${row.law ?? ''} |`);
  return [`## ${name}`, '', '```mermaid', 'stateDiagram-v2', `  [*] --> ${table.initial}`, ...arrows, '```', '', '| action | from | to | by | law |', '|---|---|---|---|---|', ...rows, ''].join('\n');
}
