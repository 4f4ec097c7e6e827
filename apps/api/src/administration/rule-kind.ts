import { Injectable, type Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FieldError } from '../platform/problem.js';

/** One rule of the province as its file, its table and its form hold it. */
export type Rule = Record<string, unknown>;

/** All rules there are, to judge one among the others. */
export class Province {
  constructor(private readonly lists: ReadonlyMap<string, ReadonlyMap<string, Rule>>) {}

  all(kind: string): [id: string, rule: Rule][] {
    return [...(this.lists.get(kind) ?? [])];
  }

  find(kind: string, id: unknown): Rule | undefined {
    return typeof id === 'string' ? this.lists.get(kind)?.get(id) : undefined;
  }

  /** The province as it would be with these changes; null takes a rule away. */
  with(changes: readonly { kind: string; id: string; after: Rule | null }[]): Province {
    const lists = new Map([...this.lists].map(([kind, rules]) => [kind, new Map(rules)]));
    for (const { kind, id, after } of changes) {
      if (after) lists.get(kind)?.set(id, after);
      else lists.get(kind)?.delete(id);
    }
    return new Province(lists);
  }
}

/** A list of rules of one kind: where it is kept, what one of them holds, and what makes one wrong. */
export interface RuleKind {
  /** The list's name in the file and the address. */
  name: string;
  /** The property by which one is found. */
  key: string;
  input: Type<object>;
  table: string;
  /** Each property with its column and the column's type. */
  columns: Readonly<Record<string, readonly [column: string, type: string]>>;
  order: string;
  /** Only these, where the table holds others too. */
  where?: string;
  /** False for what history refers to: it is closed or left alone. */
  removable: boolean;
  /** What is wrong with a rule among the others; pointers start at the rule. */
  faults?(rule: Rule, province: Province): FieldError[];
  /** Refuses what the life of the house forbids just now. */
  guard?(before: Rule | null, after: Rule | null, tx: EntityManager): Promise<void>;
}

/** The kinds of rules there are, in the order in which they are written; each part of the house enters its own. */
@Injectable()
export class RuleKinds {
  private readonly kinds = new Map<string, RuleKind>();

  register(...kinds: RuleKind[]): void {
    for (const kind of kinds) this.kinds.set(kind.name, kind);
  }

  find(name: string): RuleKind | undefined {
    return this.kinds.get(name);
  }

  all(): RuleKind[] {
    return [...this.kinds.values()];
  }
}
