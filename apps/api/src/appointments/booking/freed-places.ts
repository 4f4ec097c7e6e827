import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { instantOf, toCivil } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { Database, statement } from '../../platform/database/database.js';
import { afterQuiet } from '../../platform/queue/quiet-hours.js';
import { newReference } from '../../platform/reference.js';
import type { AgendaRules } from '../agendas/agenda-rules.js';
import { rulesColumns } from '../agendas/rules-columns.js';
import { startsOn } from '../agendas/slot-engine.js';
import { AppointmentLinks } from './appointment-links.js';
import { addPlace, type PlaceRow } from './appointment-statements.js';
import { AppointmentTidings } from './appointment-tidings.js';
import { PlaceGuard } from './place-guard.js';

/** A place that its citizen gave back. */
export type FreedPlace = Pick<PlaceRow, 'agendaId' | 'officeId' | 'objectId' | 'date' | 'time' | 'durationMinutes' | 'channel' | 'prefix' | 'spares'>;

interface NextInLine {
  id: string;
  accountId: string;
}

const hour = 3_600_000;
/** How long who waited has to say yes. */
const offerFor = 2 * hour;

const rulesOf = statement<AgendaRules & { coolingMinutes: number; leadMinutes: number; received: boolean }>(
  'appointments.rulesOfFreedPlace',
  `select g.cooling_minutes as "coolingMinutes", v.lead_minutes as "leadMinutes", ${rulesColumns('$3', '$3')},
     g.active and v.active and exists (select from agenda_objects r where r.agenda_id = g.id and r.object_id = v.id) as received
   from agendas g, visit_objects v where g.id = $1 and v.id = $2`,
);

/** Who could not say yes is not asked: they come at that hour already, or have booked as often as they may. */
const nextInLine = statement<NextInLine>(
  'appointments.nextInLine',
  `select w.id, w.account_id as "accountId" from appointment_waiting w join visit_objects v on v.id = w.object_id
   where w.office_id = $1 and w.object_id = $2 and w.status = 'waiting' and $3::date between w.from_date and w.to_date
     and (w.from_time is null or $4::time between w.from_time and w.to_time)
     and v.limit_per_citizen > (select count(*) from appointments b where b.account_id = w.account_id and b.object_id = w.object_id and b.status in ('booked', 'checked_in') and b.date >= $6::date)
     and not exists (select from appointments a where a.account_id = w.account_id and a.status in ('held', 'booked', 'checked_in')
       and a.during && tsrange($3::date + $4::time, $3::date + $4::time + make_interval(mins => $5::int)))
   order by w.created_at, w.id limit 1 for update of w skip locked`,
);

const offer = statement<never>('appointments.offerToWaiting', `update appointment_waiting set status = 'offered', offered_appointment_id = $2::uuid where id = $1::uuid`);

/** What becomes of a place given back: first to who waits, in their order; else it cools, out of sight of who watches for it. */
@Injectable()
export class FreedPlaces {
  constructor(
    private readonly database: Database,
    private readonly guard: PlaceGuard,
    private readonly links: AppointmentLinks,
    private readonly tidings: AppointmentTidings,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'messages'>,
  ) {}

  /** In the transaction that frees it, its agenda locked: the place stays counted until it is nobody's. */
  async passOn(place: FreedPlace, stepMinutes: ReadonlyMap<string, number>, tx: EntityManager): Promise<void> {
    // Moved by less than its length: what is left of the place is none.
    if (place.spares) return this.guard.shift({ back: [place] }, stepMinutes, tx);
    const now = this.clock.now();
    const begins = instantOf(place.date, place.time).getTime();
    const rules = await this.database.row(rulesOf, [place.agendaId, place.objectId, place.date], tx);
    if (!rules) throw new Error('a place of an unknown agenda was freed');
    // At night phones are left in peace: whoever is asked has their time from the morning on.
    const told = afterQuiet(now, this.config.messages.quietHours).getTime();
    const offerUntil = Math.min(told + offerFor, begins - rules.leadMinutes * 60_000);
    // Of a day that was closed since, nothing is left to offer.
    const stands = rules.received && startsOn(place.date, rules, place).some(({ time }) => time === place.time);
    const next = stands && offerUntil > told && place.channel !== 'walk_in' ? await this.next(place, tx) : undefined;
    const coolUntil = Math.min(now.getTime() + rules.coolingMinutes * 60_000, begins);
    if (next) await this.offerTo(next, place, new Date(offerUntil), tx);
    else if (stands && coolUntil > now.getTime()) await this.add(randomUUID(), 'cooling', place, null, new Date(coolUntil), null, tx);
    else await this.guard.shift({ back: [place] }, stepMinutes, tx);
  }

  private async next({ officeId, objectId, date, time, durationMinutes }: FreedPlace, tx: EntityManager): Promise<NextInLine | undefined> {
    return this.database.row(nextInLine, [officeId, objectId, date, time, durationMinutes, this.clock.today()], tx);
  }

  private async offerTo(next: NextInLine, place: FreedPlace, until: Date, tx: EntityManager): Promise<void> {
    const id = randomUUID();
    await this.add(id, 'offered', place, next.accountId, until, newReference(place.prefix, Number(toCivil(this.clock.now()).date.slice(0, 4))), tx);
    await this.database.rows(offer, [next.id, id], tx);
    await this.tidings.tell('offered', id, tx, { until });
  }

  private async add(id: string, status: 'offered' | 'cooling', place: FreedPlace, accountId: string | null, until: Date, reference: string | null, tx: EntityManager): Promise<void> {
    const { agendaId, officeId, objectId, date, time, durationMinutes, channel } = place;
    const link = this.links.fingerprintOf(this.links.tokenOf(id));
    await this.database.rows(
      addPlace,
      [id, status, agendaId, officeId, objectId, date, time, durationMinutes, channel, accountId, null, null, until, this.clock.now(), reference, link],
      tx,
    );
  }
}
