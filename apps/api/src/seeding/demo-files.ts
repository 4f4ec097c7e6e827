import { readFileSync } from 'node:fs';
import { addDays, toCivil } from '@nafida/calendar';
import type { Locale } from '@nafida/locales';
import type { Role } from '../accounts/permissions.js';

interface DemoPerson {
  username: string;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
  officeId: string;
  locale: Locale;
  email: string;
  phone: string;
}

export interface DemoStaff extends DemoPerson {
  role: Role;
}

export interface DemoCitizen extends DemoPerson {
  cin: string;
  birthDate: string;
  address: string;
}

export interface DemoRegistration extends Omit<DemoCitizen, 'username'> {
  daysAgo: number;
}

export interface DemoStep {
  action: string;
  daysAgo: number;
  by: string;
  [word: string]: unknown;
}

/** A case as it is told: what the citizen gave to the service, what was done since, and where it stands now. */
export interface DemoCase {
  service: string;
  citizen: string;
  daysAgo: number;
  status: string;
  input: Record<string, unknown>;
  steps: DemoStep[];
}

/** A visit as it is told: booked so many days ago, for so many days from today; the nth of the hours free then. */
export interface DemoVisit {
  citizen: string;
  objectId: string;
  /** That of the citizen where none is named. */
  officeId?: string;
  daysAgo: number;
  inDays: number;
  nth: number;
  status: 'booked' | 'served' | 'no_show' | 'cancelled';
  /** The clerk who received them. */
  by?: string;
  note?: string;
}

interface DemoComplaint extends Omit<DemoCase, 'service' | 'input'> {
  kind: string;
  capacity: string;
  sectorId: string;
  subject: string;
  body: string;
  place: string;
  answerChannel: string;
  beforeCourt: boolean;
}

/** The believable people and cases of the demo province. */
export function readDemo(): { staff: DemoStaff[]; citizens: DemoCitizen[]; registrations: DemoRegistration[]; cases: DemoCase[]; visits: DemoVisit[] } {
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../seeds/demo/${file}.json`, import.meta.url), 'utf8')) as unknown;
  return {
    staff: read('staff') as DemoStaff[],
    citizens: read('citizens') as DemoCitizen[],
    registrations: read('registrations') as DemoRegistration[],
    cases: [
      ...(read('complaints') as DemoComplaint[]).map(complaintCase),
      ...(read('certificates') as Omit<DemoCase, 'service'>[]).map((told) => ({ ...told, service: 'certificates' })),
      ...(read('passport-requests') as Omit<DemoCase, 'service'>[]).map((told) => ({ ...told, service: 'passport-requests', input: dated(told.input) })),
    ],
    visits: read('appointments') as DemoVisit[],
  };
}

function complaintCase({ citizen, daysAgo, status, steps, kind, capacity, sectorId, subject, body, place, answerChannel, beforeCourt }: DemoComplaint): DemoCase {
  return { service: 'complaints', citizen, daysAgo, status, steps, input: { kind, capacity, sectorId, subject, body, place, answerChannel, beforeCourt } };
}

/** Stories are told of the days before today, whenever today is. */
function dated({ eventDaysAgo, ...input }: Record<string, unknown>): Record<string, unknown> {
  return { ...input, eventDate: addDays(toCivil(new Date()).date, -Number(eventDaysAgo)) };
}
