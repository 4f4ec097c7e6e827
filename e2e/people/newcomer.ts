import type { Locale } from '../../libs/locales/src/index.ts';

/** Someone the province does not know yet; a new person at each call, so that journeys never meet. */
export interface Newcomer {
  cin: string;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
  birthDate: string;
  email: string;
  phone: string;
  address: string;
  officeId: string;
  locale: Locale;
}

const syllables = [['ba', 'با'], ['di', 'دي'], ['ka', 'كا'], ['lou', 'لو'], ['ma', 'ما'], ['ni', 'ني'], ['ra', 'را'], ['si', 'سي'], ['ta', 'تا'], ['za', 'زا']] as const;

function digits(count: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => byte % 10).join('');
}

/** A family name in both scripts, long enough to be met once only. */
function familyName(): { latin: string; arabic: string } {
  const picked = [...digits(5)].map((digit) => syllables[Number(digit)] ?? syllables[0]);
  const latin = picked.map(([sound]) => sound).join('');
  return { latin: `${latin.charAt(0).toUpperCase()}${latin.slice(1)}`, arabic: picked.map(([, sound]) => sound).join('') };
}

export function aNewcomer(locale: Locale, officeId = 'berkane-annex-5'): Newcomer {
  const { latin, arabic } = familyName();
  const cin = `FA9${digits(5)}`;
  return {
    cin,
    firstName: 'Fatima',
    lastName: latin,
    firstNameAr: 'فاطمة',
    lastNameAr: arabic,
    birthDate: '1991-03-08',
    email: `fatima.${cin.toLowerCase()}@example.ma`,
    phone: `+2127${digits(8)}`,
    address: locale === 'ar' ? 'رقم 14، زنقة الرمان، حي السلام، بركان' : '14, rue des Grenadiers, Hay Salam, Berkane',
    officeId,
    locale,
  };
}

/** A Moroccan number as its owner types it: 07 12 34 56 78. */
export function asTyped(phone: string): string {
  return phone.replace(/^\+212/u, '0').replace(/(\d{2})(?=\d)/gu, '$1 ');
}
