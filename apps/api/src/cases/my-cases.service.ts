import { Injectable } from '@nestjs/common';
import { Database, statement } from '../platform/database/database.js';
import { Cursors } from '../platform/http/cursor.js';
import { CaseServices, type Reader } from './case-service.js';
import { caseColumns, type CaseRow } from './case-statements.js';
import { CaseViews } from './case-view.js';
import type { MyCaseCounts, MyCasesPage, MyCasesQuery } from './my-cases.dto.js';

type Row = CaseRow & { id: string | null; counts: MyCaseCounts };

/** One citizen has few cases: their counts are exact and cost one look at the same index. */
const listMine = statement<Row>(
  'cases.mine',
  `with mine as materialized (select * from cases where applicant_id = $1),
   counted as (
     select jsonb_build_object('all', count(*), 'waiting', count(*) filter (where status = any($5)),
       'open', count(*) filter (where open and status <> all($5)), 'done', count(*) filter (where not open)) as counts from mine
   ), page as (
   select c.* from mine c
   where ($2::text is null or case $2 when 'waiting' then c.status = any($5) when 'open' then c.open and c.status <> all($5) else not c.open end)
     and ($3::timestamptz is null or (c.submitted_at, c.id) < ($3, $4::uuid))
   order by c.submitted_at desc, c.id desc limit $6
   )
   select counted.counts, ${caseColumns}, o.names as "officeNames"
   from counted left join (page c join offices o on o.id = c.office_id) on true
   order by c.submitted_at desc, c.id desc`,
);

/** All that a citizen ever asked of the province. */
@Injectable()
export class MyCasesService {
  constructor(
    private readonly database: Database,
    private readonly services: CaseServices,
    private readonly views: CaseViews,
    private readonly cursors: Cursors,
  ) {}

  async list(query: MyCasesQuery, { actor, locale }: Reader): Promise<MyCasesPage> {
    const [at = null, id = null] = this.cursors.read('my-cases', query.cursor) ?? [];
    const rows = await this.database.rows(listMine, [actor.accountId, query.show ?? null, at, id, this.waitingStatuses(), query.limit + 1]);
    const page = this.cursors.page('my-cases', rows.filter((row) => row.id !== null), query.limit, (last) => [last.submittedAt.toISOString(), last.id]);
    return {
      items: page.items.map((row) => this.views.summary(row, locale)),
      nextCursor: page.nextCursor,
      counts: rows[0]?.counts ?? { all: 0, waiting: 0, open: 0, done: 0 },
    };
  }

  private waitingStatuses(): string[] {
    const statuses = this.services.all().flatMap((service) => Object.entries(service.workflow.statuses));
    return [...new Set(statuses.filter(([, row]) => row.waitsFor === 'citizen').map(([name]) => name))];
  }
}
