import { Injectable } from '@nestjs/common';
import { Database, statement } from '../../platform/database/database.js';
import { Duties, hourly } from '../../platform/duties.js';

/** The steps between the first and the last hour of a weekday, for some days on which nothing was taken yet; agendas are shared first, as by everybody. */
const openSome = statement<{ opened: 1 }>(
  'appointments.openDays',
  `with shared as materialized (select id, step_minutes from agendas where active order by id for share),
   open as (
     select h.agenda_id, h.weekday, min(extract(epoch from h.from_time)::int / 60) as begins, max(extract(epoch from h.to_time)::int / 60) as ends
     from agenda_hours h group by h.agenda_id, h.weekday),
   reach as (select r.agenda_id, max(v.horizon_days) as days from agenda_objects r join visit_objects v on v.id = r.object_id where v.active group by r.agenda_id),
   next_days as (
     select g.id, g.step_minutes, d.date, o.begins, o.ends
     from shared g join reach on reach.agenda_id = g.id
     cross join lateral (select current_date + n as date from generate_series(0, reach.days) n) d
     join open o on o.agenda_id = g.id and o.weekday = extract(isodow from d.date)
     where not exists (select from agenda_loads l where l.agenda_id = g.id and l.object_id = '' and l.date = d.date)
     order by g.id, d.date limit 100)
   insert into agenda_loads (agenda_id, object_id, date, time, taken, capacity)
   select id, '', date, make_time(m / 60, m % 60, 0), 0, 0 from next_days cross join lateral generate_series(begins, ends - 1, step_minutes) m
   order by id, date, m on conflict do nothing returning 1 as opened`,
);

/**
 * Writes the steps of a counter's day down together before the first is taken, so that they lie together when a month is
 * read. Only for speed: a step that is missing is counted from nothing.
 */
@Injectable()
export class OpenedDays {
  constructor(database: Database, duties: Duties) {
    duties.add({ name: 'days that come into reach', everySeconds: hourly, part: async (tx) => (await database.rows(openSome, [], tx)).length > 0 });
  }
}
