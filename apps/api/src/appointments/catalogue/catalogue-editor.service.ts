import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../../accounts/audit/audit-trail.js';
import type { Actor } from '../../accounts/actor.js';
import { Database, statement } from '../../platform/database/database.js';
import { Conflict, Invalid } from '../../platform/problem.js';
import type { ManagedCatalogue, ManagedDomain, SaveVisitDomain, SaveVisitObject } from './catalogue-editor.dto.js';

const readCatalogue = statement<ManagedDomain>(
  'appointments.catalogue',
  `select d.id, d.names, d.position, d.active,
     (select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', v.id, 'domainId', v.domain_id, 'names', v.names, 'description', v.description, 'documents', v.documents,
        'durationMinutes', v.duration_minutes, 'audience', v.audience, 'places', v.places, 'leadMinutes', v.lead_minutes, 'horizonDays', v.horizon_days,
        'limitPerCitizen', v.limit_per_citizen, 'changeUntilMinutes', v.change_until_minutes, 'position', v.position, 'active', v.active, 'version', v.version)) order by v.position, v.id), '[]')
      from visit_objects v where v.domain_id = d.id) as objects
   from visit_domains d order by d.position, d.id`,
);

const saveDomain = statement<never>(
  'appointments.saveDomain',
  `insert into visit_domains (id, names, position, active) values ($1, $2::jsonb, $3, $4)
   on conflict (id) do update set names = excluded.names, position = excluded.position, active = excluded.active`,
);

/** An object is new (version 0), or as it was read; otherwise no row comes back. */
const saveObject = statement<{ version: number }>(
  'appointments.saveObject',
  `insert into visit_objects as o (id, domain_id, names, description, documents, duration_minutes, audience, places, lead_minutes, horizon_days, limit_per_citizen, change_until_minutes, position, active)
   select $1, $2, $3::jsonb, $4::jsonb, $5::jsonb, $6, $7, $8, $9, $10, $11, $12, $13, $14 where $15::int = 0 or exists (select from visit_objects where id = $1)
   on conflict (id) do update set domain_id = excluded.domain_id, names = excluded.names, description = excluded.description, documents = excluded.documents,
     duration_minutes = excluded.duration_minutes, audience = excluded.audience, places = excluded.places, lead_minutes = excluded.lead_minutes, horizon_days = excluded.horizon_days,
     limit_per_citizen = excluded.limit_per_citizen, change_until_minutes = excluded.change_until_minutes, position = excluded.position, active = excluded.active, version = o.version + 1
     where o.version = $15::int
   returning version`,
);

/** No place of the object is taken while it changes. */
const lockCounters = statement<never>(
  'appointments.lockCountersOf',
  'select g.id from agendas g join agenda_objects r on r.agenda_id = g.id where r.object_id = $1 order by g.id for update of g',
);

const fits = statement<{ domain: boolean; step: number | null }>(
  'appointments.objectFits',
  `select exists (select from visit_domains where id = $2) as domain,
     (select max(g.step_minutes) from agenda_objects r join agendas g on g.id = r.agenda_id where r.object_id = $1 and $3::int % g.step_minutes <> 0) as step`,
);

/** Edits what one can come to the province's offices for. */
@Injectable()
export class CatalogueEditor {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  async read(): Promise<ManagedCatalogue> {
    return { items: await this.database.rows(readCatalogue, []) };
  }

  async saveDomain(id: string, { names, position, active }: SaveVisitDomain, actor: Actor): Promise<ManagedCatalogue> {
    await this.database.transaction(async (tx) => {
      await this.database.rows(saveDomain, [id, JSON.stringify(names), position, active], tx);
      await this.audit.record({ actor, action: 'appointments.domainSaved', subjectKind: 'visit domain', subjectId: id }, tx);
    });
    return this.read();
  }

  /** What is booked already keeps its length; the grid of the counters must bear the new one. */
  async saveObject(id: string, input: SaveVisitObject, actor: Actor): Promise<ManagedCatalogue> {
    const { domainId, names, description, documents, durationMinutes, audience, places, leadMinutes, horizonDays, limitPerCitizen, changeUntilMinutes, position, active, version } = input;
    await this.database.transaction(async (tx) => {
      await this.database.rows(lockCounters, [id], tx);
      const found = await this.database.row(fits, [id, domainId, durationMinutes], tx);
      if (!found?.domain) throw Invalid.field('/domainId', 'id');
      if (found.step !== null) throw Invalid.field('/durationMinutes', 'stepDuration', { minutes: durationMinutes, step: found.step });
      const texts = [JSON.stringify(names), description ? JSON.stringify(description) : null, JSON.stringify(documents)];
      const values = [id, domainId, ...texts, durationMinutes, audience, places ?? null, leadMinutes, horizonDays, limitPerCitizen, changeUntilMinutes, position, active, version];
      const saved = await this.database.row(saveObject, values, tx);
      if (!saved) throw new Conflict('stale_agenda', {}, {}, 412);
      await this.audit.record({ actor, action: 'appointments.objectSaved', subjectKind: 'visit object', subjectId: id, detail: { version: saved.version } }, tx);
    });
    return this.read();
  }
}
