import type { Query } from './people.ts';

/** A counter of its own for one round, open every day of the week from 08:30 to 12:30. */
export interface Counter {
  id: string;
  officeId: string;
  places: number;
  durationMinutes: number;
}

const names = JSON.stringify({ ar: 'شباك السباق', fr: 'Guichet de la course', en: 'Race counter' });

/** Sets up the counter of a round: places, cooling and durations differ from one to the next. */
export async function openCounter(query: Query, round: number, officeId: string): Promise<Counter> {
  const counter = { id: `race-${round}`, officeId, places: 1 + (round % 3), durationMinutes: round % 4 === 0 ? 30 : 15 };
  await query(`insert into visit_domains (id, names, position) values ('race', $1, 99) on conflict do nothing`, [names]);
  await query(
    `insert into visit_objects (id, domain_id, names, duration_minutes, lead_minutes, horizon_days, limit_per_citizen) values ($1, 'race', $2, $3, 0, 60, 1)`,
    [counter.id, names, counter.durationMinutes],
  );
  await query(`insert into agendas (id, office_id, names, step_minutes, cooling_minutes) values ($1, $2, $3, 15, $4)`, [counter.id, officeId, names, round % 2 ? 30 : 0]);
  await query('insert into agenda_objects (agenda_id, office_id, object_id) values ($1, $2, $1)', [counter.id, officeId]);
  await query(
    `insert into agenda_hours (agenda_id, season_id, weekday, from_time, to_time, places) select $1, s.id, d, '08:30', '12:30', $2 from generate_series(1, 7) d, seasons s`,
    [counter.id, counter.places],
  );
  return counter;
}

/** What is wrong with what a round has left behind: more or fewer bookings than places, holds, wrong counts. */
export async function faultsOf(query: Query, counter: Counter, date: string, time: string): Promise<string[]> {
  const [booked] = await query<{ count: number }>(
    `select count(*)::int as count from appointments where agenda_id = $1 and date = $2 and time = $3 and status = 'booked'`,
    [counter.id, date, time],
  );
  const left = await query<{ status: string }>(`select status from appointments where agenda_id = $1 and status in ('held', 'offered')`, [counter.id]);
  const miscounted = await query(
    `with truth as (
       select o.object_id, a.date, make_time((m / 60)::int, (m % 60)::int, 0) as time, count(*) as taken from appointments a
       cross join lateral generate_series(extract(epoch from a.time)::int / 60, extract(epoch from a.time)::int / 60 + a.duration_minutes - 1, 15) m
       cross join lateral (values (''), (a.object_id)) o (object_id)
       where a.agenda_id = $1 and a.status in ('held', 'offered', 'cooling', 'booked', 'checked_in', 'served', 'no_show') group by 1, 2, 3)
     select * from truth t full join (select * from agenda_loads where agenda_id = $1) l using (object_id, date, time)
     where coalesce(l.taken, 0) <> coalesce(t.taken, 0) or l.taken > $2`,
    [counter.id, counter.places],
  );
  return [
    ...(booked?.count === counter.places ? [] : [`${booked?.count} bookings for ${counter.places} places`]),
    ...left.map(({ status }) => `a place is still ${status}`),
    ...(miscounted.length > 0 ? [`miscounted: ${JSON.stringify(miscounted)}`] : []),
  ];
}
