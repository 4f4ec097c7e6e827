import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Handovers } from '../accounts/citizens/handovers.js';
import { DataExports } from '../accounts/data-exports.js';
import { Database, statement } from '../platform/database/database.js';
import { CaseServices } from './case-service.js';

/** Hands a citizen all that is held about the requests they made, and the requests themselves to the one account of two that stays (law 09-08 art. 7); notes of staff are the office's own. */
@Injectable()
export class CaseExport implements OnModuleInit {
  constructor(
    private readonly exports: DataExports,
    private readonly services: CaseServices,
    private readonly database: Database,
    handovers: Handovers,
  ) {
    handovers.add({ table: 'cases', column: 'applicant_id', key: 'id' });
  }

  onModuleInit(): void {
    this.exports.add('cases', (accountId) => this.of(accountId));
  }

  private async of(accountId: string): Promise<unknown> {
    const services = this.services.all();
    const details = services.map((service) => `when '${service.name}' then (${service.detailsSql})`).join(' ');
    return this.database.rows(
      statement<Record<string, unknown>>(
        `cases.export.${services.map(({ name }) => name).join('+')}`,
        `select c.reference, c.service, c.kind, c.title, c.status, c.office_id as "officeId", c.submitted_at as "submittedAt", c.due_date::text as "dueDate",
           c.answered_at as "answeredAt", c.rating, c.rating_comment as "ratingComment", case c.service ${details} end as details,
           (select jsonb_agg(jsonb_build_object('action', t.action, 'at', t.at, 'role', t.actor_role, 'message', t.message) order by t.seq)
            from timeline_entries t where t.case_id = c.id and t.audience = 'public') as timeline,
           (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size) order by f.seq), '[]'::jsonb)
            from attachments f where f.case_id = c.id) as attachments
         from cases c where c.applicant_id = $1 order by c.submitted_at`,
      ),
      [accountId],
    );
  }
}
