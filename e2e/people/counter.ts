import { randomBytes } from 'node:crypto';
import type { Locale } from '../../libs/locales/src/index.ts';
import { ask, type Session, signIn } from '../api.ts';

const office = 'berkane-annex-5';
const reason = { ar: 'استقبال استثنائي', fr: 'Ouverture exceptionnelle', en: 'Open for once' };

/** A counter of Fatima's annex that one journey has to itself, open on the days to come whatever the day of the week. */
export interface Counter {
  id: string;
  objectId: string;
  officeId: string;
  /** What one comes for, as the page names it. */
  object: Record<Locale, string>;
}

export interface Visit {
  reference: string;
  date: string;
  time: string;
}

/** The day so many days from now, as Morocco counts it. */
export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The half hour that has begun, as Morocco counts it. */
export function hourBegun(): string {
  const now = new Date().toISOString();
  return `${now.slice(11, 13)}:${now.slice(14, 16) < '30' ? '00' : '30'}`;
}

/** Sets it up as the province's administrator would. */
export async function openCounter({ from, to, hours = ['09:00', '11:00'], officeId = office, audience = 'citizens' }: { from: string; to: string; hours?: [string, string]; officeId?: string; audience?: 'citizens' | 'own_office' }): Promise<Counter> {
  const session = await signIn('admin');
  const id = `journey-${randomBytes(4).toString('hex')}`;
  const object = { ar: `زيارة ${id}`, fr: `Visite ${id}`, en: `Visit ${id}` };
  const put = (path: string, body: unknown) => ask(path, { method: 'PUT', body, session });
  await put('/visit-domains/journeys', { names: { ar: 'رحلات', fr: 'Parcours', en: 'Journeys' }, position: 900, active: true });
  await put(`/visit-objects/${id}`, {
    version: 0, domainId: 'journeys', names: object, position: 1, active: true, durationMinutes: 30, audience,
    documents: [{ ar: 'البطاقة الوطنية للتعريف', fr: 'Carte nationale d’identité', en: 'Identity card' }],
    leadMinutes: 0, horizonDays: 60, limitPerCitizen: 3, changeUntilMinutes: 0,
  });
  await put(`/agendas/${id}/rules`, {
    version: 0, officeId, names: { ar: `شباك ${id}`, fr: `Guichet ${id}`, en: `Counter ${id}` }, stepMinutes: 30, coolingMinutes: 0, active: true, objects: [id], hours: [],
    exceptions: [{ fromDate: from, toDate: to, from: hours[0], to: hours[1], kind: 'open', places: 1, walkInPlaces: 0, reason }],
  });
  return { id, objectId: id, officeId, object };
}

/** A clerk books on the phone, or for who has walked in, beside the pages. */
export async function bookByPhone({ objectId, officeId }: Counter, { date, time, name, channel = 'phone' }: { date: string; time: string; name: string; channel?: 'phone' | 'walk_in' }, clerk: Session): Promise<Visit> {
  const { holdId } = await ask<{ holdId: string }>('/holds', { method: 'POST', body: { objectId, officeId, date, time, channel }, session: clerk });
  return ask<Visit>('/appointments', { method: 'POST', body: { holdId, person: { name } }, session: clerk });
}

/** She books for herself, beside the pages. */
export async function bookFor({ objectId, officeId }: Counter, { date, time }: { date: string; time: string }, session: Session): Promise<Visit> {
  const { holdId } = await ask<{ holdId: string }>('/holds', { method: 'POST', body: { objectId, officeId, date, time }, session });
  return ask<Visit>('/appointments', { method: 'POST', body: { holdId }, session });
}
