import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Statement } from '../../platform/database/database.js';
import { Conflict, NotFound } from '../../platform/problem.js';
import { readReference } from '../../platform/reference.js';
import { AppointmentLinks } from './appointment-links.js';
import { belongsTo } from './appointment-rights.js';
import { type AppointmentRow, endHolds, endSpentHolds, findByReference, findChosen, lockChosen, lockPlaces, type PlaceRow } from './appointment-statements.js';
import { chosenStart } from './choice.js';
import { type Counter, Counters } from './counters.js';
import { PlaceGuard, type WantedHold } from './place-guard.js';

export const holdFor = 5 * 60_000;

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
   * Keeps a place for five minutes. What the same person chose before is given back, and so is what others let run out:
   * nobody waits for a sweep. `judge` may refuse the person once the counter is known.
   */
  async hold(wanted: WantedHold, tx: EntityManager, judge: (counter: Counter, booked: number) => void = () => undefined): Promise<AppointmentRow> {
    const { officeId, objectId, date, time, channel } = wanted;
    const now = this.clock.now();
    await this.guard.lockPeople([wanted.heldBy], tx);
    const { agendaId, own, spent, booked, steps } = await this.guard.lockForChoice(wanted, now, tx);
    const counter = await this.counters.find(officeId, objectId, date, tx);
    if (agendaId === undefined || counter?.agendaId !== agendaId) throw new Conflict('object_not_received_here');
    judge(counter, booked);
    const start = chosenStart({ date, time }, counter, channel, now);
    const others = spent.filter((place) => !own.includes(place));
    const back = own.length + others.length > 0 ? await this.database.rows(endSpentHolds, [own, others], tx) : [];
    const { durationMinutes } = counter.object;
    const take = { agendaId, officeId, objectId, date, time, durationMinutes, channel, start, object: counter.object };
    const id = randomUUID();
    const link = this.links.fingerprintOf(this.links.tokenOf(id));
    return this.guard.hold({ back, take }, { ...wanted, id, now, until: new Date(now.getTime() + holdFor), link }, steps, tx);
  }

  /** A hold belongs to whoever made it, an offer to the citizen it was made to. */
  async chosen(id: string, actor: Pick<Actor, 'accountId'>, tx: EntityManager): Promise<PlaceRow> {
    return this.choice(findChosen, id, actor, tx);
  }

  /** The same, locked with its agenda; its people are locked already. */
  async lockChosen(id: string, actor: Pick<Actor, 'accountId'>, tx: EntityManager): Promise<PlaceRow> {
    return this.choice(lockChosen, id, actor, tx);
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

  private async choice(asked: Statement<PlaceRow>, id: string, { accountId }: Pick<Actor, 'accountId'>, tx: EntityManager): Promise<PlaceRow> {
    const known = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
    const row = known ? await this.database.row(asked, [id, accountId], tx) : undefined;
    if (!row) throw new NotFound('hold_unknown');
    return row;
  }
}
