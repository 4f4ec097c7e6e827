import type { CaseView } from '../src/cases/case.dto.js';
import { CasesModule } from '../src/cases/cases.module.js';
import { CertificatesModule } from '../src/certificates/certificates.module.js';
import { type House, openHouse } from './app.js';
import type { Answer, Person } from './people.js';

type Filed = Answer<CaseView & { code: string; errors: { pointer: string; code: string }[] }>;

/** The house with residence certificates. */
export function openCertificatesHouse(): Promise<House> {
  return openHouse({ rateLimits: false }, [CasesModule, CertificatesModule]);
}

let certificates = 0;

/** A certificate for a purpose that nobody asked for before. */
export function aCertificate(changes: Record<string, unknown> = {}): Record<string, unknown> {
  certificates += 1;
  return { purpose: 'other', purposeText: `الغرض رقم ${certificates}`, language: 'ar', ...changes };
}

export function requestsCertificate(person: Person, input = aCertificate(), headers: Record<string, string> = {}): Promise<Filed> {
  return person.sends('POST', '/certificates', input, headers);
}

export function filesAtDesk(clerk: Person, asked: Record<string, unknown>, headers: Record<string, string> = {}): Promise<Filed> {
  return clerk.sends('POST', '/desk/cases', asked, headers);
}

/** What a person receives that is no JSON: a paper of the province. */
export async function fetches(person: Person, path: string, body?: unknown): Promise<{ status: number; content: Buffer; headers: Headers }> {
  const answer = await fetch(`${person.house.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${person.accessToken}`, 'accept-language': person.language, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, content: Buffer.from(await answer.arrayBuffer()), headers: answer.headers };
}
