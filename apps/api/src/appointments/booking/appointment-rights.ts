import { type CivilMoment, instantOf, toCivil } from '@nafida/calendar';
import type { Actor } from '../../accounts/actor.js';
import type { AppointmentActionName, AppointmentStatus } from './appointment.dto.js';

interface Stands {
  status: string;
  date: string;
  time: string;
  changeUntilMinutes: number;
}

/** One's own, or one of the office where one works. */
export function belongsTo(actor: Pick<Actor, 'accountId' | 'officeId' | 'role'>, row: { accountId: string | null; officeId: string }): boolean {
  return actor.role === 'citizen' ? row.accountId === actor.accountId : row.officeId === actor.officeId;
}

/** The last moment at which the citizen moves or cancels it. */
export function changeUntil({ date, time, changeUntilMinutes }: Stands): Date {
  return new Date(instantOf(date, time).getTime() - changeUntilMinutes * 60_000);
}

/** The citizen in time; the office as long as nobody has come. */
export function mayStillChange(row: Stands, staff: boolean, now: Date): boolean {
  return row.status === 'booked' && (staff || now <= changeUntil(row));
}

/** What a reader can do with an appointment now; the server decides, the pages draw a button for each. */
export function actionsOn(row: Stands & { status: AppointmentStatus }, staff: boolean, now: Date): AppointmentActionName[] {
  const change: AppointmentActionName[] = mayStillChange(row, staff, now) ? ['reschedule', 'cancel'] : [];
  if (!staff) return row.status === 'offered' ? ['accept', 'decline'] : change;
  const { date, time }: CivilMoment = toCivil(now);
  const begun = row.date < date || (row.date === date && row.time <= time);
  if (row.status === 'checked_in') return ['close'];
  // Who was given up comes late after all.
  if (row.status === 'no_show') return row.date === date ? ['checkIn'] : [];
  if (row.status !== 'booked') return [];
  return [...(begun ? [] : change), ...(row.date === date ? (['checkIn'] as const) : []), ...(begun ? (['close'] as const) : [])];
}
