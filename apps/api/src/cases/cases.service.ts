import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toCivil } from '@nafida/calendar';
import type { Localized } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Database, statement } from '../platform/database/database.js';
import { Conflict, Invalid, NotFound } from '../platform/problem.js';
import type { CaseView } from './case.dto.js';
import type { PerformAction } from './perform-action.dto.js';
import { CaseTidings } from './case-tidings.js';
import { wordsOf } from './action-words.js';
import { type Change, changeOf, permitted, turnOf } from './case-rules.js';
import { type CaseService, CaseServices, type NewCase, type Reader } from './case-service.js';
import { type CaseRow, inspectCase, listFollowers, listOpenChildren, lockCase, moveCase, openStatement, readStatement, setParent } from './case-statements.js';
import { CaseViews } from './case-view.js';
import { calledAmong, colleaguesOn, markCalled, namedIn } from './mentions.js';
import { newClock } from './deadlines/deadline.js';
import { Deadlines } from './deadlines/deadlines.service.js';
import type { Scope } from './policy.js';
import { newReference, readReference } from '../platform/reference.js';
import { Routing } from './routing.js';
import { completionDaysOf, deadlineOf, Settings } from './settings.js';

/** A line of the timeline that moves nothing by the table: claimed, assigned, a document added. */
export interface Entry {
  action: string;
  audience: 'public' | 'staff';
  data: Record<string, unknown>;
  assigneeId?: string | null;
}

const officeNames = statement<{ names: Localized }>('cases.officeNames', 'select names from offices where id = $1 and not closed');

