import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { dueDate, toCivil } from '@nafida/calendar';
import type { Localized } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database, statement } from '../platform/database/database.js';
import { Conflict, Invalid, NotFound } from '../platform/problem.js';
import type { CaseView } from './case.dto.js';
import type { PerformAction } from './perform-action.dto.js';
import { CaseTidings } from './case-tidings.js';
import { changeOf, checkWords, permitted } from './case-rules.js';
import { type CaseService, CaseServices, type Reader } from './case-service.js';
import { type CaseRow, lockCase, moveCase, openStatement, readStatement } from './case-statements.js';
import { CaseViews } from './case-view.js';
import type { Scope } from './policy.js';
import { newReference, readReference } from '../platform/reference.js';
import { Settings } from './settings.js';

/** What a service says of a case that it opens. */
export interface NewCase {
  kind: string;
  title: string;
  officeId: string;
  /** The columns of the service's detail table, in its order. */
  details: readonly unknown[];
}

/** A line of the timeline that moves nothing by the table: claimed, assigned, a document added. */
export interface Entry {
  action: string;
  audience: 'public' | 'staff';
  data: Record<string, unknown>;
  assigneeId?: string | null;
}

const officeNames = statement<{ names: Localized }>('cases.officeNames', 'select names from offices where id = $1');

/** The kernel: opens cases, reads them, and is the only place where one changes. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly settings: Settings,
    private readonly tidings: CaseTidings,
    private readonly views: CaseViews,
    private readonly clock: Clock,
  ) {}

  /** Opens a case for the citizen who signs in; its acknowledgement is written in the same transaction. */
  async open(service: CaseService, asked: NewCase, reader: Reader, tx: EntityManager): Promise<CaseView> {
    const now = this.clock.now();
    const settings = await this.settings.current();
    const { date: today } = toCivil(now);
    const { actor } = reader;
    let reference = '';
    for (let opened = false; !opened; ) {
      reference = newReference(settings.referencePrefix, Number(today.slice(0, 4)));
      const row = await this.database.row(
        openStatement(service),
        [
          randomUUID(), reference, asked.kind, service.workflow.initial, asked.title, actor.accountId, asked.officeId, now,
          dueDate(today, service.deadline, settings.holidays), service.workflow.opening, actor.accountId, actor.role, asked.officeId,
          ...asked.details,
        ],
        tx,
      );
      opened = row !== undefined;
    }
    const row = await this.lock(reference, tx);
    await this.tidings.tell(row, service.workflow.opening, {}, tx);
    return this.read(reference, reader, tx);
  }

  /** Gives one case as far as its reader may see it; what is out of sight does not exist. */
  async read(typed: string, reader: Reader, tx?: EntityManager): Promise<CaseView> {
    const reference = readReference(typed);
    const citizen = reader.actor.role === 'citizen';
    const condition = this.services.scopeOf(reader.actor).condition(citizen ? 2 : 6);
    return this.show(reference, condition, reader, tx);
  }

  /** Performs an action of the service's table on the version that the actor saw. */
  async perform(typed: string, asked: PerformAction, seen: number | undefined, reader: Reader): Promise<CaseView> {
    const { action, version: stated, ...words } = asked;
    const version = seen ?? stated;
    if (version === undefined) throw new Conflict('version_required', {}, {}, 428);
    return this.database.transaction(async (tx) => {
      const row = await this.lock(typed, tx, reader);
      const service = this.services.get(row.service);
      const moment = { now: this.clock.now(), today: this.clock.today(), settings: await this.settings.current() };
      refuseStale(row, version);
      const transition = permitted(reader.actor, action, row, service, moment);
      checkWords(words, transition.input);
      const office = words.officeId === undefined ? undefined : await this.destination(words.officeId, row, tx);
      const change = changeOf(reader.actor, row, service, transition, words, moment);
      const data = { reason: words.reason, rating: words.rating, officeId: words.officeId, office };
      await this.write(row, change, { action, audience: transition.audience === 'staff' ? 'staff' : 'public', data, message: words.message }, reader, tx);
      await service.effects?.[action]?.(tx, row.id, words);
      await this.tidings.tell({ ...row, ...change, ...(office ? { officeNames: office } : {}) }, action, words, tx);
      // Who passes a case on to another office sees what came of it, and then no more.
      return this.show(row.reference, { name: 'performed', sql: 'true', values: [] }, reader, tx);
    });
  }

  /** Adds a line to a case that stays where it stands: used by the workqueue and for attachments. */
  async note(row: CaseRow, entry: Entry, reader: Reader, tx: EntityManager): Promise<number> {
    const change = entry.assigneeId === undefined ? row : { ...row, assigneeId: entry.assigneeId };
    return this.write(row, change, { ...entry, message: undefined }, reader, tx);
  }

  /** Takes hold of a case for a transaction; for a reader, only one in sight. */
  async lock(typed: string, tx: EntityManager, reader?: Reader): Promise<CaseRow> {
    const reference = readReference(typed);
    const row = reference === undefined ? undefined : await this.database.row(lockCase, [reference], tx);
    if (!row || (reader && !this.services.scopeOf(reader.actor).sees(row))) throw new NotFound('unknown_case');
    return row;
  }

  private async show(reference: string | undefined, condition: ReturnType<Scope['condition']>, reader: Reader, tx?: EntityManager): Promise<CaseView> {
    const { accountId, role, officeId } = reader.actor;
    const citizen = role === 'citizen';
    const values = citizen ? [reference ?? '', ...condition.values] : [reference ?? '', this.clock.now(), accountId, role, officeId, ...condition.values];
    const row = await this.database.row(readStatement(this.services.all(), citizen ? 'citizen' : 'staff', condition), values, tx);
    if (!row) throw new NotFound('unknown_case');
    return this.views.whole(row, reader, await this.settings.current());
  }

  private async write(
    row: CaseRow,
    to: Pick<CaseRow, 'status' | 'open' | 'dueDate' | 'clockSuspendedOn' | 'officeId' | 'assigneeId' | 'answeredAt' | 'closedAt' | 'rating' | 'ratingComment'>,
    entry: { action: string; audience: 'public' | 'staff'; data: Record<string, unknown>; message: string | undefined },
    { actor }: Reader,
    tx: EntityManager,
  ): Promise<number> {
    const moved = await this.database.row(
      moveCase,
      [
        row.id, to.status, to.open, to.dueDate, to.clockSuspendedOn, to.officeId, to.assigneeId, to.answeredAt, to.closedAt, to.rating, to.ratingComment,
        row.version, entry.action, row.status, actor.accountId, actor.role, actor.role === 'citizen' ? null : (actor.officeId ?? row.officeId),
        entry.audience, entry.message ?? null, JSON.stringify(entry.data), this.clock.now(),
      ],
      tx,
    );
    if (!moved) throw new Conflict('stale_version', {}, { members: { version: row.version } }, 412);
    return moved.version;
  }

  private async destination(officeId: string, row: CaseRow, tx: EntityManager): Promise<Localized> {
    const office = await this.database.row(officeNames, [officeId], tx);
    if (!office) throw Invalid.field('/officeId', 'unknownOffice');
    if (officeId === row.officeId) throw Invalid.field('/officeId', 'sameOffice');
    return office.names;
  }
}

function refuseStale(row: CaseRow, version: number): void {
  if (row.version !== version) throw new Conflict('stale_version', {}, { members: { version: row.version } }, 412);
}
