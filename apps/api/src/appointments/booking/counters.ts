import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, type CivilTime, daysBetween } from '@nafida/calendar';
import type { Localized } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import type { AgendaRules, BookingWindow, ObjectRules } from '../agendas/agenda-rules.js';
import type { Load, Loads } from '../agendas/availability.js';
import { rulesColumns } from '../agendas/rules-columns.js';
import { minuteOf } from '../agendas/slot-engine.js';

/** The counter of an office that receives an object, with its rules for some days. */
export interface Counter {
  agendaId: string;
  officeId: string;
  objectId: string;
  /** Of the rules and the object: any change of them has another. */
  version: string;
  rules: AgendaRules;
  object: ObjectRules & BookingWindow & { audience: 'citizens' | 'own_office' | 'desk'; limitPerCitizen: number; names: Localized };
}

interface CounterRow {
  agendaId: string;
  /** Of the rules and the object; both are missing where the reader knows this version. */
  version: string;
  object: Counter['object'] | null;
  rules: string | null;
}

/** What is taken at so many minutes since midnight of the first day, two lists of one length; and by who walked in, where anybody did. */
interface TakenByMinute {
  minutes: number[] | null;
  taken: number[] | null;
  walkIns: Record<number, number> | null;
}

/** All that a counter is set to, whatever the day, unless its version is the known one. */
const columns = `g.id as "agendaId", g.rules_version as version,
  case when g.rules_version is distinct from $3::bigint then (select row_to_json(r)::text from (select ${rulesColumns(`'-infinity'`, `'infinity'`)}) r) end as rules,
  case when g.rules_version is distinct from $3::bigint then jsonb_build_object('durationMinutes', o.duration_minutes, 'places', o.places, 'leadMinutes', o.lead_minutes,
    'horizonDays', o.horizon_days, 'audience', o.audience, 'limitPerCitizen', o.limit_per_citizen, 'names', o.names) end as object`;

const received = `from agenda_objects r join agendas g on g.id = r.agenda_id join visit_objects o on o.id = r.object_id
  where r.office_id = $1 and r.object_id = $2 and g.active and o.active`;

const minute = `(l.date - $4::date) * 1440 + (date_part('epoch', l.time) / 60)::int`;

/** Of the days that can be booked: nobody asks for those before today, or too far. */
const load = (object: string): string =>
  `(select json_build_object('minutes', array_agg(${minute}), 'taken', array_agg(l.taken), 'walkIns', json_object_agg(${minute}, l.walk_ins) filter (where l.walk_ins > 0))
    from agenda_loads l where l.agenda_id = g.id and l.object_id = ${object} and l.taken > 0
      and l.date between greatest($4::date, $6::date) and least($5::date, $6::date + o.horizon_days))`;

const readCounter = statement<CounterRow>('appointments.counter', `select ${columns} ${received}`);
const readLoaded = statement<CounterRow & { ofCounter: TakenByMinute; ofObject: TakenByMinute }>(
  'appointments.counterWithLoads',
  // An object without places of its own can have taken no more than its counter.
  `select ${columns}, ${load("''")} as "ofCounter", ${load('case when o.places is not null then o.id end')} as "ofObject" ${received}`,
);

const keepAtMost = 2_000;

/** Knows which counter receives an object, when, and how much of it is taken: each in one statement. */
@Injectable()
export class Counters {
  private readonly known = new Map<string, Counter>();
  private readonly rules = new Map<string, AgendaRules>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** As it was when it was last read; whoever relies on it lets the database compare the version. */
  remembered(officeId: string, objectId: string): Counter | undefined {
    return this.known.get(`${officeId} ${objectId}`);
  }

  /** In the transaction of a booking: to be read after the agenda was locked, so that a change just made counts. */
  async find(officeId: string, objectId: string, tx?: EntityManager): Promise<Counter | undefined> {
    const known = this.remembered(officeId, objectId);
    const row = await this.database.row(readCounter, [officeId, objectId, known?.version ?? null], tx);
    return row && this.counterOf(row, officeId, objectId, known);
  }

  async findLoaded(officeId: string, objectId: string, from: CivilDate, to: CivilDate, tx?: EntityManager): Promise<{ counter: Counter; loads: Loads } | undefined> {
    const known = this.remembered(officeId, objectId);
    const row = await this.database.row(readLoaded, [officeId, objectId, known?.version ?? null, from, to, this.clock.today()], tx);
    return row && { counter: this.counterOf(row, officeId, objectId, known), loads: loadsOf(row, from) };
  }

  /** Rules are asked for far more often than they change: one version is the same rules, with all that was worked out of them. */
  private counterOf({ agendaId, version, object, rules: text }: CounterRow, officeId: string, objectId: string, known?: Counter): Counter {
    if (object === null || text === null) {
      if (!known) throw new Error('a counter came without its rules');
      return known;
    }
    const rules = this.rules.get(version) ?? (JSON.parse(text) as AgendaRules);
    const counter = { agendaId, officeId, objectId, version, object, rules };
    if (this.known.size >= keepAtMost) {
      this.known.clear();
      this.rules.clear();
    }
    this.known.set(`${officeId} ${objectId}`, counter);
    this.rules.set(version, rules);
    return counter;
  }
}

const nothing: Load = { taken: 0, walkIns: 0 };

function loadsOf({ ofCounter, ofObject }: { ofCounter: TakenByMinute; ofObject: TakenByMinute }, from: CivilDate): Loads {
  const read = ({ minutes, taken: all, walkIns }: TakenByMinute): ((date: CivilDate, time: CivilTime) => Load) => {
    const loads = new Map(minutes?.map((minute, nth) => [minute, all?.[nth] ?? 0]));
    // Days are read one after the other: the place of each is counted once.
    let day = { date: from, begins: 0 };
    return (date, time) => {
      if (day.date !== date) day = { date, begins: daysBetween(from, date) * 1440 };
      const minute = day.begins + minuteOf(time);
      const taken = loads.get(minute);
      return taken === undefined ? nothing : { taken, walkIns: walkIns?.[minute] ?? 0 };
    };
  };
  return { ofCounter: read(ofCounter), ofObject: read(ofObject) };
}

/** The first and the last day of a month. */
export function monthBounds(month: string): [CivilDate, CivilDate] {
  const first = `${month}-01`;
  const next = addDays(first, 31).slice(0, 7);
  return [first, addDays(`${next}-01`, -1)];
}
