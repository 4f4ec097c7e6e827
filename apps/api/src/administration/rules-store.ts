import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, type Statement, statement } from '../platform/database/database.js';
import { Conflict } from '../platform/problem.js';
import { Province, type Rule, type RuleKind, RuleKinds } from './rule-kind.js';

const oneAtATime = statement<never>('administration.lockRules', `select pg_advisory_xact_lock(hashtext('administration.rules'))`);
const lastChanges = statement<{ id: string; version: number }>(
  'administration.versions',
  `select subject_id as id, max(id)::int as version from audit_trail where action like 'administration.%' and subject_kind = $1 group by subject_id`,
);
const lastChange = statement<{ version: number }>(
  'administration.version',
  `select coalesce(max(id), 0)::int as version from audit_trail where action like 'administration.%' and subject_kind = $1 and subject_id = $2`,
);

/** Reads and writes the rules of the province in their tables. */
@Injectable()
export class RulesStore {
  constructor(
    private readonly database: Database,
    private readonly kinds: RuleKinds,
  ) {}

  /** Rules are judged among the others: changes come one after the other. */
  async hold(tx: EntityManager): Promise<Province> {
    await this.database.rows(oneAtATime, [], tx);
    return this.read(tx);
  }

  async read(tx?: EntityManager): Promise<Province> {
    const lists = new Map<string, Map<string, Rule>>();
    for (const kind of this.kinds.all()) lists.set(kind.name, new Map((await this.database.rows(selectOf(kind), [], tx)).map((rule) => [String(rule[kind.key]), rule])));
    return new Province(lists);
  }

  /** The version of a rule is its last change in the audit trail; 0 as the province was laid out. */
  async versions(kind: RuleKind): Promise<Map<string, number>> {
    return new Map((await this.database.rows(lastChanges, [kind.name])).map(({ id, version }) => [id, version]));
  }

  async version(kind: RuleKind, id: string, tx?: EntityManager): Promise<number> {
    return (await this.database.row(lastChange, [kind.name, id], tx))?.version ?? 0;
  }

  async write(kind: RuleKind, rule: Rule, tx: EntityManager): Promise<void> {
    const values = Object.entries(kind.columns).map(([property, [, type]]) => (type === 'jsonb' && rule[property] !== null ? JSON.stringify(rule[property]) : rule[property]));
    await this.database.rows(upsertOf(kind), values, tx);
  }

  async remove(kind: RuleKind, id: string, tx: EntityManager): Promise<void> {
    try {
      await this.database.rows(deleteOf(kind), [id], tx);
    } catch (error) {
      // What cases or people refer to stays.
      if ((error as { code?: string }).code === '23503') throw new Conflict('rule_in_use');
      throw error;
    }
  }
}

/** What was given as the table holds it: everything that was left out is empty. */
export function shaped(kind: RuleKind, given: object): Rule {
  const empty = (type: string): unknown => (type.endsWith('[]') ? [] : type === 'boolean' ? false : type === 'integer' ? 0 : null);
  return Object.fromEntries(Object.entries(kind.columns).map(([property, [column, type]]) => [property, (given as Rule)[property] ?? (column === 'keywords' ? {} : empty(type))]));
}

function selectOf(kind: RuleKind): Statement<Rule> {
  const columns = Object.entries(kind.columns).map(([property, [column, type]]) => `${column}${type === 'date' ? '::text' : ''} as "${property}"`);
  return statement(`administration.read.${kind.name}`, `select ${columns.join(', ')} from ${kind.table} ${kind.where ? `where ${kind.where}` : ''} order by ${kind.order}`);
}

function upsertOf(kind: RuleKind): Statement<never> {
  const columns = Object.values(kind.columns);
  const key = kind.columns[kind.key]?.[0] ?? kind.key;
  return statement(
    `administration.write.${kind.name}`,
    `insert into ${kind.table} (${columns.map(([column]) => column).join(', ')}) values (${columns.map(([, type], i) => `$${i + 1}::${type}`).join(', ')})
     on conflict (${key}) do update set ${columns.filter(([column]) => column !== key).map(([column]) => `${column} = excluded.${column}`).join(', ')}`,
  );
}

function deleteOf(kind: RuleKind): Statement<never> {
  return statement(`administration.remove.${kind.name}`, `delete from ${kind.table} where ${kind.columns[kind.key]?.[0] ?? kind.key} = $1`);
}
