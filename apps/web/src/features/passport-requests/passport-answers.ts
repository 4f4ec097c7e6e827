import type { TFunction } from 'i18next';
import { civilToday, type DateAnswer, dateText, isDate, noDate, plainText } from '../../lib/date-answer.js';
import { newIdempotencyKey } from '../../lib/http.js';
import { isArabicName, isLatinName } from '../../lib/identity-answers.js';
import type { Mistakes } from '../../lib/use-form.js';
import type { RequestPassportData } from './passport-requests.api.js';

/** What the citizen has answered so far. A type alias, since drafts are kept as plain records. */
export type PassportAnswers = {
  event: string;
  eventDate: DateAnswer;
  eventPlace: string;
  circumstances: string;
  subject: string;
  guardianLink: string;
  wardFirstNameAr: string;
  wardLastNameAr: string;
  wardFirstName: string;
  wardLastName: string;
  passportNumber: string;
  key: string;
};

export const steps = ['event', 'person', 'check'] as const;
export type Step = (typeof steps)[number];
type Field = keyof PassportAnswers;

const fieldsOf: Record<Step, readonly Field[]> = {
  event: ['event', 'eventDate', 'eventPlace', 'circumstances'],
  person: ['subject', 'guardianLink', 'wardFirstNameAr', 'wardLastNameAr', 'wardFirstName', 'wardLastName', 'passportNumber'],
  check: [],
};

/** What may wait on the device until it is sent: the number of a passport may not. */
export function withoutNumber(answers: PassportAnswers): PassportAnswers {
  return { ...answers, passportNumber: '' };
}

export function blankAnswers(): PassportAnswers {
  return {
    event: '', eventDate: noDate, eventPlace: '', circumstances: '', subject: '', guardianLink: '',
    wardFirstNameAr: '', wardLastNameAr: '', wardFirstName: '', wardLastName: '', passportNumber: '', key: newIdempotencyKey(),
  };
}

/** Nothing worth keeping has been said yet. */
export function isUntouched({ event, eventDate, eventPlace, circumstances, subject }: PassportAnswers): boolean {
  return ![event, ...Object.values(eventDate), eventPlace, circumstances, subject].some((answer) => answer.trim());
}

/** For a minor or a ward, the legal representative asks (decree 2-08-310). */
export function asksForWard({ subject }: Pick<PassportAnswers, 'subject'>): boolean {
  return subject === 'minor' || subject === 'ward';
}

/** The number as the passport writes it: capitals and digits, however it was typed. */
export function numberText(number: string): string {
  return plainText(number).toUpperCase();
}

function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** What is wrong with the answers of one page, in the words of its reader. */
export function mistakesOf(step: Step, answers: PassportAnswers, t: TFunction<['passport-requests']>): Mistakes<PassportAnswers> {
  const { event, eventDate, eventPlace, circumstances, subject, guardianLink, passportNumber } = answers;
  const wrong = (is: boolean, message: string) => (is ? t(`passport-requests:pages.missing.${message}`) : undefined);
  const date = dateText(eventDate);
  const ward = asksForWard(answers);
  const all: Mistakes<PassportAnswers> = {
    event: wrong(!event, 'event'),
    eventDate: wrong(!date, 'eventDate') ?? wrong(date.length !== 10 || !isDate(date) || date < '1900', 'wrongDate') ?? wrong(date > civilToday(), 'futureDate'),
    eventPlace: wrong(lengthOf(eventPlace) < 2, 'eventPlace') ?? wrong(lengthOf(eventPlace) > 300, 'eventPlaceLong'),
    circumstances: wrong(lengthOf(circumstances) < 5, 'circumstances') ?? wrong(lengthOf(circumstances) > 4000, 'circumstancesLong'),
    subject: wrong(!subject, 'subject'),
    guardianLink: wrong(ward && !guardianLink, 'guardianLink'),
    wardFirstNameAr: wrong(ward && !isArabicName(answers.wardFirstNameAr), 'nameAr'),
    wardLastNameAr: wrong(ward && !isArabicName(answers.wardLastNameAr), 'lastNameAr'),
    wardFirstName: wrong(ward && !isLatinName(answers.wardFirstName), 'name'),
    wardLastName: wrong(ward && !isLatinName(answers.wardLastName), 'lastName'),
    passportNumber: wrong(passportNumber.trim() !== '' && !/^[A-Z0-9]{6,9}$/u.test(numberText(passportNumber)), 'passportNumber'),
  };
  return Object.fromEntries(fieldsOf[step].flatMap((field) => (all[field] ? [[field, all[field]]] : [])));
}

/** The page on which a field is asked. */
export function stepOf(field: string): Step | undefined {
  return steps.find((step) => fieldsOf[step].some((asked) => asked === field));
}

export function toPassportRequest(answers: PassportAnswers): RequestPassportData {
  const { event, eventPlace, circumstances, subject, guardianLink } = answers;
  const number = numberText(answers.passportNumber);
  return {
    event: event as RequestPassportData['event'],
    eventDate: dateText(answers.eventDate),
    eventPlace: eventPlace.trim(),
    circumstances: circumstances.trim(),
    subject: subject as RequestPassportData['subject'],
    ...(number && { passportNumber: number }),
    ...(asksForWard(answers) && {
      guardianLink: guardianLink as RequestPassportData['guardianLink'],
      wardFirstName: answers.wardFirstName.trim(),
      wardLastName: answers.wardLastName.trim(),
      wardFirstNameAr: answers.wardFirstNameAr.trim(),
      wardLastNameAr: answers.wardLastNameAr.trim(),
    }),
  };
}
