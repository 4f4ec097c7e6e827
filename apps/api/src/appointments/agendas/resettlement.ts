import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, type CivilMoment, eachDay, formatDate, toCivil } from '@nafida/calendar';
import { inLocale, type Locale, type Localized } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../accounts/audit/audit-trail.js';
import type { Actor } from '../../accounts/actor.js';
import type { Reader } from '../../cases/case-service.js';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import type { AppointmentChannel, AppointmentStatus } from '../booking/appointment.dto.js';
import { cancelPlace, endHolds, movePlace, writeEvent } from '../booking/appointment-statements.js';
import { AppointmentTidings } from '../booking/appointment-tidings.js';
import { type Counter, Counters } from '../booking/counters.js';
import { PlaceGuard } from '../booking/place-guard.js';
import type { HitAppointment, Treatment } from './agenda.dto.js';
import { dayOn, reachFrom } from './availability.js';
import { type Expected, hitBy, type HitCause, type Setting } from './hit-appointments.js';
import { remarkOn, type Start, startsOn } from './slot-engine.js';

interface ExpectedRow extends Expected {
  reference: string;
  status: AppointmentStatus | 'cooling';
  agendaId: string;
  officeId: string;
  channel: AppointmentChannel;
  locale: Locale;
  accountId: string | null;
  objectNames: Localized;
  officeNames: Localized;
}

/** A change of a counter's rules, in the hands of whoever makes it. */
export interface Change {
  agendaId: string;
  /** The only day that it concerns, if it is one. */
  date?: CivilDate;
  before: Setting;
  after: Setting;
}

/** Whom a change leaves without their place. */
export interface Hits {
  change: Change;
  booked: (ExpectedRow & { cause: HitCause })[];
  /** Places that nobody has for good: they end, and who was choosing chooses again. */
  loose: string[];
}

interface FoundPlace {
  to: CivilMoment;
  start: Start;
  object: Counter['object'];
}

/** Who booked first keeps their place first; then who is choosing, then what is nobody's. */
const listExpected = statement<ExpectedRow>(
  'agendas.expected',
  `select a.id, a.reference, a.status, a.agenda_id as "agendaId", a.office_id as "officeId", a.object_id as "objectId", a.date::text as date, to_char(a.time, 'HH24:MI') as time,
     a.duration_minutes as "durationMinutes", a.channel, a.locale, a.account_id as "accountId", v.names as "objectNames", o.names as "officeNames"
   from appointments a join visit_objects v on v.id = a.object_id join offices o on o.id = a.office_id
   where a.agenda_id = $1 and (a.date, a.time) > ($2::date, $3::time) and a.date between $4::date and $5::date and a.status in ('booked', 'held', 'offered', 'cooling')
   order by a.status <> 'booked', a.status = 'cooling', a.booked_at, a.created_at, a.id for update of a`,
);
const busy = statement<{ from: string; to: string; date: string }>(
  'agendas.busy',
  `select date::text as date, to_char(time, 'HH24:MI') as "from", to_char(time + make_interval(mins => duration_minutes), 'HH24:MI') as "to"
   from appointments where account_id = $1::uuid and id <> $2::uuid and status in ('held', 'booked', 'checked_in') and date >= $3::date`,
);
const waitAgain = statement<never>(
  'agendas.waitAgain',
  `update appointment_waiting set status = 'waiting', offered_appointment_id = null where offered_appointment_id = any($1::uuid[]) and status = 'offered'`,
);

const weeksAtOnce = 4;

