import type { Localized } from '@nafida/locales';
import type { EntityManager } from 'typeorm';

interface WeekHours {
  weekdays: number[];
  from: string;
  to: string;
  places: number;
  walkInPlaces: number;
}

/** What people come to the province for, and when its counters receive, as its folder tells it. */
export interface VisitSeed {
  domains: { id: string; names: Localized }[];
  objects: {
    id: string;
    domainId: string;
    names: Localized;
    description: Localized | null;
    documents: Localized[];
    durationMinutes: number;
    audience: string;
    places: number | null;
    leadMinutes: number;
    horizonDays: number;
    limitPerCitizen: number;
    changeUntilMinutes: number;
  }[];
  /** The weeks of the counters by kind of season: `ramadan` is that of every Ramadan. */
  weeks: Record<string, Record<string, WeekHours[]>>;
  agendas: { id: string; officeId: string; names: Localized; stepMinutes: number; coolingMinutes: number; week: string; objects: string[] }[];
}

/** Lays out the catalogue and the agendas; what is there already stays as the province has edited it. */
export async function seedVisits({ domains, objects, weeks, agendas }: VisitSeed, tx: EntityManager): Promise<number> {
  for (const [position, { id, names }] of domains.entries()) {
    await tx.query('insert into visit_domains (id, names, position) values ($1, $2, $3) on conflict (id) do nothing', [id, JSON.stringify(names), position]);
  }
  for (const [position, object] of objects.entries()) {
    await tx.query(
      `insert into visit_objects (id, domain_id, names, description, documents, duration_minutes, audience, places, lead_minutes, horizon_days, limit_per_citizen, change_until_minutes, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (id) do nothing`,
      [
        object.id, object.domainId, JSON.stringify(object.names), object.description && JSON.stringify(object.description), JSON.stringify(object.documents), object.durationMinutes,
        object.audience, object.places, object.leadMinutes, object.horizonDays, object.limitPerCitizen, object.changeUntilMinutes, position,
      ],
    );
  }
  let added = 0;
  for (const { id, officeId, names, stepMinutes, coolingMinutes, week, objects: received } of agendas) {
    const fresh = await tx.query<unknown[]>(
      'insert into agendas (id, office_id, names, step_minutes, cooling_minutes) values ($1, $2, $3, $4, $5) on conflict (id) do nothing returning 1',
      [id, officeId, JSON.stringify(names), stepMinutes, coolingMinutes],
    );
    if (fresh.length === 0) continue;
    added += 1;
    await tx.query('insert into agenda_objects (agenda_id, office_id, object_id) select $1, $2, unnest($3::text[]) on conflict do nothing', [id, officeId, received]);
    for (const [season, hours] of Object.entries(weeks[week] ?? {})) {
      await tx.query(
        `insert into agenda_hours (agenda_id, season_id, weekday, from_time, to_time, places, walk_in_places)
         select $1, s.id, d::smallint, h."from"::time, h."to"::time, h.places, h."walkInPlaces"
         from seasons s, jsonb_to_recordset($3::jsonb) as h (weekdays jsonb, "from" text, "to" text, places smallint, "walkInPlaces" smallint), jsonb_array_elements_text(h.weekdays) d
         where split_part(s.id, '-', 1) = $2 order by s.id, d, h."from"`,
        [id, season, JSON.stringify(hours)],
      );
    }
  }
  return added;
}
