import { civilToday, type DateAnswer, dateText, isDate, plainText } from './date-answer.js';

export interface BirthDateAnswer extends DateAnswer {
  /** Many elders know the year only. */
  yearOnly: boolean;
}

const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’ -]*$/u;
const arabic = /^\p{Script=Arabic}[\u200C\u200D\p{Script=Arabic}\p{M} \u0640-]*$/u;

export function cinText(cin: string): string {
  return plainText(cin).toUpperCase();
}

export function isCin(cin: string): boolean {
  return /^[A-Z]{1,2}\d{3,8}$/u.test(cinText(cin));
}

/** A name in the letters in which the identity card writes it. */
export function isLatinName(name: string): boolean {
  return latin.test(name.trim());
}

export function isArabicName(name: string): boolean {
  return arabic.test(name.trim());
}

export function birthDateText({ yearOnly, ...date }: BirthDateAnswer): string {
  return yearOnly ? plainText(date.year) : dateText(date);
}

export function isBirthDate(answer: BirthDateAnswer): boolean {
  const text = birthDateText(answer);
  return text >= '1900' && text <= civilToday().slice(0, text.length) && isDate(text);
}

export function isMoroccanPhone(phone: string): boolean {
  return /^(?:\+2120?|002120?|2120?|0)[5-8]\d{8}$/u.test(plainText(phone).replace(/[()/]/gu, ''));
}

export function isEmail(email: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(email.trim());
}
