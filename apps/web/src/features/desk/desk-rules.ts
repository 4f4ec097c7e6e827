import type { TFunction } from 'i18next';
import { civilToday, dateText, isDate, plainText } from '../../lib/date-answer.js';
import { birthDateText, cinText, isArabicName, isBirthDate, isCin, isEmail, isLatinName, isMoroccanPhone } from '../../lib/identity-answers.js';
import type { Mistakes } from '../../lib/use-form.js';
import { documentsOf } from './choices.js';
import type { FileAtDesk } from './desk.api.js';
import type { DeskAnswers, Step } from './desk-answers.js';

type Question = keyof DeskAnswers & string;
type Rule = (answers: DeskAnswers) => boolean;

const written = (field: Question, min: number, max: number): [Question, Rule] => [
  field,
  (answers) => {
    const { length } = [...String(answers[field]).trim()];
    return length >= min && length <= max;
  },
];
const chosen = (field: Question): [Question, Rule] => [field, (answers) => answers[field] !== ''];

function passportNumberText(number: string): string {
  return plainText(number).toUpperCase();
}

const ofPerson: [Question, Rule][] = [
  ['cin', ({ cin }) => isCin(cin)],
  ['firstNameAr', ({ firstNameAr }) => isArabicName(firstNameAr)],
  ['lastNameAr', ({ lastNameAr }) => isArabicName(lastNameAr)],
  ['firstName', ({ firstName }) => isLatinName(firstName)],
  ['lastName', ({ lastName }) => isLatinName(lastName)],
  ['birthDate', ({ birthDate }) => isBirthDate(birthDate)],
  written('address', 5, 300),
  ['phone', ({ phone }) => phone.trim() === '' || isMoroccanPhone(phone)],
  ['email', ({ email }) => email.trim() === '' || isEmail(email)],
];
const ofWard: [Question, Rule][] = [
  chosen('guardianLink'),
  ['wardFirstNameAr', ({ wardFirstNameAr }) => isArabicName(wardFirstNameAr)],
  ['wardLastNameAr', ({ wardLastNameAr }) => isArabicName(wardLastNameAr)],
  ['wardFirstName', ({ wardFirstName }) => isLatinName(wardFirstName)],
  ['wardLastName', ({ wardLastName }) => isLatinName(wardLastName)],
];
const ofService: Record<string, [Question, Rule][]> = {
  complaints: [chosen('kind'), chosen('capacity'), chosen('sectorId'), written('subject', 5, 150), written('body', 10, 4000), written('place', 1, 300), chosen('beforeCourt'), chosen('answerChannel')],
  certificates: [
    chosen('purpose'),
    ['purposeText', ({ purpose, purposeText }) => purpose !== 'other' || (purposeText.trim() !== '' && [...purposeText.trim()].length <= 120)],
    chosen('language'),
  ],
  'passport-requests': [
    chosen('event'),
    ['eventDate', ({ eventDate }) => isDate(dateText(eventDate)) && dateText(eventDate) <= civilToday()],
    written('eventPlace', 2, 300),
    written('circumstances', 5, 4000),
    ['passportNumber', ({ passportNumber }) => /^(?:[A-Z0-9]{6,9})?$/u.test(passportNumberText(passportNumber))],
    chosen('holder'),
  ],
};

/** The questions that are asked on a page, in their order. */
function rulesOf(step: Step, { who, service, holder }: DeskAnswers): [Question, Rule][] {
  const seen: [Question, Rule] = ['identitySeen', ({ identitySeen }) => identitySeen];
  if (step === 'person') return who === '' ? [['citizenId', () => false]] : who === 'person' ? [...ofPerson, seen] : [seen];
  if (step === 'check') return [];
  const asked = ofService[service] ?? [];
  return [chosen('service'), ...asked, ...(service === 'passport-requests' && holder !== 'self' ? ofWard : [])];
}

/** A sentence for each question of a page that still wants an answer, or another one. */
export function mistakesOf(step: Step, answers: DeskAnswers, t: TFunction<['desk']>): Mistakes<DeskAnswers> {
  return Object.fromEntries(rulesOf(step, answers).flatMap(([question, isRight]) => (isRight(answers) ? [] : [[question, t(`desk:wrong.${question}`)]])));
}

function inputOf(answers: DeskAnswers): FileAtDesk['input'] {
  const text = (field: Question) => String(answers[field]).trim();
  switch (answers.service) {
    case 'complaints':
      return {
        kind: answers.kind, capacity: answers.capacity, sectorId: answers.sectorId, subject: text('subject'), body: text('body'), place: text('place'),
        beforeCourt: answers.kind === 'complaint' && answers.beforeCourt === 'yes', answerChannel: answers.answerChannel,
      };
    case 'certificates':
      return { purpose: answers.purpose, language: answers.language, ...(answers.purpose === 'other' && { purposeText: text('purposeText') }) };
    default:
      return {
        event: answers.event, eventDate: dateText(answers.eventDate), eventPlace: text('eventPlace'), circumstances: text('circumstances'), subject: answers.holder,
        ...(text('passportNumber') && { passportNumber: passportNumberText(answers.passportNumber) }),
        ...(answers.holder !== 'self' && {
          guardianLink: answers.guardianLink, wardFirstName: text('wardFirstName'), wardLastName: text('wardLastName'), wardFirstNameAr: text('wardFirstNameAr'), wardLastNameAr: text('wardLastNameAr'),
        }),
      };
  }
}

/** What was ticked as missing, of the documents that this service asks for. */
export function missingOf({ service, missing }: DeskAnswers): string[] {
  return (documentsOf[service] ?? []).filter((document) => missing.includes(document));
}

/** What is sent to be filed. */
export function toFiling(answers: DeskAnswers): FileAtDesk {
  const { who, service, citizenId, cin, birthDate, phone, email } = answers;
  const missing = missingOf(answers);
  const asked = { service, input: inputOf(answers), ...(missing.length > 0 && { missing }) };
  if (who === 'citizen') return { ...asked, citizenId };
  const names = { firstName: answers.firstName.trim(), lastName: answers.lastName.trim(), firstNameAr: answers.firstNameAr.trim(), lastNameAr: answers.lastNameAr.trim() };
  const contact = { ...(phone.trim() && { phone: phone.trim() }), ...(email.trim() && { email: email.trim() }) };
  return { ...asked, person: { cin: cinText(cin), ...names, birthDate: birthDateText(birthDate), address: answers.address.trim(), ...contact } };
}

/** The question of this form that the server means; `subject` of a passport request is its holder. */
export function questionOf(pointer: string, service: string): string {
  const field = pointer.replace(/^\/(?:input|person)\//u, '/').slice(1);
  return field === 'subject' && service === 'passport-requests' ? 'holder' : field;
}

const personal: ReadonlySet<string> = new Set(['citizenId', 'identitySeen', ...ofPerson.map(([question]) => question)]);

/** The page on which a question stands. */
export function stepOf(question: string): Step | undefined {
  if (personal.has(question)) return 'person';
  return question === 'service' || question === 'missing' || Object.values(ofService).concat([ofWard]).some((rules) => rules.some(([asked]) => asked === question)) ? 'request' : undefined;
}
