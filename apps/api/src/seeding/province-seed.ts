import { existsSync, readFileSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { seedVisits, type VisitSeed } from './visit-seed.js';

const folder = new URL('../../seeds/provinces/', import.meta.url);

/** One table of the province's data: its file, its columns, and where each comes from in the file. */
interface SeededTable {
  file: string;
  list?: string;
  table: string;
  key: string;
  columns: Record<string, string>;
  /** The province takes rows of it away, which must not come back: laid only where it is empty. */
  once?: true;
}

const tables: readonly SeededTable[] = [
  { file: 'communes', table: 'communes', key: 'code', columns: { code: 'code', names: 'names', kind: 'kind', cercle: 'cercle', population: 'population2024', households: 'households2024', postcodes: 'postcodes' } },
  {
    file: 'offices', table: 'offices', key: 'id',
    columns: { id: 'id', code: 'code', kind: 'kind', parent_id: 'parentId', names: 'names', commune_codes: 'communeCodes', address: 'address', phone: 'phone', fax: 'fax', email: 'email', registers_citizens: 'registersCitizens', treats_complaints: 'treatsComplaints' },
  },
  { file: 'quarters', table: 'quarters', key: 'id', columns: { id: 'id', names: 'names', commune_code: 'communeCode', postcode: 'postcode', office_id: 'officeId' } },
  { file: 'sectors', table: 'sectors', key: 'id', columns: { id: 'id', names: 'names', keywords: 'keywords', office_id: 'officeId', position: 'position' } },
  { file: 'holidays', table: 'holidays', key: 'date', columns: { date: 'date', names: 'names', kind: 'kind', provisional: 'provisional', source: 'source' } },
  { file: 'hours', list: 'seasons', table: 'seasons', key: 'id', columns: { id: 'id', names: 'names', valid_from: 'from', valid_to: 'to', week: 'weekly' } },
  { file: 'replies', table: 'canned_replies', key: 'id', once: true, columns: { id: 'id', service: 'service', action: 'action', names: 'names', texts: 'texts', position: 'position' } },
];

const objects = new Set(['names', 'address', 'keywords', 'week', 'texts']);

type Row = Record<string, unknown>;

/**
 * Lays the ground of a province from its own folder `seeds/provinces/<id>/`. What is there already stays as the
 * province has edited it.
 */
export async function seedProvince(source: DataSource, id: string, report: (line: string) => void): Promise<void> {
  const profile = read(id, 'province') as Row & { referencePrefix: string; settings: Record<string, unknown> };
  await source.transaction(async (tx) => {
    await tx.query('insert into provinces (id, reference_prefix, profile) values ($1, $2, $3) on conflict (id) do nothing', [id, profile.referencePrefix, profile]);
    for (const [key, value] of Object.entries(profile.settings)) {
      await tx.query('insert into settings (key, value) values ($1, $2::jsonb) on conflict (key) do nothing', [key, JSON.stringify(value)]);
    }
    for (const table of tables) {
      const [kept] = table.once ? await tx.query<unknown[]>(`select 1 from ${table.table} limit 1`) : [];
      if (kept) continue;
      const content = read(id, table.file);
      const rows = (table.list ? (content as Record<string, Row[]>)[table.list] : content) as Row[];
      const names = Object.keys(table.columns);
      let added = 0;
      for (const [position, row] of rows.entries()) {
        const values = names.map((name) => value(name, row[table.columns[name] ?? name]));
        const withPosition = table.table === 'offices';
        const result = await tx.query<unknown[]>(
          `insert into ${table.table} (${names.join(', ')}${withPosition ? ', position' : ''})
           values (${names.map((_, i) => `$${i + 1}`).join(', ')}${withPosition ? `, ${position}` : ''}) on conflict (${table.key}) do nothing returning 1`,
          values,
        );
        added += result.length;
      }
      if (added > 0) report(`${table.file}: ${added}`);
    }
    const agendas = await seedVisits(read(id, 'visits') as VisitSeed, tx);
    if (agendas > 0) report(`agendas: ${agendas}`);
  });
}

function value(name: string, given: unknown): unknown {
  return objects.has(name) && given !== null && given !== undefined ? JSON.stringify(given) : (given ?? null);
}

function read(id: string, file: string): unknown {
  const path = new URL(`${id}/${file}.json`, folder);
  if (!existsSync(path)) throw new Error(`the province ${id} has no ${file}.json in seeds/provinces/${id}`);
  return JSON.parse(readFileSync(path, 'utf8')) as unknown;
}
