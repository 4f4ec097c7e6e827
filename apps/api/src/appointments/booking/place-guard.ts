import { Injectable } from '@nestjs/common';
import type { CivilDate, CivilTime } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import { Database, statement } from '../../platform/database/database.js';
import type { ObjectRules } from '../agendas/agenda-rules.js';
import { counterCapacity, objectCapacity, timesTaken, type Start } from '../agendas/slot-engine.js';
import type { AppointmentChannel } from './appointment.dto.js';
import { SlotRefused } from './slot-refused.js';

/** A place of a counter, as an appointment takes it up. */
export interface Place {
  agendaId: string;
  officeId: string;
  objectId: string;
  date: CivilDate;
  time: CivilTime;
  durationMinutes: number;
  channel: AppointmentChannel;
}

/** A place that is to be taken, with what the rules of the counter have there. */
export interface WantedPlace extends Place {
  start: Start;
  object: ObjectRules;
}

interface LoadChange {
  agendaId: string;
  objectId: string;
  date: CivilDate;
  time: CivilTime;
  delta: number;
  walkIns: number;
  /** Null where a place is only given back. */
  places: number | null;
  inAdvance: number | null;
}

const lockPeople = statement<never>('appointments.lockPeople', 'select pg_advisory_xact_lock(n) from (select hashtextextended(p, 0) as n from unnest($1::text[]) p order by 1) ordered');
const lock = statement<{ id: string; stepMinutes: number }>('appointments.lockAgendas', 'select id, step_minutes as "stepMinutes" from agendas where id = any($1::text[]) order by id for share');

const lockChoice = statement<{ id: string; stepMinutes: number; wanted: boolean; own: string[] }>(
  'appointments.lockForChoice',
  `with own as materialized (
     select id, agenda_id from appointments where held_by = $3::uuid and status = 'held' and (object_id = $2 or expires_at <= $4)
   ), wanted as materialized (select agenda_id from agenda_objects where office_id = $1 and object_id = $2)
   select g.id, g.step_minutes as "stepMinutes", g.id in (select agenda_id from wanted) as wanted, array(select id from own) as own
   from agendas g where g.id in (select agenda_id from wanted union all select agenda_id from own) order by g.id for share of g`,
);

/** What a choice is about to touch. */
export interface Choice {
  agendaId: string | undefined;
  own: string[];
  steps: Map<string, number>;
}

/** Everyone walks the rows in the same order, so that nobody waits for somebody who waits for them. */
const shift = statement<{ counted: 1 }>(
  'appointments.shiftLoads',
  `with asked as materialized (
     select * from unnest($1::text[], $2::text[], $3::date[], $4::time[], $5::int[], $6::int[], $7::int[], $8::int[])
       as a (agenda_id, object_id, date, time, delta, walk_ins, places, in_advance)
   )
   insert into agenda_loads as l (agenda_id, object_id, date, time, taken, walk_ins, capacity)
   select agenda_id, object_id, date, time, greatest(delta, 0), greatest(walk_ins, 0), coalesce(places, greatest(delta, 0)) from asked
   where places is null or (delta <= places and (in_advance is null or delta - walk_ins <= in_advance))
   order by agenda_id, date, time, object_id
   on conflict (agenda_id, object_id, date, time) do update set (taken, walk_ins, capacity) = (
     select l.taken + a.delta, l.walk_ins + a.walk_ins, coalesce(a.places, l.capacity) from asked a
     where (a.agenda_id, a.object_id, a.date, a.time) = (excluded.agenda_id, excluded.object_id, excluded.date, excluded.time))
   where exists (select from asked a
     where (a.agenda_id, a.object_id, a.date, a.time) = (excluded.agenda_id, excluded.object_id, excluded.date, excluded.time)
       and (a.places is null or (l.taken + a.delta <= a.places
         and (a.in_advance is null or l.taken - l.walk_ins + a.delta - a.walk_ins <= a.in_advance))))
   returning 1 as counted`,
);

const forget = statement<never>('appointments.forgetLoads', 'delete from agenda_loads where agenda_id = $1 and date >= $2::date');
const recount = statement<never>(
  'appointments.recountLoads',
  `insert into agenda_loads (agenda_id, object_id, date, time, taken, walk_ins, capacity)
   select a.agenda_id, o.object_id, a.date, make_time((m / 60)::int, (m % 60)::int, 0), count(*), count(*) filter (where a.channel = 'walk_in'), count(*)
   from appointments a
   join agendas g on g.id = a.agenda_id
   cross join lateral (select extract(epoch from a.time)::int / 60 as begins) b
   cross join lateral generate_series(b.begins / g.step_minutes * g.step_minutes, b.begins + a.duration_minutes - 1, g.step_minutes) m
   cross join lateral (values (''), (a.object_id)) o (object_id)
   where a.agenda_id = $1 and a.date >= $2::date and a.status in ('held', 'offered', 'cooling', 'booked', 'checked_in', 'served', 'no_show')
   group by 1, 2, 3, 4`,
);

