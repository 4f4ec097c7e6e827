import { ask, type Session, signIn } from '../api.ts';
import { Letterbox } from '../messages.ts';
import { aNewcomer, type Newcomer } from './newcomer.ts';
import type { Locale } from '../../libs/locales/src/index.ts';

export const citizenPassword = 'zitoun w limoun men Berkane';

/** An opened account with its owner. */
export interface OpenAccount {
  person: Newcomer;
  username: string;
  session: Session;
}

/** Opens an account without pages, for journeys that begin after it: registered, accepted, activated. */
export async function openAccount(locale: Locale, person = aNewcomer(locale)): Promise<OpenAccount> {
  const clerk = await signIn(person.officeId === 'berkane-annex-1' ? 'clerk-annex1' : 'clerk');
  const { registrationReference } = await ask<{ registrationReference: string }>('/registrations', { method: 'POST', body: { ...person, consent: true } });
  const { items } = await ask<{ items: { id: string; reference: string }[] }>('/registrations?status=pending&limit=100', { session: clerk });
  const registration = items.find(({ reference }) => reference === registrationReference);
  if (!registration) throw new Error(`The registration ${registrationReference} did not reach the clerk`);
  const { username } = await ask<{ username: string }>(`/registrations/${registration.id}/approval`, { method: 'POST', session: clerk });
  const { text } = await new Letterbox('sms', person.phone).hasReceived(/\b\d{8}\b/u);
  const code = /\b\d{8}\b/u.exec(text)?.[0];
  await ask('/activations', { method: 'POST', body: { username, code, newPassword: citizenPassword } });
  return { person, username, session: await signIn(username, citizenPassword) };
}
