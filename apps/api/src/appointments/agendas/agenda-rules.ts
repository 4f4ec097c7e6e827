import type { CivilDate, CivilTime } from '@nafida/calendar';
import type { Localized } from '@nafida/locales';

/** When a counter receives: what an office sets for its agenda, beside the seasons and holidays of the province. */
export interface AgendaRules {
  /** The grid, counted from midnight. */
  stepMinutes: number;
  hours: readonly AgendaHours[];
  /** In the order in which they were written: of two that meet, the last one counts. */
  exceptions: readonly AgendaException[];
  seasons: readonly AgendaSeason[];
  holidays: readonly AgendaHoliday[];
}

/** A stretch of a weekday in a season; stretches that overlap add up. */
export interface AgendaHours {
  seasonId: string;
  weekday: number;
  from: CivilTime;
  to: CivilTime;
  places: number;
  /** The share of the places that is kept for who comes without an appointment. */
  walkInPlaces: number;
  validFrom: CivilDate | null;
  validUntil: CivilDate | null;
}

/** Days, or hours of days, that differ from the week; an opening holds on holidays and weekends too. */
export type AgendaException = { fromDate: CivilDate; toDate: CivilDate; reason: Localized } & (
  | { kind: 'closed'; from: CivilTime | null; to: CivilTime | null }
  | { kind: 'open'; from: CivilTime; to: CivilTime; places: number; walkInPlaces: number }
);

export interface AgendaSeason {
  id: string;
  from: CivilDate | null;
  to: CivilDate | null;
}

export interface AgendaHoliday {
  date: CivilDate;
  names: Localized;
}

/** What of a thing one comes for matters to the grid. */
export interface ObjectRules {
  durationMinutes: number;
  /** How many of it at once; null: as many as the counter has places. */
  places: number | null;
}

/** How far from now an object can be booked. */
export interface BookingWindow {
  leadMinutes: number;
  horizonDays: number;
}
