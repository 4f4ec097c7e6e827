import type { CivilDate } from './civil-date.js';

/** Whether the day comes back on a fixed date, or with the moon. */
export type HolidayKind = 'national' | 'religious';

/** What the day is called in each language the province writes. */
export interface HolidayNames {
  ar: string;
  fr: string;
  en: string;
}

/** A day on which the administration is closed; provisional until the moon has been sighted. */
export interface Holiday {
  date: CivilDate;
  names: HolidayNames;
  kind: HolidayKind;
  provisional: boolean;
}

/** Gathers the closed days for counting. */
export function holidayDates(holidays: Iterable<Pick<Holiday, 'date'>>): ReadonlySet<CivilDate> {
  return new Set(Array.from(holidays, (holiday) => holiday.date));
}

/** Finds the feast that closes the offices on a day, to tell the citizen why. */
export function holidayOn(date: CivilDate, holidays: Iterable<Holiday>): Holiday | undefined {
  return Array.from(holidays).find((holiday) => holiday.date === date);
}
