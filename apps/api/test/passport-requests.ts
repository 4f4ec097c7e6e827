import type { CaseView } from '../src/cases/case.dto.js';
import { CasesModule } from '../src/cases/cases.module.js';
import { PassportRequestsModule } from '../src/passport-requests/passport-requests.module.js';
import { type House, openHouse } from './app.js';
import type { Answer, Person } from './people.js';

/** The house with requests for passport data, treated at the annexes: this province has no passport service. */
export function openPassportHouse(): Promise<House> {
  return openHouse({ rateLimits: false }, [CasesModule, PassportRequestsModule]);
}

/** A passport that was lost at the market. */
export function aLostPassport(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    event: 'loss',
    eventDate: '2026-11-01',
    eventPlace: 'سوق الأحد، بركان',
    circumstances: 'فقدت حقيبة اليد بالسوق وبداخلها جواز السفر.',
    subject: 'self',
    ...changes,
  };
}

export const aSon = { subject: 'minor', guardianLink: 'mother', wardFirstName: 'Yassine', wardLastName: 'Aït Ali', wardFirstNameAr: 'ياسين', wardLastNameAr: 'آيت علي' };

/** What the passport service finds in its register. */
export const foundData = { number: 'QZ7654321', issueDate: '2023-02-14', expiryDate: '2028-02-13', issuingAuthority: 'عمالة إقليم تاوريرت' };

export function asksForPassport(person: Person, changes: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer<CaseView & { code: string; errors: { pointer: string; code: string }[] }>> {
  return person.sends('POST', '/passport-requests', aLostPassport(changes), headers);
}

export function looksAtData(person: Person, reference: string, password?: string): Promise<Answer<{ numberGiven: string | null; found: typeof foundData | null; code: string }>> {
  return person.sends('POST', `/passport-requests/${reference}/data`, password === undefined ? {} : { password });
}
