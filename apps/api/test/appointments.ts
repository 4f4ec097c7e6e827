import { addDays, toCivil, weekday } from '@nafida/calendar';
import type { AppointmentView, HoldView } from '../src/appointments/booking/appointment.dto.js';
import type { DayList, SlotList } from '../src/appointments/booking/availability.dto.js';
import { type House, openHouse } from './app.js';
import { type Answer, Person } from './people.js';

export type Refusal = { code: string; nextFree?: { date: string; time: string; dateLabel: string }[]; errors?: { pointer: string; code: string }[] };

interface CounterRules {
  places?: number;
  walkInPlaces?: number;
  coolingMinutes?: number;
  limitPerCitizen?: number;
  leadMinutes?: number;
  changeUntilMinutes?: number;
  audience?: string;
  objectPlaces?: number | null;
  durationMinutes?: number;
}

const names = (fr: string): string => JSON.stringify({ ar: fr, fr, en: fr });

/** The house, and the seasons of the province. */
export async function openAppointmentsHouse(changes: Parameters<typeof openHouse>[0] = {}): Promise<House> {
  const house = await openHouse({ rateLimits: false, ...changes });
  const { source } = house.database;
  await source.query(`insert into seasons (id, names, valid_from, valid_to, week) values ('regular', '{}', null, null, '[]'), ('ramadan-2027', '{}', '2027-02-09', '2027-03-09', '[]')`);
  await source.query(`insert into visit_domains (id, names) values ('papers', $1)`, [names('Papiers')]);
  return house;
}

let counters = 0;

/** A counter of an annex that receives one object, Monday to Friday from 08:30 to 12:30 in steps of a quarter of an hour. */
export async function aCounter(house: House, rules: CounterRules = {}, officeId = 'annex-5'): Promise<{ objectId: string; officeId: string; agendaId: string }> {
  const id = `counter-${(counters += 1)}`;
  const { source } = house.database;
  const { places = 1, walkInPlaces = 0, coolingMinutes = 0, limitPerCitizen = 2, leadMinutes = 0, changeUntilMinutes = 60, audience = 'citizens', objectPlaces = null, durationMinutes = 15 } = rules;
  await source.query(
    `insert into visit_objects (id, domain_id, names, documents, duration_minutes, audience, places, lead_minutes, horizon_days, limit_per_citizen, change_until_minutes)
     values ($1, 'papers', $2, $3, $4, $5, $6, $7, 60, $8, $9)`,
    [id, names('Certificat'), JSON.stringify([{ ar: 'بطاقة التعريف', fr: 'Carte d’identité', en: 'Identity card' }]), durationMinutes, audience, objectPlaces, leadMinutes, limitPerCitizen, changeUntilMinutes],
  );
  await source.query(`insert into agendas (id, office_id, names, step_minutes, cooling_minutes) values ($1, $2, $3, 15, $4)`, [id, officeId, names('Guichet'), coolingMinutes]);
  await source.query(`insert into agenda_objects (agenda_id, office_id, object_id) values ($1, $2, $1)`, [id, officeId]);
  await source.query(
    `insert into agenda_hours (agenda_id, season_id, weekday, from_time, to_time, places, walk_in_places)
     select $1, s.id, d, '08:30', '12:30', $2, $3 from generate_series(1, 5) d, seasons s`,
    [id, places, walkInPlaces],
  );
  return { objectId: id, officeId, agendaId: id };
}

type Visit = Pick<Awaited<ReturnType<typeof aCounter>>, 'objectId' | 'officeId'>;

let days = 0;

/** A working day to come, as the clock of the house has it: another one each time, for nobody is asked to be in two places. */
export function aWorkingDay(house: House, daysAhead = 3 + (days += 1)): string {
  let date = addDays(toCivil(house.clock.now()).date, daysAhead);
  for (; weekday(date) > 5; date = addDays(date, 1)) days += 1;
  return date;
}

export async function holds(person: Person, visit: Visit, date: string, time: string, more: Record<string, unknown> = {}): Promise<Answer<HoldView & Refusal>> {
  return person.sends('POST', '/holds', { objectId: visit.objectId, officeId: visit.officeId, date, time, ...more });
}

export async function books(person: Person, holdId: string, more: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer<AppointmentView & Refusal>> {
  return person.sends('POST', '/appointments', { holdId, ...more }, headers);
}

/** Chooses and confirms. */
export async function getsAppointment(person: Person, visit: Visit, date: string, time: string, more: Record<string, unknown> = {}): Promise<AppointmentView> {
  const hold = await holds(person, visit, date, time);
  const { status, body } = await books(person, hold.body.holdId, more);
  if (status !== 201) throw new Error(`${date} ${time} could not be booked: ${JSON.stringify([hold.body, body])}`);
  return body;
}

export async function cancels(person: Person, reference: string, reason?: string): Promise<Answer<AppointmentView & Refusal>> {
  return person.sends('POST', `/appointments/${reference}/cancel`, reason === undefined ? {} : { reason });
}

export async function moves(person: Person, reference: string, holdId: string): Promise<Answer<AppointmentView & Refusal>> {
  return person.sends('POST', `/appointments/${reference}/reschedule`, { holdId });
}

export async function daysOf(person: Person, visit: Visit, month: string): Promise<Answer<DayList & Refusal>> {
  return person.sends('GET', `/available-days?objectId=${visit.objectId}&officeId=${visit.officeId}&month=${month}`);
}

export async function slotsOf(person: Person, visit: Visit, date: string): Promise<Answer<SlotList & Refusal>> {
  return person.sends('GET', `/available-slots?objectId=${visit.objectId}&officeId=${visit.officeId}&date=${date}`);
}

/** How many places an hour has left, as anybody sees it. */
export async function freeAt(house: House, visit: Visit, date: string, time: string): Promise<number | undefined> {
  return (await slotsOf(new Person(house), visit, date)).body.slots.find((slot) => slot.time === time)?.free;
}

/** Where what is counted differs from the appointments there are: nowhere, ever. */
export async function miscounted(house: House): Promise<unknown[]> {
  return house.database.source.query(
    `with truth as (
       select a.agenda_id, o.object_id, a.date, make_time((m / 60)::int, (m % 60)::int, 0) as time, count(*) as taken, count(*) filter (where a.channel = 'walk_in') as walk_ins
       from appointments a join agendas g on g.id = a.agenda_id
       cross join lateral (select extract(epoch from a.time)::int / 60 as begins) b
       cross join lateral generate_series(b.begins, b.begins + a.duration_minutes - 1, g.step_minutes) m
       cross join lateral (values (''), (a.object_id)) o (object_id)
       where a.status in ('held', 'offered', 'cooling', 'booked', 'checked_in', 'served', 'no_show')
         and (a.spares_time is null or m not between extract(epoch from a.spares_time) / 60 and extract(epoch from a.spares_time) / 60 + a.spares_minutes - 1) group by 1, 2, 3, 4)
     select * from truth t full join agenda_loads l using (agenda_id, object_id, date, time)
     where coalesce(l.taken, 0) <> coalesce(t.taken, 0) or coalesce(l.walk_ins, 0) <> coalesce(t.walk_ins, 0)`,
  );
}