/** The kernel: opens cases, reads them, and is the only place where one changes. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly settings: Settings,
    private readonly routing: Routing,
    private readonly deadlines: Deadlines,
    private readonly tidings: CaseTidings,
    private readonly views: CaseViews,
    private readonly clock: Clock,
  ) {}

  /** Opens a case for a citizen, who files it or stands at the desk; its acknowledgement is written in the same transaction. */
  async open(service: CaseService, asked: NewCase, reader: Reader, tx: EntityManager): Promise<CaseView> {
    const now = this.clock.now();
    const { date: today } = toCivil(now);
    const settings = await this.settings.current();
    const { actor } = reader;
    const missing = asked.applicant.missing ?? asked.missing ?? [];
    const { initial, incomplete = initial, opening } = service.workflow;
    const inspector = asked.inspects ? settings.inspectionOffice : undefined;
    if (asked.officeId) await this.officeNamed(asked.officeId, tx);
    const officeId = asked.officeId ?? inspector ?? (await this.routing.decide({ service: service.name, applicantOfficeId: asked.applicant.officeId, ...asked.about })).officeId;
    const { days, counting } = deadlineOf(service, settings);
    const clock = newClock(days, missing.length === 0, { today, counting, holidays: settings.holidays, completionDays: completionDaysOf(service, settings) });
    const first = asked.parent ? 'openAsChild' : opening;
    const data = { ...(missing.length === 0 ? {} : { documents: missing }), ...(asked.parent ? { name: asked.parent.reference } : {}) };
    let reference = '';
    for (let opened = false; !opened; ) {
      reference = newReference(settings.referencePrefix, Number(today.slice(0, 4)));
      const row = await this.database.row(
        openStatement(service),
        [
          randomUUID(), reference, asked.kind, missing.length === 0 ? initial : incomplete, asked.title, asked.applicant.id, officeId, now,
          clock.dueDate, first, actor.accountId, actor.role, actor.officeId, clock.clockStartedOn, clock.clockSuspendedOn, clock.legalDays,
          JSON.stringify(data), clock.completeBy, asked.about?.sectorId ?? null, ...asked.details,
        ],
        tx,
      );
      opened = row !== undefined;
    }
    const row = await this.lock(reference, tx);
    if (asked.inspects) await this.database.rows(inspectCase, [row.id, asked.inspects], tx);
    if (asked.parent) await this.database.rows(setParent, [row.id, asked.parent.id], tx);
    if (clock.clockSuspendedOn !== null) await this.deadlines.suspend(row.id, clock.clockSuspendedOn, opening, tx);
    await this.tidings.tell(row, missing.length === 0 ? first : `${first}Incomplete`, { documents: [...missing] }, tx, { parent: asked.parent?.reference ?? '' });
    return this.afterwards(reference, reader, tx);
  }

  /** Gives one case as far as its reader may see it; what is out of sight does not exist. */
  async read(typed: string, reader: Reader, tx?: EntityManager): Promise<CaseView> {
    const reference = readReference(typed);
    const citizen = reader.actor.role === 'citizen';
    const condition = this.services.scopeOf(reader.actor).condition(citizen ? 2 : 6);
    return this.show(reference, condition, reader, tx);
  }

  /** Performs an action of the service's table on the version that the actor saw. */
  async perform(typed: string, asked: PerformAction, seen: number | undefined, reader: Reader, within?: EntityManager): Promise<CaseView> {
    const version = seen ?? asked.version;
    if (version === undefined) throw new Conflict('version_required', {}, {}, 428);
    const work = async (tx: EntityManager): Promise<CaseView> => {
      const reference = await this.act(typed, asked, version, reader, tx);
      return this.afterwards(reference, reader, tx);
    };
    return within ? work(within) : this.database.transaction(work);
  }

  /** What came of an action: who passes a case on, or files it for another office to treat, sees it this once. */
  async afterwards(reference: string, reader: Reader, tx?: EntityManager): Promise<CaseView> {
    return this.show(reference, { name: 'performed', sql: 'true', values: [] }, reader, tx);
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

  /** Performs an action within a transaction, on the version that was seen or as the case stands now; what came of it is not read. */
  async act(typed: string, asked: PerformAction, version: number | undefined, reader: Reader, tx: EntityManager): Promise<string> {
    const { action } = asked;
    const row = await this.lock(typed, tx, reader);
    const service = this.services.get(row.service);
    const moment = { now: this.clock.now(), today: this.clock.today(), settings: await this.settings.current() };
    refuseStale(row, version);
    const transition = permitted(reader.actor, action, row, service, moment);
    const words = wordsOf(asked, transition.input);
    const office = words.officeId === undefined ? undefined : await this.destination(words.officeId, row, tx);
    const change = changeOf(reader.actor, row, service, transition, words, moment);
    if (row.open && !change.open && reader.actor.role !== 'citizen' && !asked.leaveChildrenOpen) await this.refuseOverChildren(row, tx);
    const turn = turnOf(row, service, transition, change);
    if (turn) Object.assign(change, await this.deadlines.turn(row.id, change, turn, { action, service, extensionDays: words.days, ...moment }, tx));
    const called = words.mentions && calledAmong(await colleaguesOn(row.reference, reader, this.services, this.database, tx), words.mentions);
    const { reason, rating, officeId, documents, days } = words;
    const mentions = called && namedIn(words.message ?? '', called);
    const data = { reason, rating, officeId, office, documents, days, mentions, ...(days === undefined && !transition.answers ? {} : { dueDate: change.dueDate }) };
    const reached = await this.write(row, change, { action, audience: transition.audience === 'staff' ? 'staff' : 'public', data, message: words.message }, reader, tx);
    const after = { ...row, ...change, version: reached, ...(office ? { officeNames: office } : {}) };
    await service.effects?.[action]?.(tx, { row: after, words, reader });
    await this.tidings.tell(after, action, words, tx);
    if (called) {
      await markCalled(row, called, moment.now, this.database, tx);
      await this.tidings.call(row, called, tx);
    }
    if (transition.followed) await this.follow(row, transition.from, asked, reader, tx);
    return row.reference;
  }

  /** What is told to the citizen of one case is told to those whose cases were joined to it, each under their own reference. */
  private async follow(leader: CaseRow, from: readonly string[], asked: PerformAction, reader: Reader, tx: EntityManager): Promise<void> {
    for (const { reference, status, version } of await this.database.rows(listFollowers, [leader.id, leader.officeId], tx)) {
      if (from.includes(status)) await this.act(reference, asked, version, reader, tx);
    }
  }

  private async show(reference: string | undefined, condition: ReturnType<Scope['condition']>, reader: Reader, tx?: EntityManager): Promise<CaseView> {
    const { accountId, role, officeId } = reader.actor;
    // The house does not look over its own shoulder: only people who read are entered in the audit trail.
    const citizen = role === 'citizen' || role === 'system';
    const values = citizen ? [reference ?? '', ...condition.values] : [reference ?? '', this.clock.now(), accountId, role, officeId, ...condition.values];
    const row = await this.database.row(readStatement(this.services.all(), citizen ? 'citizen' : 'staff', condition), values, tx);
    if (!row) throw new NotFound('unknown_case');
    return this.views.whole(row, reader);
  }

  private async write(
    row: CaseRow,
    to: Change,
    entry: { action: string; audience: 'public' | 'staff'; data: Record<string, unknown>; message: string | undefined },
    { actor }: Reader,
    tx: EntityManager,
  ): Promise<number> {
    const moved = await this.database.row(
      moveCase,
      [
        row.id, to.status, to.open, to.dueDate, to.clockSuspendedOn, to.officeId, to.assigneeId, to.answeredAt, to.closedAt, to.rating, to.ratingComment,
        row.version, entry.action, row.status, actor.accountId || null, actor.role, actor.role === 'citizen' ? null : (actor.officeId ?? row.officeId),
        entry.audience, entry.message ?? null, JSON.stringify(entry.data), this.clock.now(), to.clockStartedOn, to.extensionDays, to.askedOn, to.completeBy,
      ],
      tx,
    );
    if (!moved) throw new Conflict('stale_version', {}, { members: { version: row.version } }, 412);
    return moved.version;
  }

  private async destination(officeId: string, row: CaseRow, tx: EntityManager): Promise<Localized> {
    const names = await this.officeNamed(officeId, tx);
    if (officeId === row.officeId) throw Invalid.field('/officeId', 'sameOffice');
    return names;
  }

  private async officeNamed(officeId: string, tx: EntityManager): Promise<Localized> {
    const office = await this.database.row(officeNames, [officeId], tx);
    if (!office) throw Invalid.field('/officeId', 'unknownOffice');
    return office.names;
  }

  /** What was opened from a case is not forgotten with it; who closes it says so. */
  private async refuseOverChildren({ id }: CaseRow, tx: EntityManager): Promise<void> {
    const children = (await this.database.rows(listOpenChildren, [id], tx)).map(({ reference }) => reference);
    if (children.length > 0) throw new Conflict('children_open', { references: children.join(', ') }, { members: { children } });
  }
}

function refuseStale(row: CaseRow, version: number | undefined): void {
  if (version !== undefined && row.version !== version) throw new Conflict('stale_version', {}, { members: { version: row.version } }, 412);
}
