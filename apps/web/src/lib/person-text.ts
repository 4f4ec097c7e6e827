import { formatDate } from './format.js';

/** A person in both scripts. */
export interface Names {
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
}

/** How a person is called, in the script of the reader. */
export function firstNameOf(person: Pick<Names, 'firstName' | 'firstNameAr'>, language: string): string {
  return language === 'ar' ? person.firstNameAr : person.firstName;
}

/** The name in the script of the reader. */
export function nameOf(person: Names, language: string): string {
  return `${firstNameOf(person, language)} ${language === 'ar' ? person.lastNameAr : person.lastName}`;
}

/** `1988-04-12` in words; what is known of a partial date, as it is known. */
export function birthDateOf(date: string): string {
  return date.length === 10 ? formatDate(date) : date.split('-').toReversed().join('/');
}

/** `+212661234567` as it is dictated: `06 61 23 45 67`. */
export function phoneOf(phone: string): string {
  const national = /^\+212(\d{9})$/u.exec(phone)?.[1];
  return national ? `0${national}`.replace(/\d{2}(?=\d)/gu, '$& ') : phone;
}
