import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import { type Locale, translate } from '@nafida/locales';
import type { Actor } from '../accounts/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { checked } from '../platform/http/input.pipe.js';
import { type FieldError, Invalid } from '../platform/problem.js';
import { Remembered } from '../platform/remembered.js';
import { type RuleChange, RuleChanges } from './rule-changes.js';
import { type Rule, type RuleKind, RuleKinds } from './rule-kind.js';
import type { ImportReport } from './rules.dto.js';
import { RulesStore, shaped } from './rules-store.js';

const format = 'nafida-province-rules';

interface Reading {
  changes: (RuleChange & { row: number })[];
  faults: (FieldError & { list: string; row: number | null })[];
}

/** The rules of the province as one file, from which another province can start. */
@Injectable()
export class RulesFile {
  constructor(
    private readonly database: Database,
    private readonly kinds: RuleKinds,
    private readonly store: RulesStore,
    private readonly changes: RuleChanges,
    private readonly remembered: Remembered,
    private readonly clock: Clock,
  ) {}

  async export(): Promise<Record<string, unknown>> {
    const province = await this.store.read();
    const lists = this.kinds.all().map((kind) => [kind.name, province.all(kind.name).map(([, rule]) => rule)]);
    return { format, exportedAt: this.clock.now().toISOString(), ...Object.fromEntries(lists) };
  }

  /** All of the file or nothing: what it does not name stays as it is. A trial run writes nothing. */
  async import(actor: Actor, file: Record<string, unknown>, trial: boolean, locale: Locale): Promise<ImportReport> {
    if (typeof file !== 'object' || file === null) throw Invalid.field('', 'object');
    const { changes, faults } = await this.read(file);
    const report = await this.database.transaction(async (tx) => {
      const province = await this.store.hold(tx);
      const rows = new Map(changes.map(({ kind, id, row }) => [`${kind} ${id}`, row]));
      const amiss = this.changes.faults(province, changes).map(({ kind, id, ...fault }) => {
        const row = rows.get(`${kind} ${id}`) ?? null;
        return { ...fault, pointer: row === null ? `/${kind}/${id}${fault.pointer}` : `/${kind}/${row - 1}${fault.pointer}`, list: kind, row };
      });
      const all = [...faults, ...amiss];
      const changed = changes.filter(({ kind, id, after }) => !isDeepStrictEqual(province.find(kind, id), after));
      const added = changed.filter(({ kind, id }) => !province.find(kind, id)).length;
      if (!trial && all.length > 0) throw new Invalid('import_refused', { count: all.length }, { errors: all });
      if (!trial) await this.changes.apply(actor, province, parentsFirst(changed, this.kinds.all()), tx);
      return { applied: !trial, added, changed: changed.length - added, unchanged: changes.length - changed.length, errors: all.map((fault) => shownFault(fault, locale)) };
    });
    this.remembered.forget();
    return report;
  }

  private async read(file: Record<string, unknown>): Promise<Reading> {
    const reading: Reading = { changes: [], faults: [] };
    const { format: given, exportedAt: _at, ...lists } = file;
    if (given !== format) reading.faults.push({ pointer: '/format', code: 'choice', variables: { choices: format }, list: 'format', row: null });
    for (const name of Object.keys(lists)) {
      if (!this.kinds.find(name)) reading.faults.push({ pointer: `/${name}`, code: 'unknownField', list: name, row: null });
    }
    for (const kind of this.kinds.all()) await readList(kind, lists[kind.name], reading);
    return reading;
  }
}

async function readList(kind: RuleKind, list: unknown, { changes, faults }: Reading): Promise<void> {
  if (list === undefined) return;
  if (!Array.isArray(list)) return void faults.push({ pointer: `/${kind.name}`, code: 'list', list: kind.name, row: null });
  const seen = new Set<string>();
  for (const [index, given] of list.entries()) {
    const pointer = `/${kind.name}/${index}`;
    const at = { list: kind.name, row: index + 1 };
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      faults.push({ pointer, code: 'object', ...at });
      continue;
    }
    try {
      const after = shaped(kind, await checked(kind.input, given as object, `${pointer}/`));
      const id = String(after[kind.key]);
      if (seen.has(id)) faults.push({ pointer: `${pointer}/${kind.key}`, code: 'twice', ...at });
      else changes.push({ kind: kind.name, id, after, row: index + 1 });
      seen.add(id);
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      faults.push(...(error.extras.errors ?? []).map((fault) => ({ ...fault, ...at })));
    }
  }
}

/** An office must be there before those below it name it. */
function parentsFirst(changes: readonly RuleChange[], kinds: readonly RuleKind[]): RuleChange[] {
  const offices = new Map(changes.filter(({ kind }) => kind === 'offices').map((change) => [change.id, change.after]));
  const depth = (rule: Rule | null | undefined): number => {
    const above = rule?.['parentId'];
    return typeof above === 'string' && offices.has(above) ? 1 + depth(offices.get(above)) : 0;
  };
  const rank = ({ kind, after }: RuleChange): number => kinds.findIndex(({ name }) => name === kind) * 1000 + (kind === 'offices' ? depth(after) : 0);
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

function shownFault({ pointer, code, variables, list, row }: Reading['faults'][number], locale: Locale): ImportReport['errors'][number] {
  const column = row === null ? null : pointer.split('/').slice(3).join('.') || null;
  return { list, row, column, pointer, code, message: translate(locale, `validation:${code}`, variables) };
}
