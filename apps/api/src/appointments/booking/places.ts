import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, isConflict } from '../../platform/database/database.js';
import { Conflict, Forbidden, NotFound } from '../../platform/problem.js';
import { readReference } from '../../platform/reference.js';
import { timesTaken } from '../agendas/slot-engine.js';
import { AppointmentLinks } from './appointment-links.js';
import { belongsTo } from './appointment-rights.js';
import { type AppointmentRow, endHolds, endSpentHolds, findByReference, findChosen, lockPlaces, type PlaceRow, type Span } from './appointment-statements.js';
import { chosenStart } from './choice.js';
import { type Counter, Counters } from './counters.js';
import { type Hold, type MovedVisit, PlaceGuard, type WantedHold, type WantedPlace } from './place-guard.js';
import { SlotRefused } from './slot-refused.js';

export const holdFor = 5 * 60_000;

/** May refuse a person what a counter has, who has booked so many visits of the kind. */
type Judge = (counter: Counter, booked: number) => void;

/** Takes and gives back places inside a transaction, in the one order that everybody keeps: agendas, appointments, loads. */
@Injectable()
export class Places {
  constructor(
    private readonly database: Database,
    private readonly counters: Counters,
    private readonly guard: PlaceGuard,
    private readonly links: AppointmentLinks,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a place for five minutes, in one statement: where the counter is set as it was when it was last read, and the
   * person gives nothing up for it. Where anything stands in the way, nothing: `hold` looks closer.
   */
  async holdAtOnce(wanted: WantedHold, judge: Judge): Promise<AppointmentRow | undefined> {
    const counter = this.counters.remembered(wanted.officeId, wanted.objectId);
    if (!counter) return undefined;
    const now = this.clock.now();
    try {
      judge(counter, 0);
      return await this.guard.hold(counter, { back: [], take: placeAt(wanted, counter, now) }, this.newHold(wanted, now), new Map());
    } catch (refusal) {
      // Whoever is refused is judged by what is read anew.
      if (refusal instanceof Conflict || refusal instanceof Forbidden || isConflict(refusal, 'appointments_held_once')) return undefined;
      throw refusal;
    }
  }

  /**
   * The same, whatever stands in the way. What the person chose before is given back, and so is what others let run out:
   * nobody waits for a sweep. `judge` may refuse the person once the counter is known.
   */
  async hold(wanted: WantedHold, tx: EntityManager, judge: Judge = () => undefined): Promise<AppointmentRow> {
    const { officeId, objectId } = wanted;
    const now = this.clock.now();
    await this.guard.lockPeople([wanted.heldBy], tx);
    const { agendaId, own, spent, booked, steps } = await this.guard.lockForChoice(wanted, now, tx);
    const counter = await this.counters.find(officeId, objectId, tx);
    if (agendaId === undefined || counter?.agendaId !== agendaId) throw new Conflict('object_not_received_here');
    judge(counter, booked);
    const place = placeAt(wanted, counter, now);
    const take = { ...place, spares: sparedBy(place, wanted.moves, counter) };
    const others = spent.filter((place) => !own.includes(place));
    const back = own.length + others.length > 0 ? await this.database.rows(endSpentHolds, [own, others], tx) : [];
    const held = await this.guard.hold(counter, { back, take }, this.newHold(wanted, now), steps, tx);
    if (!held) throw new SlotRefused('slot_taken', wanted);
    return held;
  }

  /** A hold belongs to whoever made it, an offer to the citizen it was made to. */
  async chosen(id: string, { accountId }: Pick<Actor, 'accountId'>, tx: EntityManager): Promise<PlaceRow> {
    const row = await this.database.row(findChosen, [mustBeHoldId(id), accountId], tx);
    if (!row) throw new NotFound('hold_unknown');
    return row;
  }

  async known(reference: string, actor: Actor, tx: EntityManager): Promise<PlaceRow> {
    const row = await this.database.row(findByReference, [readReference(reference) ?? ''], tx);
    if (!row || !belongsTo(actor, row)) throw new NotFound('unknown_appointment');
    return row;
  }

  /** Locks places in their order, their people and agendas first; those that are gone are missing. */
  async lock(found: readonly PlaceRow[], tx: EntityManager): Promise<{ rows: Map<string, PlaceRow>; steps: Map<string, number> }> {
    await this.guard.lockPeople(found.flatMap((place) => [place.accountId, place.heldBy]), tx);
    const steps = await this.guard.lockAgendas(found.map((place) => place.agendaId), tx);
    const rows = await this.database.rows(lockPlaces, [found.map((place) => place.id)], tx);
    // Moved to another counter between the two looks: whoever asks tries again.
    if (rows.some((row) => !steps.has(row.agendaId))) throw new Conflict('appointment_changed');
    return { rows: new Map(rows.map((row) => [row.id, row])), steps };
  }

  /** Frees a place that was only chosen: at once, for nobody had it. */
  async release(hold: PlaceRow, steps: ReadonlyMap<string, number>, tx: EntityManager): Promise<void> {
    await this.guard.shift({ back: [hold] }, steps, tx);
    await this.database.rows(endHolds, [[hold.id]], tx);
  }

  private newHold({ heldBy, accountId, moves }: WantedHold, now: Date): Hold {
    const id = randomUUID();
    return { id, heldBy, accountId, movesId: moves?.id ?? null, now, until: new Date(now.getTime() + holdFor), link: this.links.fingerprintOf(this.links.tokenOf(id)) };
  }
}

function placeAt({ date, time, channel }: WantedHold, counter: Counter, now: Date): WantedPlace {
  const { agendaId, officeId, objectId, object } = counter;
  const start = chosenStart({ date, time }, counter, channel, now);
  return { agendaId, officeId, objectId, date, time, durationMinutes: object.durationMinutes, channel, start, object };
}

/** Nobody's own visit is in the way of moving it by less than its length. */
function sparedBy({ agendaId, date, time, channel, start }: WantedPlace, moves: MovedVisit | null, { rules }: Counter): Span | null {
  if (!moves || moves.agendaId !== agendaId || moves.date !== date || moves.time === time || [channel, moves.channel].includes('walk_in')) return null;
  const own = timesTaken(moves.time, moves.durationMinutes, rules.stepMinutes);
  return start.steps.some((step) => own.includes(step.time)) ? { time: moves.time, durationMinutes: moves.durationMinutes } : null;
}

/** What the database could not read as an identifier is no hold of anybody's. */
export function mustBeHoldId(id: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) throw new NotFound('hold_unknown');
  return id;
}
