import { compareTimes, type CivilDate, type CivilTime, toCivil } from '@nafida/calendar';
import { isTooSoon, reachFrom } from '../agendas/availability.js';
import { startsOn, type Start } from '../agendas/slot-engine.js';
import type { AppointmentChannel } from './appointment.dto.js';
import type { Counter } from './counters.js';
import { SlotRefused } from './slot-refused.js';

/** The start that was chosen, if the rules of the counter have it; whether it is still free is the guard's to say. */
export function chosenStart({ date, time }: { date: CivilDate; time: CivilTime }, { rules, object, officeId, objectId }: Counter, channel: AppointmentChannel, now: Date): Start {
  const wish = { officeId, objectId, date };
  // Staff book up to the last moment: the person stands before them, or is on the phone.
  const reach = reachFrom(now, { leadMinutes: channel === 'online' ? object.leadMinutes : 0, horizonDays: object.horizonDays });
  const at = toCivil(now);
  const starts = date < at.date || date > reach.until ? [] : startsOn(date, rules, object);
  const start = starts.find((candidate) => candidate.time === time);
  // Who walks in during an hour is received in what is left of it.
  const over = date < at.date || (date === at.date && compareTimes(channel === 'walk_in' && start ? start.endTime : time, at.time) <= 0);
  if (over) throw new SlotRefused('slot_in_the_past', wish);
  if (date > reach.until) throw new SlotRefused('beyond_horizon', wish, { count: object.horizonDays });
  if (starts.length === 0) throw new SlotRefused('day_closed', wish);
  if (!start) throw new SlotRefused('slot_off_grid', wish);
  if (channel !== 'walk_in' && isTooSoon({ date, time }, reach)) throw new SlotRefused('too_soon', wish);
  return start;
}
