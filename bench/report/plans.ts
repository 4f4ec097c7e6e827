import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import type { Material } from '../load/material.ts';
import { scenarios } from '../load/scenarios.ts';
import type { Ask } from '../load/script.ts';

/** After five runs PostgreSQL has decided whether a prepared statement keeps one plan for all values. */
const RUNS = 8;
const background = /select translate\(lower|for update skip locked|pg_reload_conf|from sessions s|select 1 as one|update sessions/i;

export interface Plan {
  scenario: string;
  milliseconds: number;
  statement: string;
  plan: string;
}

/** Lets PostgreSQL itself write down how it answered what the API asked: the plans of the real statements, not of copies. */
export async function takePlans(databaseUrl: string, log: string, port: number, material: Material, names: readonly string[]): Promise<Plan[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const set = async (values: Record<string, string>): Promise<void> => {
    for (const [name, value] of Object.entries(values)) await client.query(`alter system set auto_explain.${name} = '${value}'`);
    await client.query('select pg_reload_conf()');
    await wait(300);
  };
  try {
    await set({ log_analyze: 'on', log_buffers: 'on', log_parameter_max_length: '0', log_min_duration: '0' });
    const plans: Plan[] = [];
    for (const scenario of names) plans.push(...(await plansOf(scenario, log, port, material)));
    await set({ log_min_duration: '-1' });
    return plans;
  } finally {
    await client.end();
  }
}

async function plansOf(scenario: string, log: string, port: number, material: Material): Promise<Plan[]> {
  const script = scenarios[scenario]?.make(material, 0, 1);
  let from = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const ask = script?.();
    if (!ask) break;
    from = statSync(log).size;
    await send(port, ask);
  }
  await wait(100);
  // What is done to a hundred cases asks the same a hundred times: the slowest is shown.
  const slowest = new Map<string, Omit<Plan, 'scenario'>>();
  for (const entry of entriesOf(readFrom(log, from))) {
    if (!background.test(entry.statement) && entry.milliseconds >= (slowest.get(entry.statement)?.milliseconds ?? 0)) slowest.set(entry.statement, entry);
  }
  return [...slowest.values()].map((entry) => ({ scenario, ...entry }));
}

async function send(port: number, ask: Ask): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1${ask.path}`, {
    method: ask.method,
    headers: { ...(ask.token ? { authorization: `Bearer ${ask.token}` } : {}), ...(ask.body ? { 'content-type': 'application/json' } : {}), ...ask.headers },
    ...(ask.body ? { body: JSON.stringify(ask.body) } : {}),
  });
  await answer.arrayBuffer();
}

export function sizeOf(file: string): number {
  return statSync(file).size;
}

export function readFrom(file: string, from: number): string {
  const length = statSync(file).size - from;
  const buffer = Buffer.alloc(length);
  const descriptor = openSync(file, 'r');
  readSync(descriptor, buffer, 0, length, from);
  closeSync(descriptor);
  return buffer.toString('utf8');
}

/** Entries of the log: a first line with the duration, then lines that begin with a tab; first the statement, then its plan. */
export function entriesOf(text: string): Omit<Plan, 'scenario'>[] {
  return text.split(/^(?!\t)/m).flatMap((entry) => {
    const duration = /duration: ([\d.]+) ms\s+plan:/.exec(entry)?.[1];
    if (duration === undefined) return [];
    const lines = entry.split('\n').slice(1).map((line) => line.replace(/^\t/, ''));
    const start = lines.findIndex((line) => /\(cost=/.test(line));
    const statement = lines.slice(0, start).join('\n').replace(/^Query Text: /, '').replace(/\s+/g, ' ').trim();
    return [{ milliseconds: Number(duration), statement, plan: lines.slice(start).join('\n').trimEnd() }];
  });
}
