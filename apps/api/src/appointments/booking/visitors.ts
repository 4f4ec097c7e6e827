import { Injectable } from '@nestjs/common';
import { toCivil } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Conflict, Forbidden } from '../../platform/problem.js';
import type { Counter } from './counters.js';

const count = statement<{ count: number }>(
  'appointments.countOfVisitor',
  `select count(*)::int as count from appointments
   where object_id = $1 and (account_id = $2::uuid or cin_fingerprint = $3) and status in ('booked', 'checked_in') and date >= $4::date and id <> all($5::uuid[])`,
);

/** Whoever an appointment is for. */
export interface Visitor {
  accountId: string | null;
  cinFingerprint: Buffer | null;
}

/** Who may book what, and how often. */
@Injectable()
export class Visitors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The citizen books where the object lets them; staff at the desk of their own office. */
  mustBeOpenTo(actor: Actor, { officeId, object }: Counter): void {
    if (actor.role !== 'citizen' ? actor.officeId !== officeId : object.audience === 'desk') throw new Forbidden('booking_not_yours');
    if (actor.role === 'citizen' && object.audience === 'own_office' && actor.officeId !== officeId) throw new Forbidden('booking_other_office');
  }

  async mustNotExceedLimit(visitor: Visitor, objectId: string, limit: number, except: readonly string[], tx: EntityManager): Promise<void> {
    const { date } = toCivil(this.clock.now());
    const row = await this.database.row(count, [objectId, visitor.accountId, visitor.cinFingerprint, date, except], tx);
    if ((row?.count ?? 0) >= limit) throw new Conflict('appointment_limit', { count: limit });
  }
}
