import type { Locale } from '@nafida/locales';

interface Named {
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
}

/** The name of a person in the script of the reader. */
export function displayName(person: Named, locale: Locale): string {
  return locale === 'ar' ? `${person.firstNameAr} ${person.lastNameAr}` : `${person.firstName} ${person.lastName}`;
}
