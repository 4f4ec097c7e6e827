import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import type { Options } from '../options.ts';
import type { Product } from '../house/product.ts';
import { fillPeople } from './people.ts';

const SEED = 0.2026;
const letter = JSON.stringify({ variables: { name: 'أمينة البركاني', reference: 'BRK-26-0000-0000', officeName: 'الملحقة الإدارية الخامسة' } });

/** Makes the demo province a large one: the same numbers give the same people and cases each time. */
export async function fill(databaseUrl: string, product: Product, options: Pick<Options, 'cases' | 'citizens'>, say: (line: string) => void): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    if (await isFilled(client)) return say('  found filled');
    await client.query('set max_parallel_workers_per_gather = 0; set synchronous_commit = off; set work_mem = \'128MB\'');
    await client.query('select setseed($1)', [SEED]);
    await client.query(`select set_config('bench.cases', $1, false), set_config('bench.citizens', $2, false), set_config('bench.content', $3, false)`, [
      String(options.cases), String(options.citizens), product.sealer.seal(letter).toString('hex'),
    ]);
    await step(say, `${options.citizens} citizens`, () => fillPeople(client, product, options.citizens));
    await client.query('analyze accounts; analyze citizens');
    for (const [name, what] of [['cases', `${options.cases} complaints`], ['timeline', 'timelines, notifications, audit trail']] as const) {
      await step(say, what, () => client.query(readFileSync(new URL(`${name}.sql`, import.meta.url), 'utf8')));
    }
    await step(say, 'vacuum analyze', () => client.query('vacuum analyze'));
    await checkReferences(client, product);
  } finally {
    await client.end();
  }
}

// Staff come last of the people, the audit trail last of all, in one statement each.
async function isFilled(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ filled: boolean }>(
    `select exists (select from audit_trail t join accounts a on a.id = t.actor_id where a.username like 'bench.%' and t.action = 'case.read') as filled`,
  );
  return rows[0]?.filled ?? false;
}

async function step(say: (line: string) => void, what: string, work: () => Promise<unknown>): Promise<void> {
  const startedAt = performance.now();
  await work();
  say(`  ${what}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
}

// A reference that the product does not recognise would be answered 404 before the database is asked.
async function checkReferences(client: Client, { readReference }: Product): Promise<void> {
  const { rows } = await client.query<{ reference: string }>('select reference from cases limit 1000');
  const wrong = rows.find(({ reference }) => readReference(reference) !== reference);
  if (wrong) throw new Error(`the reference ${wrong.reference} was not made as the product makes them`);
}
