import { currentLanguage } from '../../lib/language.js';
import type { RegistrationInput } from './accounts.api.js';

export interface BirthDateAnswer {
  day: string;
  month: string;
  year: string;
  /** Many elders know the year only. */
  yearOnly: boolean;
}

/** What a person has answered so far. */
export type RegistrationAnswers = Omit<RegistrationInput, 'birthDate'> & {
  [field: string]: unknown;
  birthDate: BirthDateAnswer;
  /** Names the draft, so that sending it again is not registering again. */
  draftId: string;
};

export const steps = ['identity', 'contact', 'office', 'check'] as const;
export type Step = (typeof steps)[number];

/** The questions of each page, in their order. */
export const questionsOf = {
  identity: ['cin', 'firstNameAr', 'lastNameAr', 'firstName', 'lastName', 'birthDate'],
  contact: ['phone', 'email', 'address'],
  office: ['officeId', 'locale'],
  check: ['consent'],
} as const satisfies Record<Step, ReadonlyArray<keyof RegistrationInput>>;

export type Question = (typeof questionsOf)[Step][number];

export function noAnswers(draftId: string): RegistrationAnswers {
  return {
    cin: '',
    firstNameAr: '',
    lastNameAr: '',
    firstName: '',
    lastName: '',
    birthDate: { day: '', month: '', year: '', yearOnly: false },
    phone: '',
    email: '',
    address: '',
    officeId: '',
    locale: currentLanguage(),
    consent: false,
    draftId,
  };
}

/** Digits of any keyboard; spaces, hyphens and invisible characters do not count. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u00AD\u200B-\u200F\u2060\uFEFF.·•-]/gu, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}

export function cinText(cin: string): string {
  return plain(cin).toUpperCase();
}

export function birthDateText({ day, month, year, yearOnly }: BirthDateAnswer): string {
  const parts = yearOnly ? [plain(year)] : [plain(year), plain(month).padStart(2, '0'), plain(day).padStart(2, '0')];
  return parts.join('-');
}

function isBirthDate(answer: BirthDateAnswer): boolean {
  const text = birthDateText(answer);
  const today = new Date().toISOString().slice(0, text.length);
  if (!/^\d{4}(-\d{2}-\d{2})?$/u.test(text) || text < '1900' || text > today) return false;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const latin = /^\p{Script=Latin}[\p{Script=Latin}\p{M}'’ -]*$/u;
const arabic = /^\p{Script=Arabic}[\u200C\u200D\p{Script=Arabic}\p{M} \u0640-]*$/u;

const isRight: Record<Question, (answers: RegistrationAnswers) => boolean> = {
  cin: ({ cin }) => /^[A-Z]{1,2}\d{3,8}$/u.test(cinText(cin)),
  firstNameAr: ({ firstNameAr }) => arabic.test(firstNameAr.trim()),
  lastNameAr: ({ lastNameAr }) => arabic.test(lastNameAr.trim()),
  firstName: ({ firstName }) => latin.test(firstName.trim()),
  lastName: ({ lastName }) => latin.test(lastName.trim()),
  birthDate: ({ birthDate }) => isBirthDate(birthDate),
  phone: ({ phone }) => /^(?:\+2120?|002120?|2120?|0)[5-8]\d{8}$/u.test(plain(phone).replace(/[()/]/gu, '')),
  email: ({ email }) => /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(email.trim()),
  address: ({ address }) => address.trim().length > 0,
  officeId: ({ officeId }) => officeId !== '',
  locale: ({ locale }) => locale !== '',
  consent: ({ consent }) => consent,
};

/** The questions of a page that still want an answer, or another one. */
export function wrongAnswers(step: Step, answers: RegistrationAnswers): Question[] {
  return questionsOf[step].filter((question) => !isRight[question](answers));
}

/** The first page that is not finished; the last one when all are. */
export function openStep(answers: RegistrationAnswers): Step {
  return steps.find((step) => wrongAnswers(step, answers).length > 0) ?? 'check';
}

export function registrationInput(answers: RegistrationAnswers): RegistrationInput {
  const { cin, firstName, lastName, firstNameAr, lastNameAr, birthDate, email, phone, address, officeId, locale, consent } = answers;
  return { cin, firstName, lastName, firstNameAr, lastNameAr, birthDate: birthDateText(birthDate), email, phone, address, officeId, locale, consent };
}

/** The same answers of the same draft always give the same key, other ones another. */
export function idempotencyKeyOf(draftId: string, input: RegistrationInput): string {
  let sum = 0;
  for (const letter of JSON.stringify(input)) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return `${draftId}.${(sum >>> 0).toString(36)}`;
}
