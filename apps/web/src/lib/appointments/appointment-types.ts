/** What a day holds for who wants to come. */
export type DayState = 'free' | 'few' | 'full' | 'closed' | 'past' | 'too_soon' | 'too_far';

export interface OfficeName { id: string; name: string }
export interface OfficeContact extends OfficeName { address: string | null; phone: string | null; hours: string[] }

export interface VisitObject {
  id: string;
  name: string;
  description: string | null;
  durationMinutes: number;
  documents: string[];
  audience: 'citizens' | 'own_office' | 'desk';
  leadMinutes: number;
  horizonDays: number;
  limitPerCitizen: number;
  changeUntilMinutes: number;
  offices: OfficeName[];
}
export interface VisitDomain { id: string; name: string; objects: VisitObject[] }

export interface FreeSlot { date: string; dateLabel: string; time: string }
export interface DayItem { date: string; weekday: number; state: DayState; free: number; reason: string | null }
export interface DayList {
  month: string;
  days: DayItem[];
  notices: Array<{ date: string; text: string }>;
  nextFree: FreeSlot | null;
  earlierMonth: boolean;
  laterMonth: boolean;
}
export interface SlotItem { time: string; endTime: string; part: 'morning' | 'afternoon'; free: number; state: 'free' | 'full' }
export interface SlotList { date: string; dateLabel: string; state: DayState; reason: string | null; slots: SlotItem[]; nextFree: FreeSlot | null }

interface VisitLine extends FreeSlot {
  endTime: string;
  domain: string;
  objectId: string;
  object: string;
  office: OfficeContact;
  agenda: string;
  durationMinutes: number;
  documents: string[];
}
export interface HoldView { holdId: string; expiresAt: string; secondsLeft: number; appointment: VisitLine }

export type AppointmentStatus = 'held' | 'offered' | 'booked' | 'checked_in' | 'served' | 'no_show' | 'cancelled';
export type AppointmentActionName = 'reschedule' | 'cancel' | 'accept' | 'decline' | 'checkIn' | 'close';
export interface AppointmentSummary extends VisitLine {
  reference: string;
  status: AppointmentStatus;
  statusLabel: string;
  actions: Array<{ name: AppointmentActionName; label: string }>;
}
export interface AppointmentPerson { accountId: string | null; name: string; cin: string | null; phone: string | null; email: string | null }
export interface AppointmentView extends AppointmentSummary {
  note: string | null;
  channel: 'online' | 'desk' | 'phone' | 'walk_in';
  person: AppointmentPerson | null;
  changeUntil: FreeSlot | null;
  calendarHref: string;
  timeline: Array<{ action: string; label: string; at: string; atLabel: string; actorLabel: string }>;
}
export interface AppointmentPage { items: AppointmentSummary[]; nextCursor: string | null }
export interface WaitingView {
  id: string;
  status: 'waiting' | 'offered';
  objectId: string;
  object: string;
  office: OfficeName;
  fromDate: string;
  toDate: string;
  ahead: number;
  offer: HoldView | null;
}

/** A day and an hour. */
export interface Moment { date: string; time: string }
/** What one comes for, and where. */
export interface Visit { objectId: string; officeId: string }
