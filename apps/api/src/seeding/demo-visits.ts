import type { INestApplicationContext } from '@nestjs/common';
import { addDays, instantOf, toCivil } from '@nafida/calendar';
import type { Actor } from '../accounts/actor.js';
import { AppointmentsService } from '../appointments/booking/appointments.service.js';
import { AvailabilityService } from '../appointments/booking/availability.service.js';
import { HoldsService } from '../appointments/booking/holds.service.js';
import { VisitsService } from '../appointments/visits/visits.service.js';
import { moment, type StoryClock } from './demo-cases.js';
import type { DemoVisit } from './demo-files.js';

const minute = 60_000;

/** Tells one visit as it happened: chosen and booked on its day, then kept, missed, given back, or still to come. */
export async function tellVisit(told: DemoVisit, house: INestApplicationContext, clock: StoryClock, actors: ReadonlyMap<string, Actor>): Promise<void> {
  const actor = (username: string): Actor => {
    const known = actors.get(username);
    if (!known) throw new Error(`the demo knows nobody called ${username}`);
    return known;
  };
  const citizen = actor(told.citizen);
  const reader = { actor: citizen, locale: 'ar' } as const;
  const { objectId, officeId = citizen.officeId ?? '', nth } = told;
  clock.at = moment(told.daysAgo, 0, 1);
  const wanted = addDays(toCivil(new Date()).date, told.inDays);
  const free = await house.get(AvailabilityService).next(officeId, objectId, wanted, nth + 1, 'ar');
  const slot = free.at(-1);
  if (!slot) throw new Error(`${objectId} is not free at ${officeId}`);
  const { holdId } = await house.get(HoldsService).hold({ objectId, officeId, date: slot.date, time: slot.time }, reader);
  const appointments = house.get(AppointmentsService);
  const { reference } = await appointments.book({ holdId, ...(told.note ? { note: told.note } : {}) }, undefined, reader);
  const begins = instantOf(slot.date, slot.time).getTime();
  if (told.status === 'cancelled') {
    clock.at = new Date(begins - 30 * 60 * minute);
    await appointments.cancel(reference, { askedBy: 'citizen' }, undefined, reader);
  } else if (told.by !== undefined) {
    const staff = { actor: actor(told.by), locale: 'ar' } as const;
    const visits = house.get(VisitsService);
    clock.at = new Date(begins + minute);
    if (told.status === 'served') await visits.checkIn(reference, {}, staff);
    clock.at = new Date(begins + 14 * minute);
    await visits.close(reference, { outcome: told.status === 'served' ? 'served' : 'no_show' }, staff);
  }
}