/** Finds the appointments that a change of hours leaves without a place, and moves or cancels them with a message. */
@Injectable()
export class Resettlement {
  constructor(
    private readonly database: Database,
    private readonly guard: PlaceGuard,
    private readonly counters: Counters,
    private readonly tidings: AppointmentTidings,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The agenda is locked by its changer. */
  async hits(change: Change, tx: EntityManager): Promise<Hits> {
    const now = toCivil(this.clock.now());
    const { agendaId, date } = change;
    const rows = await this.database.rows(listExpected, [agendaId, now.date, now.time, date ?? '-infinity', date ?? 'infinity'], tx);
    const lost = hitBy(change, rows);
    const hit = rows.flatMap((row) => {
      const cause = lost.get(row.id);
      return cause ? [{ ...row, cause }] : [];
    });
    return { change, booked: hit.filter(({ status }) => status === 'booked'), loose: hit.filter(({ status }) => status !== 'booked').map(({ id }) => id) };
  }

  /** With the new rules: what nobody has for good ends, and what is taken is counted anew. */
  async clear({ change: { agendaId, date }, loose }: Hits, tx: EntityManager): Promise<void> {
    if (loose.length > 0) {
      await this.database.rows(waitAgain, [loose], tx);
      await this.database.rows(endHolds, [loose], tx);
    }
    await this.guard.recount(agendaId, date ?? this.clock.today(), date ?? 'infinity', tx);
  }

  /** Then everyone hit is treated alike. Who is to be moved and finds no other place stays booked, moved nowhere. */
  async treat({ change: { after }, booked }: Hits, treatment: Treatment, { actor, locale }: Reader, tx: EntityManager): Promise<HitAppointment[]> {
    const settled: HitAppointment[] = [];
    for (const row of booked) {
      const cause = remarkOn(row.date, after.rules);
      const movedTo = treatment === 'move' ? await this.move(row, after, cause, actor, tx) : null;
      if (treatment === 'cancel') await this.cancel(row, after, cause, actor, tx);
      settled.push(shown(row, locale, movedTo));
    }
    return settled;
  }

  private async cancel(row: ExpectedRow, { rules }: Setting, cause: Localized | undefined, actor: Actor, tx: EntityManager): Promise<void> {
    await this.guard.shift({ back: [row] }, new Map([[row.agendaId, rules.stepMinutes]]), tx);
    await this.database.rows(cancelPlace, [row.id, this.clock.now(), 'office', cause ? inLocale(cause, row.locale) : null], tx);
    await this.told('cancelledByOffice', 'cancel', row, {}, actor, tx);
    await this.tidings.tell('cancelledByOffice', row.id, tx, { cause });
  }

  private async move(row: ExpectedRow, { rules }: Setting, cause: Localized | undefined, actor: Actor, tx: EntityManager): Promise<CivilMoment | null> {
    const { agendaId, objectId, channel } = row;
    const place = await this.nextPlace(row, tx);
    if (!place) return null;
    const { to, start, object } = place;
    const taken = { agendaId, officeId: row.officeId, objectId, ...to, durationMinutes: object.durationMinutes, channel, start, object };
    await this.guard.shift({ back: [row], take: taken }, new Map([[agendaId, rules.stepMinutes]]), tx);
    await this.database.rows(movePlace, [row.id, agendaId, to.date, to.time, object.durationMinutes, channel, this.clock.now()], tx);
    const former = { date: row.date, time: row.time };
    await this.told('movedByOffice', 'reschedule', row, { from: former, to }, actor, tx);
    await this.tidings.tell('movedByOffice', row.id, tx, { former, cause });
    return to;
  }

  /** Never earlier than it was, and not where its citizen is expected elsewhere. */
  private async nextPlace({ id, agendaId, officeId, objectId, date, time: was, accountId }: ExpectedRow, tx: EntityManager): Promise<FoundPlace | undefined> {
    const elsewhere = accountId === null ? [] : await this.database.rows(busy, [accountId, id, this.clock.today()], tx);
    for (let first = date; ; first = addDays(first, weeksAtOnce * 7)) {
      const last = addDays(first, weeksAtOnce * 7 - 1);
      const found = await this.counters.findLoaded(officeId, objectId, first, last, tx);
      const reach = found && reachFrom(this.clock.now(), found.counter.object);
      if (!found || !reach || found.counter.agendaId !== agendaId || first > reach.until) return undefined;
      const { counter, loads } = found;
      for (const day of eachDay(first, last)) {
        const slot = dayOn(day, counter.rules, counter.object, loads, reach).slots.find(
          ({ time, endTime, free }) => free > 0 && (day > date || time > was) && !elsewhere.some((other) => other.date === day && other.from < endTime && time < other.to),
        );
        const start = slot && startsOn(day, counter.rules, counter.object).find(({ time }) => time === slot.time);
        if (start) return { to: { date: day, time: start.time }, start, object: counter.object };
      }
    }
  }

  private async told(what: string, action: string, row: ExpectedRow, details: object, actor: Actor, tx: EntityManager): Promise<void> {
    await this.database.rows(writeEvent, [row.id, action, actor.accountId, actor.role, this.clock.now(), JSON.stringify(details)], tx);
    await this.audit.record({ actor, action: `appointments.${what}`, subjectKind: 'appointment', subjectId: row.reference, citizenId: row.accountId }, tx);
  }
}

export function shown(row: Hits['booked'][number], locale: Locale, movedTo: CivilMoment | null = null): HitAppointment {
  const { reference, date, time, cause } = row;
  return {
    reference,
    object: inLocale(row.objectNames, locale),
    office: inLocale(row.officeNames, locale),
    date,
    dateLabel: formatDate(date, locale, 'full'),
    time,
    cause,
    movedTo: movedTo && `${movedTo.date} ${movedTo.time}`,
  };
}