/** Keeps the places of the counters: what is taken is counted in the database, and never exceeds what the rules give. */
@Injectable()
export class PlaceGuard {
  constructor(private readonly database: Database) {}

  /** One change at a time for each person, so that two windows open at once count both; always first of all. */
  async lockPeople(ids: readonly (string | null)[], tx: EntityManager): Promise<void> {
    const people = [...new Set(ids.filter((id) => id !== null))].map((id) => `visits ${id}`);
    if (people.length > 0) await this.database.rows(lockPeople, [people], tx);
  }

  /**
   * Shares the agendas: their rules stand still until the end of the transaction. Always before any appointment is
   * locked; who changes rules takes the agenda for itself.
   */
  async lockAgendas(ids: readonly string[], tx: EntityManager): Promise<Map<string, number>> {
    const rows = await this.database.rows(lock, [ids], tx);
    return new Map(rows.map(({ id, stepMinutes }) => [id, stepMinutes]));
  }

  /** The same for whoever chooses: the agenda of what they want, and those of what they chose before and now give up. */
  async lockForChoice(wanted: { officeId: string; objectId: string; heldBy: string | null }, now: Date, tx: EntityManager): Promise<Choice> {
    const rows = await this.database.rows(lockChoice, [wanted.officeId, wanted.objectId, wanted.heldBy, now], tx);
    const steps = new Map(rows.map(({ id, stepMinutes }) => [id, stepMinutes]));
    return { agendaId: rows.find((row) => row.wanted)?.id, own: rows[0]?.own ?? [], steps };
  }

  /** Gives places back and takes one, together; where there is none left, 409. The agendas are locked. */
  async shift(change: { back: readonly Place[]; take?: WantedPlace }, stepMinutes: ReadonlyMap<string, number>, tx: EntityManager): Promise<void> {
    const changes = sum([...change.back.flatMap((place) => given(place, stepMinutes)), ...(change.take ? taken(change.take) : [])]);
    if (changes.length === 0) return;
    const columns = (['agendaId', 'objectId', 'date', 'time', 'delta', 'walkIns', 'places', 'inAdvance'] as const).map((name) => changes.map((one) => one[name]));
    const counted = await this.database.rows(shift, columns, tx);
    if (counted.length === changes.length) return;
    if (!change.take) throw new Error('a place given back was not counted');
    throw new SlotRefused('slot_taken', change.take);
  }

  /** After a change of the grid: counts the days to come anew from the appointments. The agenda is locked by its changer. */
  async recount(agendaId: string, from: CivilDate, tx: EntityManager): Promise<void> {
    await this.database.rows(forget, [agendaId, from], tx);
    await this.database.rows(recount, [agendaId, from], tx);
  }
}

function given(place: Place, stepMinutes: ReadonlyMap<string, number>): LoadChange[] {
  const step = stepMinutes.get(place.agendaId);
  if (step === undefined) throw new Error(`the agenda ${place.agendaId} was not locked`);
  const walkIns = place.channel === 'walk_in' ? -1 : 0;
  return timesTaken(place.time, place.durationMinutes, step).flatMap((time) =>
    ['', place.objectId].map((objectId) => ({ agendaId: place.agendaId, objectId, date: place.date, time, delta: -1, walkIns, places: null, inAdvance: null })),
  );
}

function taken({ start, object, ...place }: WantedPlace): LoadChange[] {
  const walkIn = place.channel === 'walk_in';
  return start.steps.flatMap((step) =>
    [['', counterCapacity(step)] as const, [place.objectId, objectCapacity(step, object)] as const].map(([objectId, capacity]) => ({
      agendaId: place.agendaId, objectId, date: place.date, time: step.time, delta: 1, walkIns: walkIn ? 1 : 0,
      places: capacity.places, inAdvance: walkIn ? null : capacity.inAdvance,
    })),
  );
}

/** One row a step, whatever is given back and taken there. */
function sum(changes: readonly LoadChange[]): LoadChange[] {
  const summed = new Map<string, LoadChange>();
  for (const change of changes) {
    const key = `${change.agendaId} ${change.objectId} ${change.date} ${change.time}`;
    const before = summed.get(key);
    summed.set(key, before ? { ...before, delta: before.delta + change.delta, walkIns: before.walkIns + change.walkIns, places: change.places ?? before.places, inAdvance: change.inAdvance ?? before.inAdvance } : change);
  }
  return [...summed.values()];
}
