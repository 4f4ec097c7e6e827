import type { Locale } from '@nafida/locales';
import type { Addressee } from '../../platform/announcements.js';
import type { Sealer } from '../../platform/sealed.js';

/** Who comes without having an account, as a clerk wrote them down. */
export interface WrittenPerson {
  name: string;
  cin?: string;
  phone?: string;
  email?: string;
}

export function sealPerson({ name, cin, phone, email }: WrittenPerson, sealer: Sealer): Buffer {
  return sealer.seal(JSON.stringify({ name, cin, phone, email }));
}

export function openPerson(sealed: Buffer, sealer: Sealer): WrittenPerson {
  return JSON.parse(sealer.open(sealed)) as WrittenPerson;
}

export function addresseeFrom({ name, phone, email }: WrittenPerson, locale: Locale): Addressee {
  return { accountId: null, name, locale, email: email ?? null, phone: phone ?? null };
}
