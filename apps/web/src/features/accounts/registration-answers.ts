import { type BirthDateAnswer, birthDateText, isArabicName, isBirthDate, isCin, isEmail, isLatinName, isMoroccanPhone } from '../../lib/identity-answers.js';
import { currentLanguage } from '../../lib/language.js';
import type { RegistrationInput } from './accounts.api.js';

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

const isRight: Record<Question, (answers: RegistrationAnswers) => boolean> = {
  cin: ({ cin }) => isCin(cin),
  firstNameAr: ({ firstNameAr }) => isArabicName(firstNameAr),
  lastNameAr: ({ lastNameAr }) => isArabicName(lastNameAr),
  firstName: ({ firstName }) => isLatinName(firstName),
  lastName: ({ lastName }) => isLatinName(lastName),
  birthDate: ({ birthDate }) => isBirthDate(birthDate),
  phone: ({ phone }) => isMoroccanPhone(phone),
  email: ({ email }) => isEmail(email),
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
