import type { Schemas } from '@nafida/api-client';

export type VisitDomain = Schemas['VisitDomainItem'];
export type DayItem = Schemas['DayItem'];
export type DayState = DayItem['state'];
export type DayList = Schemas['DayList'];
export type FreeSlot = Schemas['FreeSlot'];
export type SlotItem = Schemas['SlotItem'];
export type SlotList = Schemas['SlotList'];
export type HoldView = Schemas['HoldView'];
export type HeldVisit = Schemas['HeldVisit'];
export type AppointmentSummary = Schemas['AppointmentSummary'];
export type AppointmentStatus = AppointmentSummary['status'];
export type AppointmentView = Schemas['AppointmentView'];
export type AppointmentPage = Schemas['AppointmentPage'];
export type WaitingView = Schemas['WaitingView'];

/** A day and an hour. */
export type Moment = Schemas['ChooseSlot'];

/** What one comes for, and where. */
export interface Visit {
  objectId: string;
  officeId: string;
}

/** A visit that is to be moved, and where its hours are asked for: its own place is not in the way. */
export interface MovedVisit extends Visit {
  hoursAt: string;
}
