import { checkPrintable, type Verdict } from '../platform/http/fields.js';

const invisible = /[\s\u00AD\u200B-\u200F\u2060\uFEFF.·•-]/gu;
const easternDigits = /[\u0660-\u0669\u06F0-\u06F9]/gu;

/** Digits as typed on any keyboard, spaces, hyphens and invisible characters taken out. */
export function plainCode(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').replace(easternDigits, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The number of the national identity card: upper case, one or two Latin letters and digits. */
export function normaliseCin(text: string): string {
  return plainCode(text).toUpperCase();
}

export function checkCin(value: unknown): Verdict {
  return typeof value === 'string' && /^[A-Z]{1,2}\d{3,8}$/.test(value) ? undefined : { code: 'cin' };
}

/** A Moroccan phone number in E.164, from any of the ways people write it; what is none is left as it was. */
export function normalisePhone(text: string): string {
  const digits = plainCode(text).replace(/[()/]/g, '');
  const national = /^(?:\+2120?|002120?|2120?|0)([5-8]\d{8})$/.exec(digits)?.[1];
  return national ? `+212${national}` : digits;
}

export function checkPhone(value: unknown): Verdict {
  return typeof value === 'string' && /^\+212[5-8]\d{8}$/.test(value) ? undefined : { code: 'phone' };
}

/** Only 06 and 07 numbers receive SMS. */
export function isMobile(phone: string): boolean {
  return /^\+212[67]/.test(phone);
}

export function normaliseEmail(text: string): string {
  return text.trim().replace(invisibleInAddresses, '').toLowerCase();
}
const invisibleInAddresses = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

export function checkEmail(value: unknown): Verdict {
  return typeof value === 'string' && value.length <= 254 && /^[^\s@<>(),;:\\"[\]]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/u.test(value)
    ? undefined
    : { code: 'email' };
}

/** Latin letters of the Moroccan civil registry, with apostrophe, hyphen and space. */
export function checkLatinName(value: unknown): Verdict {
  return nameVerdict(value, /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’ -]*$/u, 'latinName');
}

/** Arabic letters with or without their marks. */
export function checkArabicName(value: unknown): Verdict {
  return nameVerdict(value, /^\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M} \u0640-]|\u200C|\u200D)*$/u, 'arabicName');
}

function nameVerdict(value: unknown, letters: RegExp, code: string): Verdict {
  if (typeof value !== 'string') return { code: 'text' };
  if ([...value].length > 60) return { code: 'tooLong', variables: { count: 60 } };
  return letters.test(value.trim()) ? checkPrintable(value) : { code };
}
