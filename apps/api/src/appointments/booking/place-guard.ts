import { Injectable } from '@nestjs/common';
import { type CivilDate, type CivilTime, toCivil } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import { Database, isConflict, statement } from '../../platform/database/database.js';
import type { ObjectRules } from '../agendas/agenda-rules.js';
import { counterCapacity, objectCapacity, timesTaken, type Start } from '../agendas/slot-engine.js';
import type { AppointmentChannel } from './appointment.dto.js';
import { type AppointmentRow, holdPlace, type Span } from './appointment-statements.js';
import type { Counter } from './counters.js';
import { shiftedLoads } from './load-shift.js';
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
  /** An hour of the same person at the same counter that meets it: what they share is not counted here. */
  spares?: Span | null;
}

/** A place that is to be taken, with what the rules of the counter have there. */
export interface WantedPlace extends Place {
  start: Start;
  object: ObjectRules;
}

/** Places given back, and one that is taken with them. */
export interface Shift {
  back: readonly Place[];
  take?: WantedPlace;
}

/** The place that somebody chose, and for whom. */
export interface WantedHold extends Pick<Place, 'officeId' | 'objectId' | 'date' | 'time' | 'channel'> {
  /** Whoever chooses; null where a link stands for them. */
  heldBy: string | null;
  accountId: string | null;
  /** The visit that is to go there. */
  moves: MovedVisit | null;
}

/** A visit that is about to get another place. */
export type MovedVisit = Pick<AppointmentRow, 'id' | 'agendaId' | 'date' | 'time' | 'durationMinutes' | 'channel'>;

