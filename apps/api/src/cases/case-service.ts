import type { Deadline } from '@nafida/calendar';
import type { Locale } from '@nafida/locales';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { type CasePolicy, Scope } from './policy.js';
import type { CaseRow } from './case-statements.js';
import type { Workflow } from './workflow.js';

export interface Reader {
  actor: Actor;
  locale: Locale;
}

/** What a reader is shown of what makes a service itself. */
export type Details = Record<string, unknown>;

/** What was given with an action, once checked against its row. */
export interface ActionWords {
  message?: string;
  reason?: string;
  rating?: number;
  officeId?: string;
}

/** All that the kernel must know of a service: a new service brings one of these. */
export interface CaseService {
  /** The folder's name, the namespace of its texts. */
  name: string;
  workflow: Workflow;
  policy: CasePolicy;
  deadline: Deadline;
  /** The detail table, its columns with their types, in the order of the values given to `open`. */
  details: { table: string; columns: Record<string, string> };
  /** SQL over `cases c` that gives the details as one JSON object. */
  detailsSql: string;
  /** The details as this reader may see them. */
  describe(details: Details, reader: Reader, row: CaseRow): Details;
  /** What an action does besides moving the case, in the same transaction. */
  effects?: Record<string, (tx: EntityManager, caseId: string, words: ActionWords) => Promise<void>>;
}

/** The services whose requests are cases; each one enters itself here when the process starts. */
@Injectable()
export class CaseServices {
  private readonly services = new Map<string, CaseService>();

  register(service: CaseService): void {
    this.services.set(service.name, service);
  }

  get(name: string): CaseService {
    const service = this.services.get(name);
    if (!service) throw new Error(`no service is called ${name}`);
    return service;
  }

  all(): CaseService[] {
    return [...this.services.values()];
  }

  scopeOf(actor: Actor): Scope {
    return new Scope(actor, new Map(this.all().map((service) => [service.name, service.policy])));
  }
}
