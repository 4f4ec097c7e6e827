import { Injectable } from '@nestjs/common';
import { toCivil } from '@nafida/calendar';
import type { Locale } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import type { Performer } from '../../accounts/permissions.js';
import { Settings } from '../../cases/settings.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, NotFound, type Problem } from '../../platform/problem.js';
import { newReference } from '../../platform/reference.js';
import { mayStillChange } from './appointment-rights.js';
import { type AppointmentRow, cancelPlace, confirmPlace, dropHold, endHolds, endWaiting, type EventRow, findChosen, movePlace, type PlaceRow, writeEvent } from './appointment-statements.js';
import { AppointmentTidings } from './appointment-tidings.js';
import { FreedPlaces } from './freed-places.js';
import { mustBeHoldId } from './places.js';
import { SlotRefused } from './slot-refused.js';
import type { Visitor } from './visitors.js';

/** Who does it: the citizen, signed in or by the link of a message, or staff for them. */
export interface Hand {
  accountId: string | null;
  role: Performer;
}

/** Who comes, and what they want known. */
export interface Visit extends Visitor {
  personSealed: Buffer | null;
  note: string | null;
  locale: Locale;
}

type Steps = ReadonlyMap<string, number>;

/** The life of an appointment, each change whole or not at all: its row, its timeline, its place, its message. */
@Injectable()
export class Bookings {
  constructor(
    private readonly database: Database,
    private readonly freed: FreedPlaces,
    private readonly tidings: AppointmentTidings,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** `holder`: who chose the place, or was offered it. */
  async confirm(id: string, holder: string | null, visit: Visit, hand: Hand, tx: EntityManager): Promise<AppointmentRow & { events: EventRow[] }> {
    const now = this.clock.now();
    const { date: today } = toCivil(now);
    const { referencePrefix } = await this.settings.current();
    const { accountId, personSealed, cinFingerprint, note, locale } = visit;
    const reference = newReference(referencePrefix, Number(today.slice(0, 4)));
    const values = [mustBeHoldId(id), reference, accountId, personSealed, cinFingerprint, note, now, locale, holder, today, hand.accountId, hand.role];
    const row = await this.database.row(confirmPlace, values, tx);
    if (!row) throw await this.whyNot(id, holder, now, tx);
    await this.tidings.tell('booked', row, tx);
    return row;
  }

  /** The place that was held becomes the appointment's; the one it had is passed on. */
  async move(appointment: PlaceRow, hold: PlaceRow, hand: Hand, steps: Steps, tx: EntityManager): Promise<void> {
    const now = this.clock.now();
    this.mustStillChange(appointment, hand);
    if (hold.movesId !== appointment.id) throw new NotFound('hold_unknown');
    mustStillStand(hold, now);
    mustStillMeet(appointment, hold);
    await this.database.rows(dropHold, [hold.id], tx);
    await this.database.rows(movePlace, [appointment.id, hold.agendaId, hold.date, hold.time, hold.durationMinutes, hold.channel, now], tx);
    const former = { date: appointment.date, time: appointment.time };
    await this.write(appointment.id, 'reschedule', hand, { from: former, to: { date: hold.date, time: hold.time } }, tx);
    await this.freed.passOn({ ...appointment, spares: hold.spares && hold }, steps, tx);
    await this.tidings.tell('rescheduled', appointment.id, tx, { former });
  }

  async cancel(appointment: PlaceRow, { reason, askedBy }: { reason: string | null; askedBy: 'citizen' | 'office' }, hand: Hand, steps: Steps, tx: EntityManager): Promise<void> {
    this.mustStillChange(appointment, hand);
    // At the desk a clerk cancels for who asks for it; a citizen asks for nobody else.
    const byCitizen = hand.role === 'citizen' || askedBy === 'citizen';
    await this.database.rows(cancelPlace, [appointment.id, this.clock.now(), byCitizen ? 'citizen' : 'office', reason], tx);
    await this.write(appointment.id, 'cancel', hand, hand.role === 'citizen' ? {} : { askedBy }, tx);
    await this.freed.passOn(appointment, steps, tx);
    await this.tidings.tell(byCitizen ? 'cancelled' : 'cancelledByOffice', appointment.id, tx, reason === null ? {} : { cause: reason });
  }

  /** Who does not want what was offered has had their turn; the next one hears of it. */
  async decline(offer: PlaceRow, outcome: 'left' | 'expired', steps: Steps, tx: EntityManager): Promise<void> {
    await this.database.rows(endHolds, [[offer.id]], tx);
    await this.database.rows(endWaiting, [offer.id, outcome], tx);
    await this.freed.passOn(offer, steps, tx);
  }

  private async whyNot(id: string, holder: string | null, now: Date, tx: EntityManager): Promise<Problem> {
    const place = await this.database.row(findChosen, [id, holder], tx);
    // What is held for a visit to go to is not for another one.
    return (place && place.movesId === null ? fallen(place, now) : new NotFound('hold_unknown')) ?? new Conflict('appointment_limit', { count: place?.limitPerCitizen ?? 0 });
  }

  /** In time, and before anybody has come. */
  mustStillChange(appointment: PlaceRow, hand: Hand): void {
    if (appointment.status !== 'booked') throw new Conflict('appointment_over');
    if (!mayStillChange(appointment, hand.role !== 'citizen', this.clock.now())) throw new Conflict('too_late_to_change');
  }

  private async write(id: string, action: string, hand: Hand, details: object, tx: EntityManager): Promise<void> {
    await this.database.rows(writeEvent, [id, action, hand.accountId, hand.role, this.clock.now(), JSON.stringify(details)], tx);
  }
}

function mustStillStand(place: PlaceRow, now: Date): void {
  const problem = fallen(place, now);
  if (problem) throw problem;
}

/** A place that counts on the hour of its visit is whole only while the visit is there. */
function mustStillMeet({ agendaId, date, time, durationMinutes }: PlaceRow, hold: PlaceRow): void {
  const { spares } = hold;
  if (!spares) return;
  const there = agendaId === hold.agendaId && date === hold.date && time === spares.time && durationMinutes === spares.durationMinutes;
  if (!there) throw new SlotRefused('slot_taken', hold);
}

/** Why a choice no longer stands, if it does not. */
function fallen(place: PlaceRow, now: Date): Problem | undefined {
  if (place.status === 'expired' || (place.expiresAt !== null && place.expiresAt <= now)) return new SlotRefused('hold_expired', place);
  return place.status === 'held' || place.status === 'offered' ? undefined : new NotFound('hold_unknown');
}
