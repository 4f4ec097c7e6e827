import { type DateAnswer, noDate } from '../../lib/date-answer.js';
import type { BirthDateAnswer } from '../../lib/identity-answers.js';
import { newIdempotencyKey } from '../../lib/http.js';

export const steps = ['person', 'request', 'check'] as const;
export type Step = (typeof steps)[number];

/** What the clerk has entered so far. A type alias, since forms take plain records. */
export type DeskAnswers = {
  /** Known to the office, or only from the card that is shown. */
  who: '' | 'citizen' | 'person';
  citizenId: string;
  citizenName: string;
  cin: string;
  firstNameAr: string;
  lastNameAr: string;
  firstName: string;
  lastName: string;
  birthDate: BirthDateAnswer;
  phone: string;
  email: string;
  address: string;
  identitySeen: boolean;
  service: string;
  kind: string;
  capacity: string;
  sectorId: string;
  subject: string;
  body: string;
  place: string;
  beforeCourt: string;
  answerChannel: string;
  purpose: string;
  purposeText: string;
  language: string;
  event: string;
  eventDate: DateAnswer;
  eventPlace: string;
  circumstances: string;
  passportNumber: string;
  holder: string;
  guardianLink: string;
  wardFirstNameAr: string;
  wardLastNameAr: string;
  wardFirstName: string;
  wardLastName: string;
  /** Documents that were not brought. */
  missing: readonly string[];
  /** The Idempotency-Key: it belongs to this filing until it was done. */
  key: string;
};

export function blankAnswers(): DeskAnswers {
  return {
    who: '', citizenId: '', citizenName: '',
    cin: '', firstNameAr: '', lastNameAr: '', firstName: '', lastName: '', birthDate: { ...noDate, yearOnly: false }, phone: '', email: '', address: '', identitySeen: false,
    service: '',
    kind: 'complaint', capacity: 'citizen', sectorId: '', subject: '', body: '', place: '', beforeCourt: 'no', answerChannel: 'counter',
    purpose: '', purposeText: '', language: '',
    event: '', eventDate: noDate, eventPlace: '', circumstances: '', passportNumber: '', holder: 'self',
    guardianLink: '', wardFirstNameAr: '', wardLastNameAr: '', wardFirstName: '', wardLastName: '',
    missing: [],
    key: newIdempotencyKey(),
  };
}