/** A place that is kept for a moment. */
export interface Hold extends Pick<WantedHold, 'heldBy' | 'accountId'> {
  id: string;
  movesId: string | null;
  now: Date;
  until: Date;
  /** The fingerprint of its link. */
  link: Buffer;
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

const lockChoice = statement<Omit<Choice, 'agendaId' | 'steps'> & { id: string; stepMinutes: number; wanted: boolean }>(
  'appointments.lockForChoice',
  `with own as materialized (
     select id, agenda_id from appointments where held_by = $3::uuid and status = 'held' and (object_id = $2 or expires_at <= $4)
   ), wanted as materialized (select agenda_id from agenda_objects where office_id = $1 and object_id = $2)
   select g.id, g.step_minutes as "stepMinutes", g.id in (select agenda_id from wanted) as wanted, array(select id from own) as own,
     array(select id from appointments where agenda_id in (select agenda_id from wanted) and date = $5::date and expires_at <= $4 and status in ('held', 'cooling')) as spent,
     (select count(*)::int from appointments
      where account_id = $6::uuid and object_id = $2 and status in ('booked', 'checked_in') and date >= $7::date and id is distinct from $8::uuid) as booked
   from agendas g where g.id in (select agenda_id from wanted union all select agenda_id from own) order by g.id for share of g`,
);

/** What a choice is about to touch, and how often its citizen has booked the same. */
export interface Choice {
  agendaId: string | undefined;
  /** What the same person chose before. */
  own: string[];
  /** What others have let run out that day. */
  spent: string[];
  booked: number;
  steps: Map<string, number>;
}

const shift = statement<{ counted: 1 }>('appointments.shiftLoads', `with ${shiftedLoads()} select counted from shifted`);

const forget = statement<never>('appointments.forgetLoads', 'delete from agenda_loads where agenda_id = $1 and date between $2::date and $3::date');
const recount = statement<never>(
  'appointments.recountLoads',
  `insert into agenda_loads (agenda_id, object_id, date, time, taken, walk_ins, capacity)
   select a.agenda_id, o.object_id, a.date, make_time((m / 60)::int, (m % 60)::int, 0), count(*), count(*) filter (where a.channel = 'walk_in'), count(*)
   from appointments a
   join agendas g on g.id = a.agenda_id
   cross join lateral (select extract(epoch from a.time)::int / 60 as begins) b
   cross join lateral (select extract(epoch from a.spares_time)::int / 60 as begins) s
   cross join lateral generate_series(b.begins / g.step_minutes * g.step_minutes, b.begins + a.duration_minutes - 1, g.step_minutes) m
   cross join lateral (values (''), (a.object_id)) o (object_id)
   where a.agenda_id = $1 and a.date between $2::date and $3::date and a.status in ('held', 'offered', 'cooling', 'booked', 'checked_in', 'served', 'no_show')
     and (s.begins is null or m not between s.begins / g.step_minutes * g.step_minutes and s.begins + a.spares_minutes - 1)
   group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
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
  async lockForChoice({ officeId, objectId, date, heldBy, accountId, moves }: WantedHold, now: Date, tx: EntityManager): Promise<Choice> {
    const rows = await this.database.rows(lockChoice, [officeId, objectId, heldBy, now, date, accountId, toCivil(now).date, moves?.id ?? null], tx);
    const { own = [], spent = [], booked = 0 } = rows[0] ?? {};
    return { agendaId: rows.find((row) => row.wanted)?.id, own, spent, booked, steps: new Map(rows.map(({ id, stepMinutes }) => [id, stepMinutes])) };
  }

  /** Gives places back and takes one, together; where there is none left, 409. The agendas are locked. */
  async shift(change: Shift, stepMinutes: ReadonlyMap<string, number>, tx: EntityManager): Promise<void> {
    const changes = changesOf(change, stepMinutes);
    if (changes.length === 0) return;
    const counted = await this.database.rows(shift, columnsOf(changes), tx);
    if (counted.length === changes.length) return;
    if (!change.take) throw new Error('a place given back was not counted');
    throw new SlotRefused('slot_taken', change.take);
  }

  /** The same, writing down who holds the place that is taken; nothing where the counter or the person is not as it was thought. */
  async hold({ version, object }: Counter, change: Required<Shift>, hold: Hold, stepMinutes: ReadonlyMap<string, number>, tx?: EntityManager): Promise<AppointmentRow | undefined> {
    const { agendaId, officeId, objectId, date, time, durationMinutes, channel, spares } = change.take;
    const { id, accountId, heldBy, movesId, until, now, link } = hold;
    const values = [id, agendaId, officeId, objectId, date, time, durationMinutes, channel, accountId, heldBy, movesId, until, now, link, version, object.limitPerCitizen, toCivil(now).date, spares?.time ?? null, spares?.durationMinutes ?? null];
    try {
      return await this.database.row(holdPlace, [...columnsOf(changesOf(change, stepMinutes)), ...values], tx);
    } catch (error) {
      throw isConflict(error, 'places_of_agenda') ? new SlotRefused('slot_taken', change.take) : error;
    }
  }

  /** After a change of the grid: counts its days anew from the appointments. The agenda is locked by its changer. */
  async recount(agendaId: string, from: CivilDate, to: CivilDate | 'infinity', tx: EntityManager): Promise<void> {
    await this.database.rows(forget, [agendaId, from, to], tx);
    await this.database.rows(recount, [agendaId, from, to], tx);
  }
}

function changesOf({ back, take }: Shift, stepMinutes: ReadonlyMap<string, number>): LoadChange[] {
  return sum([...back.flatMap((place) => given(place, stepMinutes)), ...(take ? taken(take, stepMinutes) : [])]);
}

function columnsOf(changes: readonly LoadChange[]): unknown[][] {
  return (['agendaId', 'objectId', 'date', 'time', 'delta', 'walkIns', 'places', 'inAdvance'] as const).map((name) => changes.map((one) => one[name]));
}

function given(place: Place, stepMinutes: ReadonlyMap<string, number>): LoadChange[] {
  const step = stepMinutes.get(place.agendaId);
  if (step === undefined) throw new Error(`the agenda ${place.agendaId} was not locked`);
  const walkIns = place.channel === 'walk_in' ? -1 : 0;
  const spared = timesSpared(place, step);
  return timesTaken(place.time, place.durationMinutes, step).filter((time) => !spared.includes(time)).flatMap((time) =>
    ['', place.objectId].map((objectId) => ({ agendaId: place.agendaId, objectId, date: place.date, time, delta: -1, walkIns, places: null, inAdvance: null })),
  );
}

function taken({ start, object, ...place }: WantedPlace, stepMinutes: ReadonlyMap<string, number>): LoadChange[] {
  const walkIn = place.channel === 'walk_in';
  const spared = timesSpared(place, stepMinutes.get(place.agendaId));
  return start.steps.filter(({ time }) => !spared.includes(time)).flatMap((step) =>
    [['', counterCapacity(step)] as const, [place.objectId, objectCapacity(step, object)] as const].map(([objectId, capacity]) => ({
      agendaId: place.agendaId, objectId, date: place.date, time: step.time, delta: 1, walkIns: walkIn ? 1 : 0,
      places: capacity.places, inAdvance: walkIn ? null : capacity.inAdvance,
    })),
  );
}

function timesSpared({ spares }: Place, step: number | undefined): CivilTime[] {
  return spares && step !== undefined ? timesTaken(spares.time, spares.durationMinutes, step) : [];
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
