import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Cursors, type PageQuery } from '../../platform/http/cursor.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import type { Actor } from '../actor.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { maskCode } from '../mask.js';
import { displayName } from '../person.js';
import { SessionsService } from '../sign-in/sessions.service.js';
import type { MergeList, MergeProposal, MergeView } from './account-merge.dto.js';
import * as statements from './account-merge-statements.js';
import { decidesAbout } from './citizen-standing.service.js';
import { Handovers } from './handovers.js';
import { MergedContacts } from './merged-contacts.js';

/** Makes one account of two that a person has: one member of staff proposes, a second confirms, and it can be taken back. */
@Injectable()
export class AccountMerges {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly sealer: Sealer,
    private readonly handovers: Handovers,
    private readonly sessions: SessionsService,
    private readonly contacts: MergedContacts,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, { limit, cursor }: PageQuery, locale: Locale): Promise<MergeList> {
    const list = `merges ${actor.officeId}`;
    const [at = null, id = null] = this.cursors.read(list, cursor) ?? [];
    const rows = await this.database.rows(statements.list, [actor.role === 'admin', actor.officeId, at, id, limit + 1]);
    const page = this.cursors.page(list, rows, limit, (last) => [last.proposedAt.toISOString(), last.id]);
    await this.audit.record(page.items.flatMap((row) => [row.kept, row.merged]).map(({ id: citizenId }) => ({ actor, action: 'accounts.mergeSeen', subjectKind: 'citizen', subjectId: citizenId, citizenId })));
    return { items: page.items.map((row) => this.view(row, actor, locale)), nextCursor: page.nextCursor };
  }

  async propose(actor: Actor, { keepId, duplicate, reason }: MergeProposal, locale: Locale): Promise<MergeView> {
    return this.database.transaction(async (tx) => {
      const found = await this.database.rows(statements.pair, [keepId, duplicate], tx);
      const kept = found.find(({ id }) => id === keepId);
      const merged = found.find(({ id }) => id !== keepId);
      if (!kept || !decidesAbout(actor, kept.officeId)) throw new NotFound('not_found');
      if (!merged) throw Invalid.field('/duplicate', 'unknownCitizen');
      const id = randomUUID();
      if (!(await this.database.row(statements.propose, [id, kept.id, merged.id, reason, actor.accountId, this.clock.now()], tx))) throw new Conflict('merge_open');
      await this.record(actor, 'accounts.mergeProposed', kept.id, merged.id, tx);
      return this.view(await this.hold(id, actor, tx), actor, locale);
    });
  }

  async confirm(actor: Actor, id: string, locale: Locale): Promise<MergeView> {
    return this.decide(actor, id, locale, 'proposed', async (row, tx) => {
      if (row.proposedBy === actor.accountId) throw new Forbidden('second_person');
      const status = (await this.database.row(statements.statusOf, [row.merged.id], tx))?.status ?? 'active';
      const handed = await this.handovers.hand(row.merged.id, row.kept.id, tx);
      const left = await this.contacts.join(row.merged.id, row.kept.id, tx);
      await this.database.rows(statements.giveUp, [row.merged.id, row.kept.id], tx);
      await this.sessions.revokeAll(row.merged.id, null, tx);
      await this.database.rows(statements.decide, [id, 'confirmed', actor.accountId, this.clock.now(), JSON.stringify({ status, handed, left })], tx);
      await this.record(actor, 'accounts.accountsMerged', row.kept.id, row.merged.id, tx);
    });
  }

  async decline(actor: Actor, id: string, locale: Locale): Promise<MergeView> {
    return this.decide(actor, id, locale, 'proposed', async (row, tx) => {
      await this.database.rows(statements.decide, [id, 'declined', actor.accountId, this.clock.now(), null], tx);
      await this.record(actor, 'accounts.mergeDeclined', row.kept.id, row.merged.id, tx);
    });
  }

  /** Gives the second account back what was its own; what came to the first since stays there. */
  async undo(actor: Actor, id: string, locale: Locale): Promise<MergeView> {
    return this.decide(actor, id, locale, 'confirmed', async (row, tx) => {
      const before = row.before ?? { status: 'active', handed: {} };
      await this.handovers.takeBack(row.kept.id, row.merged.id, before.handed, tx);
      if (before.left) await this.contacts.part(row.merged.id, row.kept.id, before.left, tx);
      await this.database.rows(statements.giveBack, [row.merged.id, before.status], tx);
      await this.database.rows(statements.decide, [id, 'undone', null, this.clock.now(), JSON.stringify(before)], tx);
      await this.record(actor, 'accounts.mergeUndone', row.kept.id, row.merged.id, tx);
    });
  }

  private async decide(actor: Actor, id: string, locale: Locale, from: statements.MergeRow['status'], work: (row: statements.MergeRow, tx: EntityManager) => Promise<void>): Promise<MergeView> {
    return this.database.transaction(async (tx) => {
      const row = await this.hold(id, actor, tx);
      if (row.status !== from) throw new Conflict('merge_decided');
      await work(row, tx);
      return this.view(await this.hold(id, actor, tx), actor, locale);
    });
  }

  private async hold(id: string, actor: Actor, tx: EntityManager): Promise<statements.MergeRow> {
    const row = await this.database.row(statements.one, [id], tx);
    if (!row || ![row.kept, row.merged].some(({ officeId }) => decidesAbout(actor, officeId))) throw new NotFound('not_found');
    return row;
  }

  private async record(actor: Actor, action: string, keptId: string, mergedId: string, tx: EntityManager): Promise<void> {
    await this.audit.record([keptId, mergedId].map((id) => ({ actor, action, subjectKind: 'citizen', subjectId: id, citizenId: id, detail: { kept: keptId, merged: mergedId } })), tx);
  }

  private view(row: statements.MergeRow, actor: Actor, locale: Locale): MergeView {
    const { id, status, reason, proposer, proposedBy, proposedAt } = row;
    const shown = ({ id: accountId, username, birthDate, cases, cin, ...names }: statements.MergeRow['kept']): MergeView['kept'] => ({
      id: accountId, username, birthDate, cases, displayName: displayName(names, locale), cin: maskCode(this.sealer.open(Buffer.from(cin, 'base64'))),
    });
    const open: MergeView['actions'] = proposedBy === actor.accountId ? ['decline'] : ['confirm', 'decline'];
    return {
      id, status, reason, kept: shown(row.kept), merged: shown(row.merged), proposedBy: displayName(proposer, locale), proposedAt: proposedAt.toISOString(),
      actions: status === 'proposed' ? open : status === 'confirmed' ? ['undo'] : [],
    };
  }
}
