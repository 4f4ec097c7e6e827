import type { Deadline } from '@nafida/calendar';
import type { Locale } from '@nafida/locales';
import { Injectable, type Type } from '@nestjs/common';
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
  days?: number;
  documents?: string[];
  /** Colleagues called to the case. */
  mentions?: string[];
  /** What the service alone asked for: given to its effect and written nowhere else. */
  fields?: Record<string, string>;
}

/** What an action does besides moving the case, in the same transaction; the row is the case as it stands afterwards. */
export type Effect = (tx: EntityManager, act: { row: CaseRow; words: ActionWords; reader: Reader }) => Promise<void>;

/** The citizen in whose name a case is opened. */
export interface Applicant {
  id: string;
  officeId: string;
  /** At the desk: what the person did not bring. A clerk has seen the rest. */
  missing?: readonly string[];
}

/** What a service says of a case that it opens. */
export interface NewCase {
  kind: string;
  title: string;
  applicant: Applicant;
  /** What the province's routing rules may look at; the queue is narrowed to a sector. */
  about?: { sectorId: string; place: string };
  /** Documents without which the file is not complete: told once, at filing (law 55-19 art. 10). */
  missing?: readonly string[];
  /** The office that treats it, where one is chosen instead of found by the rules. */
  officeId?: string;
  /** The case from which it is opened. */
  parent?: { id: string; reference: string };
  /** The case whose treatment is complained of: then the inspector treats this one, not the office. */
  inspects?: string;
  /** The columns of the service's detail table, in its order. */
  details: readonly unknown[];
}

/** What of a case is opened as a case of its own. */
export interface Part {
  subject: string;
  text: string;
  /** What it is about, where that is something else. */
  sectorId?: string;
}

/** How a case of a service is opened from what was given: by the citizen, or at the desk for a citizen. */
export interface Filing {
  input: Type<object>;
  /** Gives the reference of the case. */
  open(input: object, applicant: Applicant, reader: Reader, tx: EntityManager): Promise<string>;
}

/** All that the kernel must know of a service: a new service brings one of these. */
export interface CaseService {
  /** The folder's name, the namespace of its texts. */
  name: string;
  workflow: Workflow;
  policy: CasePolicy;
  deadline: Deadline;
  /** `setting` where the law does not say how the clock goes on after a completion. */
  afterCompletion?: 'setting';
  /** Days in which a citizen completes a file before it is returned. */
  completionDays?: number;
  /** The documents that may be asked for: only those that are published (law 55-19 art. 3). */
  documents?: readonly string[];
  /** The detail table, its columns with their types, in the order of the values given to `open`. */
  details: { table: string; columns: Record<string, string> };
  /** SQL over `cases c` that gives the details as one JSON object. */
  detailsSql: string;
  /** The column of the detail table with what the citizen wrote: a case is found by its words. */
  searchable?: string;
  /** The details as this reader may see them. */
  describe(details: Details, reader: Reader, row: CaseRow): Details;
  effects?: Record<string, Effect>;
  filing?: Filing;
  /** What a part of a case is opened with; only where a request may hold several matters. */
  branch?(parent: CaseRow, part: Part, tx: EntityManager): Promise<NewCase>;
}

/** The services whose requests are cases; each one enters itself here when the process starts. */
@Injectable()
export class CaseServices {
  private readonly services = new Map<string, CaseService>();

  register(service: CaseService): void {
    this.services.set(service.name, service);
  }

  find(name: string): CaseService | undefined {
    return this.services.get(name);
  }

  get(name: string): CaseService {
    const service = this.find(name);
    if (!service) throw new Error(`no service is called ${name}`);
    return service;
  }

  all(): CaseService[] {
    return [...this.services.values()];
  }

  /** In which a case waits for its citizen. */
  waitingStatuses(): string[] {
    return this.all().flatMap(({ workflow }) => Object.keys(workflow.statuses).filter((status) => workflow.statuses[status]?.waitsFor === 'citizen'));
  }

  scopeOf(actor: Actor): Scope {
    return new Scope(actor, new Map(this.all().map((service) => [service.name, service.policy])));
  }
}
