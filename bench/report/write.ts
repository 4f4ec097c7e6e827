import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from '../load/workspace.ts';
import type { Options } from '../options.ts';
import type { ScenarioFigures, Spread, StartFigures } from './figures.ts';
import type { Machine } from './machine.ts';
import type { Plan } from './plans.ts';

export interface Report {
  takenAt: string;
  options: Options;
  machine: Machine;
  start: StartFigures;
  scenarios: ScenarioFigures[];
}

/** Aims of the p95, in milliseconds: to compare with, never to fail on. The clerk's day is set for a million cases. */
const aims: Record<string, number> = {
  ...Object.fromEntries(Object.keys(workspace).map((name) => [name, name.startsWith('bulk-') ? 1000 : name.startsWith('year-') ? 500 : 150])),
  submit: 150, read: 50, 'read-staff': 50, mine: 50, queue: 50, 'queue-next': 50, 'queue-all': 50,
};

/** Puts the figures into words and files. */
export function writeReport(folder: string, name: string, report: Report): string {
  mkdirSync(folder, { recursive: true });
  const text = inWords(report);
  writeFileSync(join(folder, `${name}.md`), text);
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  return text;
}

export function writePlans(folder: string, name: string, plans: readonly Plan[], machine: Machine): void {
  const parts = plans.map(({ scenario, milliseconds, statement, plan }) => `## ${scenario}: ${milliseconds.toFixed(2)} ms\n\n\`\`\`sql\n${statement}\n\`\`\`\n\n\`\`\`\n${plan}\n\`\`\`\n`);
  const start = `# Plans of the hot statements\n\nAs PostgreSQL ${machine.postgres} answered them with ${machine.rows['cases']} cases: each request was sent several times and its last run is shown, with the cost of being watched.\n`;
  writeFileSync(join(folder, name === 'latest' ? 'plans.md' : `${name}-plans.md`), [start, ...parts].join('\n'));
}

function inWords({ takenAt, options, machine, start, scenarios }: Report): string {
  const settings = Object.entries(machine.postgresSettings).map(([name, value]) => `${name} ${value}`).join(', ');
  const rows = Object.entries(machine.rows).map(([table, count]) => `${count} ${table}`).join(', ');
  const lines = scenarios.map((s) => {
    const cells = [
      s.name, show(s.perSecond, 0), show(s.p50), show(s.p95), show(s.p99), show(s.max, 0), String(s.errors), aims[s.name] === undefined ? '' : `≤ ${aims[s.name]}`,
      s.apiCpuMs.median.toFixed(2), s.postgresCpuMs.median.toFixed(2), `${Math.round(s.others.median * 100)} %`,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const failed = scenarios.filter((s) => s.firstError !== null).map((s) => `- ${s.name}: ${s.firstError}`);
  return `# Benchmark

Taken ${takenAt.slice(0, 10)} on ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB, ${machine.platform}, Node ${machine.node}, PostgreSQL ${machine.postgres} (${settings}).
${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s after ${options.warmUpSeconds} s of warm-up, driver, API and database on the same cores. At the end: ${rows}.

Each cell is min–median–max over the rounds; times in milliseconds. "Others" is the part of the machine that other programs took in the meantime: above a tenth, compare only within this table.

| scenario | requests/s | p50 | p95 | p99 | max | errors | p95 aimed at | API CPU ms/request | PostgreSQL CPU ms/request | others |
|---|---|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}
${failed.length > 0 ? `\nFirst errors:\n${failed.join('\n')}\n` : ''}
${scenarios.map((s) => `- **${s.name}**: ${s.what}`).join('\n')}

| the API process | measured | aimed at |
|---|---|---|
| ready, first start with nothing compiled | ${start.firstReadyMs.toFixed(0)} ms | |
| ready, following starts (${options.starts}) | ${show(start.readyMs, 0)} ms | ≤ 1500 ms |
| resident memory 5 s after ready | ${show(start.restingMb, 0)} MB | ≤ 150 MB |
| resident memory after the load | ${start.loadedMb.toFixed(0)} MB (highest ${start.peakMb.toFixed(0)} MB) | ≤ 250 MB |
`;
}

function show({ min, median, max }: Spread, digits = 1): string {
  return `${min.toFixed(digits)}–**${median.toFixed(digits)}**–${max.toFixed(digits)}`;
}
