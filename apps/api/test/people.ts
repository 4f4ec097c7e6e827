import type { Happening } from '../src/platform/announcements.js';
import type { House } from './app.js';
import { staffPassword } from './province.js';

/** What came back over the wire. */
export interface Answer<T = Record<string, never>> {
  status: number;
  body: T;
  headers: Headers;
}

/** What anybody may say of themselves; each call describes somebody else. */
let strangers = 0;
export function aPerson(changes: Record<string, unknown> = {}): Record<string, unknown> & { cin: string; email: string; phone: string } {
  strangers += 1;
  const number = String(strangers).padStart(5, '0');
  return {
    cin: `FA1${number}`,
    firstName: 'Fatima',
    lastName: 'Aït Ali',
    firstNameAr: 'فاطمة',
    lastNameAr: 'آيت علي',
    birthDate: '1991-03-08',
    email: `fatima${number}@example.ma`,
    phone: `06612${number}`,
    address: '12, hay El Massira, Berkane',
    officeId: 'annex-5',
    locale: 'ar',
    consent: true,
    ...changes,
  };
}

/** Somebody with a browser: keeps the cookie and the token, speaks a language. */
export class Person {
  accessToken: string | undefined;
  refreshCookie: string | undefined;
  username = '';
  password = '';
  id = '';

  constructor(
    readonly house: House,
    public language = 'fr',
  ) {}

  async sends<T = Record<string, unknown>>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer<T>> {
    const answer = await fetch(`${this.house.url}${path}`, {
      method,
      headers: {
        'accept-language': this.language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.accessToken ? { authorization: `Bearer ${this.accessToken}` } : {}),
        ...(this.refreshCookie ? { cookie: `nafida_refresh=${this.refreshCookie}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    this.keepCookie(answer.headers);
    const text = await answer.text();
    const json = answer.headers.get('content-type')?.includes('json') && text !== '';
    return { status: answer.status, body: (json ? JSON.parse(text) : undefined) as T, headers: answer.headers };
  }

  async registers(changes: Record<string, unknown> = {}): Promise<Answer<{ registrationReference: string }>> {
    return this.sends('POST', '/registrations', aPerson(changes));
  }

  async signsIn(username = this.username, password = this.password): Promise<Answer<{ accessToken: string; expiresIn: number; ticket: string; mfaRequired?: true; account: { id: string; role: string; displayName: string; mustEnrolSecondFactor: boolean } }>> {
    this.accessToken = undefined;
    const answer = await this.sends<Awaited<ReturnType<Person['signsIn']>>['body']>('POST', '/session', { username, password });
    if (answer.status === 200 && answer.body.account) Object.assign(this, { accessToken: answer.body.accessToken, id: answer.body.account.id, username, password });
    return answer;
  }

  async refreshes(cookie = this.refreshCookie): Promise<Answer<{ accessToken: string; code: string }>> {
    return this.sends('POST', '/session/refresh', undefined, cookie ? { cookie: `nafida_refresh=${cookie}` } : {});
  }

  /** The last message of this kind to this address. */
  hears(name: string, address: string): Happening {
    const heard = this.house.happenings.findLast((happening) => happening.name === name && (happening.addressee.email === address.toLowerCase() || happening.addressee.phone === address));
    if (!heard) throw new Error(`${address} was not told ${name}`);
    return heard;
  }

  private keepCookie(headers: Headers): void {
    const [, value] = /nafida_refresh=([^;]*)/.exec(headers.getSetCookie().join()) ?? [];
    if (value !== undefined) this.refreshCookie = value || undefined;
  }
}

/** A member of the staff who has signed in. */
export async function staffMember(house: House, username: string): Promise<Person> {
  const person = new Person(house);
  await person.signsIn(username, staffPassword);
  if (!person.accessToken) throw new Error(`${username} could not sign in`);
  return person;
}

/** A citizen whose account is approved and open, signed in. */
export async function citizen(house: House, changes: Record<string, unknown> = {}, password = 'les oliviers de Zegzel'): Promise<Person & { data: ReturnType<typeof aPerson> }> {
  const person = Object.assign(new Person(house, 'ar'), { data: aPerson(changes) });
  await person.sends('POST', '/registrations', person.data);
  const clerk = await staffMember(house, person.data['officeId'] === 'annex-1' ? 'clerk-annex1' : 'clerk');
  const { body } = await clerk.sends<{ items: { id: string }[] }>('GET', '/registrations?status=pending&limit=100');
  for (const { id } of body.items) await clerk.sends('POST', `/registrations/${id}/approval`);
  const { variables, secrets } = person.hears('accounts.registrationApproved', person.data.email);
  await person.sends('POST', '/activations', { username: variables['username'], code: secrets?.['code'], newPassword: password });
  await person.signsIn(String(variables['username']), password);
  return person;
}
