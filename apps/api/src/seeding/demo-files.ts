import { readFileSync } from 'node:fs';
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
  message?: string;
  reason?: string;
  rating?: number;
  officeId?: string;
}

export interface DemoComplaint {
  citizen: string;
  kind: string;
  capacity: string;
  sectorId: string;
  subject: string;
  body: string;
  place: string;
  answerChannel: string;
  beforeCourt: boolean;
  daysAgo: number;
  status: string;
  steps: DemoStep[];
}

/** The believable people and cases of the demo province. */
export function readDemo(): { staff: DemoStaff[]; citizens: DemoCitizen[]; registrations: DemoRegistration[]; complaints: DemoComplaint[] } {
  const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../seeds/demo/${file}.json`, import.meta.url), 'utf8')) as unknown;
  return {
    staff: read('staff') as DemoStaff[],
    citizens: read('citizens') as DemoCitizen[],
    registrations: read('registrations') as DemoRegistration[],
    complaints: read('complaints') as DemoComplaint[],
  };
}
