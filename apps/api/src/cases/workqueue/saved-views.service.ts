import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../accounts/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Conflict, Invalid, NotFound } from '../../platform/problem.js';
import { CaseServices } from '../case-service.js';
import type { SavedViewList, SaveView } from './saved-view.dto.js';
import { escalations } from './workqueue.dto.js';
import { ownOf, savedViewsStatement } from './workqueue-statements.js';

const mostKept = 20;

const keep = statement<{ id: string }>(
  'savedViews.keep',
  `insert into saved_views (id, account_id, name, view, service, status, escalated, q, sort, columns, office_id, filed_from, filed_to, sector_id)
   select $1, $2, $3, $4, $5, $6, $7, $8, $9, $11, $12, $13, $14, $15
   where (select count(*) from saved_views where account_id = $2 and name <> $3) < $10
   on conflict (account_id, name) do update set view = excluded.view, service = excluded.service, status = excluded.status,
     escalated = excluded.escalated, q = excluded.q, sort = excluded.sort, columns = excluded.columns,
     office_id = excluded.office_id, filed_from = excluded.filed_from, filed_to = excluded.filed_to, sector_id = excluded.sector_id
   returning id`,
);
const drop = statement<{ id: string }>('savedViews.drop', 'delete from saved_views where id::text = $1 and account_id = $2 returning id');

/** The lists that somebody comes back to, beside those that everybody has. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<SavedViewList> {
    const scope = this.services.scopeOf(actor).condition(1);
    const own = ownOf(actor);
    const values = [...scope.values, own.value, this.clock.today(), this.services.waitingStatuses(), escalations, actor.accountId];
    return { items: await this.database.rows(savedViewsStatement(scope, own), values) };
  }

  async save(actor: Actor, { name, view, service, status, sectorId, officeId, from, to, escalated, q, sort, columns }: SaveView): Promise<SavedViewList> {
    if (from && to && from > to) throw Invalid.field('/to', 'dayOrder');
    const list = [view, service ?? null, status ?? null, escalated ?? null, q?.trim() ?? null, sort];
    const kept = await this.database.row(keep, [randomUUID(), actor.accountId, name.trim(), ...list, mostKept, columns ?? [], officeId ?? null, from ?? null, to ?? null, sectorId ?? null]);
    if (!kept) throw new Conflict('too_many_views', { count: mostKept });
    return this.list(actor);
  }

  async remove(actor: Actor, id: string): Promise<void> {
    if (!(await this.database.row(drop, [id, actor.accountId]))) throw new NotFound('unknown_view');
  }
}
