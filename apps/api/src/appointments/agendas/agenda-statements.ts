import type { Localized } from '@nafida/locales';
import { statement } from '../../platform/database/database.js';
import type { AgendaRules, ObjectRules } from './agenda-rules.js';
import { rulesColumns } from './rules-columns.js';

/** An agenda with all that its counter is set to, from a day on. */
export interface AgendaRow extends AgendaRules {
  id: string;
  officeId: string;
  names: Localized;
  coolingMinutes: number;
  active: boolean;
  version: number;
  objects: string[];
}

export const listAgendas = statement<{ id: string; names: Localized; officeId: string; active: boolean; objects: number }>(
  'agendas.list',
  `select g.id, g.names, g.office_id as "officeId", g.active, (select count(*)::int from agenda_objects r where r.agenda_id = g.id) as objects
   from agendas g join offices o on o.id = g.office_id order by o.position, g.office_id, g.id`,
);

const columns = `g.id, g.office_id as "officeId", g.names, g.cooling_minutes as "coolingMinutes", g.active, g.version,
  (select coalesce(array_agg(r.object_id order by r.object_id), '{}') from agenda_objects r where r.agenda_id = g.id) as objects, ${rulesColumns('$2', `'infinity'`)}`;

export const readAgenda = statement<AgendaRow>('agendas.read', `select ${columns} from agendas g where g.id = $1`);

/** Whoever changes rules has the agenda alone: no place is taken meanwhile, and the next booking reads what is new. */
export const lockAgenda = statement<{ id: string }>('agendas.lock', 'select id from agendas where id = $1 for update');

/** A holiday changes the rules of them all. */
export const lockAgendas = statement<never>('agendas.lockAll', 'select id from agendas order by id for update');

/** Those where somebody is expected on a day. */
export const agendasOfDay = statement<{ id: string }>(
  'agendas.ofDay',
  `select g.id from agendas g where exists (select from appointments a where a.agenda_id = g.id and a.date = $1::date and a.status in ('held', 'offered', 'cooling', 'booked')) order by g.id`,
);

export const readParts = statement<{ seasons: { id: string; names: Localized; from: string | null; to: string | null }[]; objects: Record<string, ObjectRules>; elsewhere: string[] }>(
  'agendas.parts',
  `select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'names', names, 'from', valid_from, 'to', valid_to) order by valid_from nulls first), '[]') from seasons) as seasons,
     (select coalesce(jsonb_object_agg(id, jsonb_build_object('durationMinutes', duration_minutes, 'places', places)), '{}') from visit_objects) as objects,
     (select coalesce(array_agg(object_id), '{}') from agenda_objects where office_id = $2 and agenda_id <> $1) as elsewhere`,
);

/** The seasons of the province, and its holidays between two days. */
export const readSurroundings = statement<Pick<AgendaRules, 'seasons' | 'holidays'>>(
  'agendas.surroundings',
  `select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'from', valid_from, 'to', valid_to)), '[]') from seasons) as seasons,
     (select coalesce(jsonb_agg(jsonb_build_object('date', date, 'names', names)), '[]') from holidays where date between $1::date and $2::date) as holidays`,
);

export const addAgenda = statement<{ id: string }>(
  'agendas.add',
  `insert into agendas (id, office_id, names, step_minutes, cooling_minutes, active, version) values ($1, $2, $3::jsonb, 5, 0, true, 0) on conflict do nothing returning id`,
);

export const removeAgenda = statement<never>('agendas.remove', 'delete from agendas where id = $1');

export const changeAgenda = statement<{ version: number }>(
  'agendas.change',
  `update agendas set names = $2::jsonb, step_minutes = $3, cooling_minutes = $4, active = $5, version = version + 1 where id = $1 returning version`,
);

export const forgetObjects = statement<never>('agendas.forgetObjects', 'delete from agenda_objects where agenda_id = $1');
export const addObjects = statement<never>('agendas.addObjects', 'insert into agenda_objects (agenda_id, office_id, object_id) select $1, $2, unnest($3::text[]) on conflict do nothing');

export const forgetHours = statement<never>('agendas.forgetHours', 'delete from agenda_hours where agenda_id = $1');
export const addHours = statement<never>(
  'agendas.addHours',
  `insert into agenda_hours (agenda_id, season_id, weekday, from_time, to_time, places, walk_in_places, valid_from, valid_until)
   select $1, h."seasonId", h.weekday, h."from", h."to", h.places, h."walkInPlaces", h."validFrom", h."validUntil"
   from jsonb_to_recordset($2::jsonb) as h("seasonId" text, weekday smallint, "from" time, "to" time, places smallint, "walkInPlaces" smallint, "validFrom" date, "validUntil" date)`,
);

/** What is over stays written down; what is ahead is written anew, in its order. */
export const forgetExceptions = statement<never>('agendas.forgetExceptions', 'delete from agenda_exceptions where agenda_id = $1 and to_date >= $2::date');
export const addExceptions = statement<never>(
  'agendas.addExceptions',
  `insert into agenda_exceptions (agenda_id, from_date, to_date, from_time, to_time, kind, places, walk_in_places, reason)
   select $1, (e.value->>'fromDate')::date, (e.value->>'toDate')::date, (e.value->>'from')::time, (e.value->>'to')::time, e.value->>'kind',
     (e.value->>'places')::smallint, (e.value->>'walkInPlaces')::smallint, e.value->'reason'
   from jsonb_array_elements($2::jsonb) with ordinality as e(value, nth) order by e.nth`,
);

export const saveHoliday = statement<never>(
  'agendas.saveHoliday',
  `insert into holidays (date, names, kind, provisional, source) values ($1::date, $2::jsonb, $3, $4, 'province')
   on conflict (date) do update set names = excluded.names, kind = excluded.kind, provisional = excluded.provisional, source = excluded.source`,
);
export const readHoliday = statement<{ names: Localized }>('agendas.readHoliday', 'select names from holidays where date = $1::date');
export const removeHoliday = statement<{ date: string }>('agendas.removeHoliday', 'delete from holidays where date = $1::date returning date::text as date');
