/**
 * How long the indicators of a year take in a large province, each request alone, and the plans behind them.
 * Run after `pnpm build:types`: node bench/indicators.ts [--cases 1000000] [--citizens 100000]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { fill } from './fill/fill.ts';
import { startApi } from './house/api-process.ts';
import { loadProduct } from './house/product.ts';
import { raiseStand, type Stand } from './house/stand.ts';
import { readOptions } from './options.ts';
import { describeMachine } from './report/machine.ts';

type Statements = Record<'flowStatement' | 'speedStatement' | 'stockStatement', (group: string) => { text: string }>;

const RUNS = 20;
const root = fileURLToPath(new URL('..', import.meta.url));
const say = (line: string): void => console.error(line);
const options = readOptions(['--cases', '1000000', '--citizens', '100000', ...process.argv.slice(2)]);
const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
const year = { from: day(364), to: day(0) };

const calledOff = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => calledOff.abort(new Error('called off')));
const stand = await raiseStand(root, calledOff.signal, say);
try {
  await fill(stand.postgres.url, await loadProduct(stand.apiDist, stand.keys), options, say);
  const client = new Client({ connectionString: stand.postgres.url });
  await client.connect();
  const api = await startApi(stand);
  try {
    const begun = performance.now();
    await measured(client);
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    say(`  measured from the timelines: ${seconds} s`);
    await client.query('vacuum analyze treatments, treatment_days');
    const report = [
      `# Indicators of a year at ${options.cases.toLocaleString('en')} cases`,
      '',
      '```json', JSON.stringify(await describeMachine(stand.postgres.url), null, 1), '```', '',
      `Everything measured from the timelines by the duty: ${seconds} s. ${await sizes(client)}`,
      '',
      `Each request ${RUNS} times, alone, over HTTP, in ms. Aim: 500.`,
      '', '| request | median | slowest |', '|---|---|---|',
      ...(await timings(api.port)),
      '', '## Plans', '',
      ...(await plans(client, stand)),
    ];
    writeFileSync(join(root, 'bench/results/indicators.md'), `${report.join('\n')}\n`);
    console.log(report.slice(0, report.indexOf('## Plans')).join('\n'));
  } finally {
    await client.end();
    await api.stop();
  }
} finally {
  await stand.stop();
}

/** Waits until the duty has nothing left, then compares its counts with the tables it never looks at. */
async function measured(client: Client): Promise<void> {
  for (let left = 1; left > 0; await wait(1_000)) {
    calledOff.signal.throwIfAborted();
    const { rows } = await client.query<{ left: number }>('select ((select count(*) from unmeasured_cases) + (select count(*) from uncounted_days) + (select count(*) from uncounted_visits))::int as left');
    left = rows[0]?.left ?? 0;
  }
  const { rows } = await client.query<{ counted: number; filed: number }>('select (select sum(received) from treatment_days)::int as counted, (select count(*) from cases)::int as filed');
  if (rows[0]?.counted !== rows[0]?.filed) throw new Error(`${rows[0]?.counted} of ${rows[0]?.filed} cases were counted`);
}

async function sizes(client: Client): Promise<string> {
  const { rows } = await client.query<{ text: string }>(
    `select string_agg(format('%s: %s rows, %s', relname, reltuples::int, pg_size_pretty(pg_total_relation_size(oid))), '; ') as text
     from pg_class where relname in ('treatments', 'treatment_days')`,
  );
  return rows[0]?.text ?? '';
}

async function timings(port: number): Promise<string[]> {
  const origin = `http://127.0.0.1:${port}/api/v1`;
  const signedIn = await fetch(`${origin}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'inspector', password: 'Nafida-demo-2026' }) });
  const { accessToken } = (await signedIn.json()) as { accessToken: string };
  const span = `from=${year.from}&to=${year.to}`;
  const paths = [
    ...['office', 'service', 'clerk', 'day'].map((group) => `/performance?${span}&groupBy=${group}`),
    `/performance?${span}&groupBy=clerk&officeId=berkane-annex-5`,
    `/performance/export?${span}&groupBy=clerk&format=xlsx`,
    '/statistics',
  ];
  const lines: string[] = [];
  for (const path of paths) {
    const took: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const before = performance.now();
      const answer = await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${accessToken}` } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      took.push(performance.now() - before);
    }
    took.sort((a, b) => a - b);
    lines.push(`| \`${path}\` | ${(took[RUNS / 2] ?? 0).toFixed(0)} | ${(took.at(-1) ?? 0).toFixed(0)} |`);
    say(lines.at(-1) ?? '');
  }
  return lines;
}

async function plans(client: Client, { apiDist }: Stand): Promise<string[]> {
  const statements = (await import(pathToFileURL(join(apiDist, 'indicators/figures-statements.js')).href)) as Statements;
  const part = [year.from, year.to, null, null];
  const asked: [string, string, unknown[]][] = [
    ['what happened, by clerk', statements.flowStatement('clerk').text, part],
    ['how long it took, this year and the year before', statements.speedStatement('period').text, [day(729), year.to, null, null, year.from]],
    ['how long it took, by office', statements.speedStatement('office').text, part],
    ['what is under way, by office', statements.stockStatement('office').text, [year.to, null, null]],
    ['what was under way a year ago', statements.stockStatement('all').text, [day(365), null, null]],
  ];
  const lines: string[] = [];
  for (const [name, text, values] of asked) {
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, buffers) ${text}`, values);
    lines.push(`### ${name}`, '```', ...rows.map((row) => row['QUERY PLAN']), '```', '');
  }
  return lines;
}
