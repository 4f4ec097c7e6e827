import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import type { Reader } from '../../cases/case-service.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, Forbidden, Invalid } from '../../platform/problem.js';
import type { HoldSlot, HoldView } from './appointment.dto.js';
import type { PlaceRow } from './appointment-statements.js';
import { AppointmentViews } from './appointment-views.js';
import { Bookings } from './bookings.js';
import type { Counter } from './counters.js';
import { Places } from './places.js';
import { mustBeOpenTo } from './visitors.js';

/** Keeps a chosen place while its citizen reads it through (D3). */
@Injectable()
export class HoldsService {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
    private readonly bookings: Bookings,
    private readonly views: AppointmentViews,
  ) {}

  async hold(input: HoldSlot, { actor, locale }: Reader): Promise<HoldView> {
    const citizen = actor.role === 'citizen';
    if (citizen && input.channel !== undefined) throw new Forbidden('booking_not_yours');
    const channel = citizen ? 'online' : (input.channel ?? 'desk');
    const { date, time, officeId, objectId, moves } = input;
    const wanted = { date, time, officeId, objectId, channel, heldBy: actor.accountId, accountId: citizen ? actor.accountId : null, moves: null } as const;
    const judge = (counter: Counter, booked: number): void => mustBeOpenTo(actor, counter, booked);
    const held = moves === undefined ? await this.places.holdAtOnce(wanted, judge) : undefined;
    if (held) return this.views.hold(held, locale);
    return this.database.transaction(async (tx) => {
      const moved = moves === undefined ? null : await this.moved(moves, input, actor, tx);
      return this.views.hold(await this.places.hold({ ...wanted, moves: moved }, tx, judge), locale);
    });
  }

  /** Gives a place back that was chosen or offered; one that has run out or was given back already is no error. */
  async release(holdId: string, { actor }: Reader): Promise<void> {
    await this.database.transaction(async (tx) => {
      const place = await this.places.chosen(holdId, actor, tx);
      const { rows, steps } = await this.places.lock([place], tx);
      const row = rows.get(place.id);
      if (row?.status === 'offered') await this.bookings.decline(row, 'left', steps, tx);
      else if (row?.status === 'held') await this.places.release(row, steps, tx);
    });
  }

  private async moved(reference: string, { officeId, objectId }: HoldSlot, actor: Actor, tx: EntityManager): Promise<PlaceRow> {
    const row = await this.places.known(reference, actor, tx);
    if (row.status !== 'booked') throw new Conflict('appointment_over');
    if (row.officeId !== officeId || row.objectId !== objectId) throw Invalid.field('/moves', 'otherVisit');
    return row;
  }
}
