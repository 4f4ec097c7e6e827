import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { StaffChanges } from '../accounts/staff/staff-changes.service.js';
import { Database, statement } from '../platform/database/database.js';
import { checked } from '../platform/http/input.pipe.js';
import { expectVersion } from '../platform/http/version.js';
import { Conflict, NotFound } from '../platform/problem.js';
import { Remembered } from '../platform/remembered.js';
import { RuleChanges } from './rule-changes.js';
import { type Province, type Rule, type RuleKind, RuleKinds } from './rule-kind.js';
import type { RuleList, RuleView } from './rules.dto.js';
import { RulesStore, shaped } from './rules-store.js';

interface MadeChange {
  kind: string;
  id: string;
  before: Rule | null;
}

const madeChange = statement<MadeChange>(
  'administration.change',
  `select subject_kind as kind, subject_id as id, detail->'before' as before from audit_trail where id = $1::bigint and action like 'administration.%' and detail ? 'after'`,
);

/** The administrator's hand on the rules of the province: reads, changes, and takes changes back. */
@Injectable()
export class RulesService {
  constructor(
    private readonly database: Database,
    private readonly kinds: RuleKinds,
    private readonly store: RulesStore,
    private readonly changes: RuleChanges,
    private readonly staff: StaffChanges,
    private readonly remembered: Remembered,
  ) {}

  async list(name: string): Promise<RuleList> {
    const kind = this.kind(name);
    const [province, versions] = await Promise.all([this.store.read(), this.store.versions(kind)]);
    return { items: province.all(name).map(([id, rule]) => ({ id, rule, version: versions.get(id) ?? 0 })) };
  }

  async get(name: string, id: string, tx?: EntityManager): Promise<RuleView> {
    const rule = (await this.store.read(tx)).find(name, id);
    if (!rule) throw new NotFound('not_found');
    return { id, rule, version: await this.store.version(this.kind(name), id, tx) };
  }

  /** Enters a rule that is not there yet. */
  async create(actor: Actor, name: string, given: object): Promise<RuleView> {
    const kind = this.kind(name);
    const after = shaped(kind, await checked(kind.input, given, '/'));
    const id = String(after[kind.key]);
    return this.inTurn(async (province, tx) => {
      if (province.find(name, id)) throw new Conflict('rule_there');
      await this.changes.apply(actor, province, [{ kind: name, id, after }], tx);
      return this.get(name, id, tx);
    });
  }

  /** Changes a rule on the version that was seen; enters it where there is none. */
  async save(actor: Actor, name: string, id: string, given: object, seen: number | undefined): Promise<RuleView> {
    const kind = this.kind(name);
    const after = shaped(kind, await checked(kind.input, { ...given, [kind.key]: id }, '/'));
    return this.inTurn(async (province, tx) => {
      if (province.find(name, id) || seen !== undefined) expectVersion(await this.store.version(kind, id, tx), seen);
      await this.changes.apply(actor, province, [{ kind: name, id, after }], tx);
      return this.get(name, id, tx);
    });
  }

  async remove(actor: Actor, name: string, id: string, seen: number | undefined): Promise<void> {
    const kind = this.kind(name);
    await this.inTurn(async (province, tx) => {
      if (!province.find(name, id)) throw new NotFound('not_found');
      if (!kind.removable) throw new Conflict('rule_stays');
      expectVersion(await this.store.version(kind, id, tx), seen);
      await this.changes.apply(actor, province, [{ kind: name, id, after: null }], tx);
    });
  }

  /** Puts what was there before a change back in its place, unless something newer stands there. */
  async undo(actor: Actor, changeId: string): Promise<void> {
    await this.inTurn(async (province, tx) => {
      const made = await this.database.row(madeChange, [changeId], tx);
      if (!made) throw new NotFound('not_found');
      const last = await this.store.version({ name: made.kind } as RuleKind, made.id, tx);
      if (String(last) !== changeId) throw new Conflict('change_superseded', { change: last }, { members: { supersededBy: String(last) } });
      if (made.kind !== 'staff') return this.changes.apply(actor, province, [{ kind: made.kind, id: made.id, after: made.before }], tx, changeId);
      // Somebody who joined is not made to vanish: the account is suspended instead.
      if (!made.before) throw new Conflict('rule_stays');
      await this.staff.restore(actor, made.id, made.before as unknown as Parameters<StaffChanges['restore']>[2], changeId, tx);
    });
  }

  private kind(name: string): RuleKind {
    const kind = this.kinds.find(name);
    if (!kind) throw new NotFound('not_found');
    return kind;
  }

  private async inTurn<T>(work: (province: Province, tx: EntityManager) => Promise<T>): Promise<T> {
    const done = await this.database.transaction(async (tx) => work(await this.store.hold(tx), tx));
    this.remembered.forget();
    return done;
  }
}
