import type { Actor } from '../../accounts/actor.js';
import { Conflict, Forbidden } from '../../platform/problem.js';
import type { Counter } from './counters.js';

/** Whoever an appointment is for. */
export interface Visitor {
  accountId: string | null;
  cinFingerprint: Buffer | null;
}

/** The citizen books where the object lets them, and as often; staff at the desk of their own office. */
export function mustBeOpenTo(actor: Actor, { officeId, object }: Counter, booked = 0): void {
  if (actor.role !== 'citizen' ? actor.officeId !== officeId : object.audience === 'desk') throw new Forbidden('booking_not_yours');
  if (actor.role === 'citizen' && object.audience === 'own_office' && actor.officeId !== officeId) throw new Forbidden('booking_other_office');
  if (booked >= object.limitPerCitizen) throw new Conflict('appointment_limit', { count: object.limitPerCitizen });
}
