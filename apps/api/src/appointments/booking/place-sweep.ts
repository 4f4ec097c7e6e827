import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Duties } from '../../platform/duties.js';
import { Bookings } from './bookings.js';
import { findPlace } from './appointment-statements.js';
import { Places } from './places.js';

const spent = statement<{ id: string; agendaId: string; status: string }>(
  'appointments.spent',
  `select id, agenda_id as "agendaId", status from appointments where expires_at <= $1 order by expires_at limit 200`,
);

/**
 * Writes the steps of a counter's day down together, before the first is taken, so that they lie together when a month is
 * read. Only for speed: a step that is missing is counted from nothing. Agendas are shared first, as by everybody.
 */
const openDays = `with shared as materialized (select id, step_minutes from agendas where active order by id for share),
   open as (
     select h.agenda_id, h.weekday, min(extract(epoch from h.from_time)::int / 60) as begins, max(extract(epoch from h.to_time)::int / 60) as ends
     from agenda_hours h group by h.agenda_id, h.weekday),
   reach as (select r.agenda_id, max(v.horizon_days) as days from agenda_objects r join visit_objects v on v.id = r.object_id where v.active group by r.agenda_id)
   insert into agenda_loads (agenda_id, object_id, date, time, taken, capacity)
   select g.id, '', d.date, make_time(m / 60, m % 60, 0), 0, 0
   from shared g join reach on reach.agenda_id = g.id
   cross join lateral (select current_date + n as date from generate_series(0, reach.days) n) d
   join open o on o.agenda_id = g.id and o.weekday = extract(isodow from d.date)
   cross join lateral generate_series(o.begins, o.ends - 1, g.step_minutes) m
   where not exists (select from agenda_loads l where l.agenda_id = g.id and l.object_id = '' and l.date = d.date)
   order by g.id, d.date, m on conflict do nothing`;

/** Gives back what was held, offered or kept cool for long enough. Nothing depends on it: whoever wants a spent place takes it. */
@Injectable()
export class PlaceSweep {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
    private readonly bookings: Bookings,
    private readonly clock: Clock,
    duties: Duties,
  ) {
    duties.add({ name: 'spent places', everySeconds: 5, round: () => this.sweep() });
    duties.tidy('places that came to nothing', `delete from appointments where status = 'expired' and created_at < now() - interval '2 days'`);
    duties.tidy('days that come into reach', openDays);
    duties.tidy('loads of days gone by', `delete from agenda_loads where date < current_date - 90`);
    duties.tidy('waiting lists of days gone by', `update appointment_waiting set status = 'expired' where status = 'waiting' and to_date < current_date`);
  }

  /** How many places it gave back. */
  async sweep(): Promise<number> {
    const found = await this.database.rows(spent, [this.clock.now()]);
    for (const { id } of found) await this.end(id);
    return found.length;
  }

  /** Each in its own transaction: whoever waits for one never waits for another. */
  private async end(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await this.database.row(findPlace, [id], tx);
      if (!found) return;
      const { rows, steps } = await this.places.lock([found], tx);
      const row = rows.get(id);
      // Another process, or its citizen, was faster.
      if (!row?.expiresAt || row.expiresAt > this.clock.now()) return;
      if (row.status === 'offered') await this.bookings.decline(row, 'expired', steps, tx);
      else await this.places.release(row, steps, tx);
    });
  }
}
