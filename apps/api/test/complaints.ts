import type { CaseView } from '../src/cases/case.dto.js';
import { type House, openHouse } from './app.js';
import type { Answer, Person } from './people.js';

/** The house, and something that one can complain about. */
export async function openComplaintsHouse(changes: Partial<House['config']> = {}): Promise<House> {
  const house = await openHouse({ rateLimits: false, ...changes });
  const { source } = house.database;
  const names = JSON.stringify({ ar: 'المشاكل البيئية', fr: 'Environnement', en: 'Environment' });
  await source.query(`insert into sectors (id, names, keywords, office_id, position) values ('environment', $1, '{"fr":["déchets"]}', 'division', 1)`, [names]);
  await source.query(`insert into settings (key, value) values ('reopenWindowDays', '30'), ('clockAfterCompletion', '"resumes"')`);
  return house;
}

/** A street lamp that does not burn. */
export function aComplaint(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    kind: 'complaint',
    capacity: 'citizen',
    sectorId: 'environment',
    subject: 'إنارة عمومية معطلة بحي السلام',
    body: 'منذ أسبوعين والإنارة العمومية معطلة بزنقة 12، مما يشكل خطرا على الأطفال.',
    answerChannel: 'sms',
    beforeCourt: false,
    place: 'زنقة 12، حي السلام',
    ...changes,
  };
}

export async function files(person: Person, changes: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<Answer<CaseView & { code: string }>> {
  return person.sends('POST', '/complaints', aComplaint(changes), headers);
}

export async function reads(person: Person, reference: string): Promise<Answer<CaseView & { code: string }>> {
  return person.sends('GET', `/cases/${encodeURIComponent(reference)}`);
}

/** Does something to a case as it stands now, with whatever words are given. */
export async function performs(person: Person, reference: string, action: string, words: Record<string, unknown> = {}, version?: number): Promise<Answer<CaseView & { code: string; errors: { pointer: string; code: string; message: string }[] }>> {
  const seen = version ?? (await reads(person, reference)).body.version;
  return person.sends('POST', `/cases/${reference}/actions`, { action, ...words }, { 'if-match': `"${seen}"` });
}
