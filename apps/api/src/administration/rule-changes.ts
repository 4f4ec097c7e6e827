import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { AuditTrail } from '../accounts/audit/audit-trail.js';
import { Conflict, type FieldError, Invalid } from '../platform/problem.js';
import { type Province, type Rule, RuleKinds } from './rule-kind.js';
import { RulesStore } from './rules-store.js';

/** One rule that is to be as it was not; null for a rule that is to be no more. */
export interface RuleChange {
  kind: string;
  id: string;
  after: Rule | null;
}

export interface Fault extends FieldError {
  kind: string;
  id: string;
}

/** Puts changes of the rules in force: judged among all the others, written, entered in the audit trail with before and after. */
@Injectable()
export class RuleChanges {
  constructor(
    private readonly kinds: RuleKinds,
    private readonly store: RulesStore,
    private readonly audit: AuditTrail,
  ) {}

  /** What would be wrong with the province after these changes that is not wrong already. */
  faults(before: Province, changes: readonly RuleChange[]): Fault[] {
    const known = new Set(this.faultsOf(before).map(nameOf));
    return this.faultsOf(before.with(changes)).filter((fault) => !known.has(nameOf(fault)));
  }

  /** Refuses what is wrong: in what was given with its place, elsewhere as a conflict. */
  async apply(actor: Actor, province: Province, changes: readonly RuleChange[], tx: EntityManager, undoes?: string): Promise<void> {
    const faults = this.faults(province, changes);
    const own = faults.filter((fault) => changes.some(({ kind, id }) => fault.kind === kind && fault.id === id));
    if (own.length > 0) throw new Invalid('invalid_input', { count: own.length }, { errors: own.map(({ pointer, code, variables }) => ({ pointer, code, ...(variables ? { variables } : {}) })) });
    if (faults.length > 0) throw new Conflict('rules_need_it', { count: faults.length }, { errors: faults.map(elsewhere) });
    for (const { kind: name, id, after } of changes) {
      const kind = this.kinds.find(name);
      const before = province.find(name, id) ?? null;
      if (!kind || isDeepStrictEqual(before, after)) continue;
      await kind.guard?.(before, after, tx);
      if (after) await this.store.write(kind, after, tx);
      else await this.store.remove(kind, id, tx);
      const action = before === null ? 'administration.ruleAdded' : after === null ? 'administration.ruleRemoved' : 'administration.ruleChanged';
      await this.audit.record({ actor, action, subjectKind: name, subjectId: id, change: { before, after, ...(undoes === undefined ? {} : { undoes }) } }, tx);
    }
  }

  private faultsOf(province: Province): Fault[] {
    return this.kinds.all().flatMap((kind) => province.all(kind.name).flatMap(([id, rule]) => (kind.faults?.(rule, province) ?? []).map((fault) => ({ ...fault, kind: kind.name, id }))));
  }
}

function nameOf({ kind, id, pointer, code }: Fault): string {
  return [kind, id, pointer, code].join(' ');
}

function elsewhere({ kind, id, pointer, code, variables }: Fault): FieldError {
  return { pointer: `/${kind}/${id}${pointer}`, code, ...(variables ? { variables } : {}) };
}
