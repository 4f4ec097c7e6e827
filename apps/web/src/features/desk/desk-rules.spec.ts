import type { TFunction } from 'i18next';
import { blankAnswers, type DeskAnswers, type Step } from './desk-answers.js';
import { missingOf, mistakesOf, questionOf, stepOf, toFiling } from './desk-rules.js';

/** The name of a sentence instead of the sentence. */
const t = ((key: string) => key) as TFunction<['desk']>;
const wrong = (step: Step, answers: DeskAnswers) => Object.keys(mistakesOf(step, answers, t));
const given = (answers: Partial<DeskAnswers>): DeskAnswers => ({ ...blankAnswers(), ...answers });

const card = {
  who: 'person', cin: ' fa 765432 ', firstNameAr: 'سعيد', lastNameAr: 'الزناتي', firstName: 'Saïd', lastName: 'Zenati', birthDate: { day: '', month: '', year: '1951', yearOnly: true },
  address: '12, rue des Orangers', identitySeen: true,
} as const;
const complaint = { service: 'complaints', sectorId: 'other', subject: 'Lampadaire', body: 'Il est éteint depuis un mois.', place: 'Hay Salam' };
const certificate = { service: 'certificates', purpose: 'school', language: 'fr' };
const passport = { service: 'passport-requests', event: 'theft', eventDate: { day: '05', month: '02', year: '2026' }, eventPlace: 'Gare', circumstances: 'Sac volé' };
const ward = { holder: 'minor', guardianLink: 'father', wardFirstNameAr: 'آدم', wardLastNameAr: 'الزناتي', wardFirstName: 'Adam', wardLastName: 'Zenati' };

describe('who stands at the counter', () => {
  it('is chosen first, and the card is looked at', () => {
    expect(wrong('person', given({}))).toEqual(['citizenId']);
    expect(wrong('person', given({ who: 'citizen', citizenId: '1' }))).toEqual(['identitySeen']);
    expect(wrong('person', given({ who: 'citizen', citizenId: '1', identitySeen: true }))).toEqual([]);
  });

  it('is written down from the card; phone and e-mail only if there are any', () => {
    expect(wrong('person', given({ who: 'person' }))).toEqual(['cin', 'firstNameAr', 'lastNameAr', 'firstName', 'lastName', 'birthDate', 'address', 'identitySeen']);
    expect(wrong('person', given(card))).toEqual([]);
    expect(wrong('person', given({ ...card, firstNameAr: 'Saïd', phone: '12', email: 'said@' }))).toEqual(['firstNameAr', 'phone', 'email']);
  });
});

describe('what the person came for', () => {
  it('is one of the services, each with its questions', () => {
    expect(wrong('request', given({}))).toEqual(['service']);
    expect(wrong('request', given({ service: 'complaints' }))).toEqual(['sectorId', 'subject', 'body', 'place']);
    expect(wrong('request', given({ service: 'certificates' }))).toEqual(['purpose', 'language']);
    expect(wrong('request', given({ service: 'passport-requests' }))).toEqual(['event', 'eventDate', 'eventPlace', 'circumstances']);
    for (const asked of [complaint, certificate, passport]) expect(wrong('request', given(asked))).toEqual([]);
    expect(wrong('check', given({}))).toEqual([]);
  });

  it('has another purpose in words', () => {
    expect(wrong('request', given({ ...certificate, purpose: 'other' }))).toEqual(['purposeText']);
    expect(wrong('request', given({ ...certificate, purpose: 'other', purposeText: 'x'.repeat(121) }))).toEqual(['purposeText']);
  });

  it('names the representative and the ward of a passport', () => {
    expect(wrong('request', given({ ...passport, holder: 'ward' }))).toEqual(['guardianLink', 'wardFirstNameAr', 'wardLastNameAr', 'wardFirstName', 'wardLastName']);
    expect(wrong('request', given({ ...passport, ...ward }))).toEqual([]);
  });

  it('happened on a day that is past', () => {
    expect(wrong('request', given({ ...passport, eventDate: { day: '1', month: '1', year: '2999' } }))).toEqual(['eventDate']);
    expect(wrong('request', given({ ...passport, passportNumber: 'AB 1' }))).toEqual(['passportNumber']);
  });
});

describe('what is filed', () => {
  it('is filed for the citizen who was chosen', () => {
    const { input, ...rest } = toFiling(given({ ...complaint, who: 'citizen', citizenId: '7' }));
    expect(rest).toEqual({ service: 'complaints', citizenId: '7' });
    expect(input).toEqual({ kind: 'complaint', capacity: 'citizen', sectorId: 'other', subject: 'Lampadaire', body: 'Il est éteint depuis un mois.', place: 'Hay Salam', beforeCourt: false, answerChannel: 'counter' });
  });

  it('is filed for the person on the card', () => {
    const person = { cin: 'FA765432', firstName: 'Saïd', lastName: 'Zenati', firstNameAr: 'سعيد', lastNameAr: 'الزناتي', birthDate: '1951', address: '12, rue des Orangers' };
    expect(toFiling(given({ ...card, ...certificate, missing: ['lease'] }))).toEqual({ service: 'certificates', input: { purpose: 'school', language: 'fr' }, missing: ['lease'], person });
    expect(toFiling(given({ ...card, ...certificate, phone: ' 0661234567 ' })).person).toEqual({ ...person, phone: '0661234567' });
  });

  it('says whose passport it is', () => {
    const told = { event: 'theft', eventDate: '2026-02-05', eventPlace: 'Gare', circumstances: 'Sac volé' };
    expect(toFiling(given({ ...passport, who: 'citizen' })).input).toEqual({ ...told, subject: 'self' });
    const { holder, ...names } = ward;
    expect(toFiling(given({ ...passport, ...ward, passportNumber: 'ab1234567' })).input).toEqual({ ...told, subject: holder, passportNumber: 'AB1234567', ...names });
  });

  it('is before a court only as a complaint', () => {
    expect(toFiling(given({ ...complaint, beforeCourt: 'yes' })).input).toMatchObject({ beforeCourt: true });
    expect(toFiling(given({ ...complaint, beforeCourt: 'yes', kind: 'suggestion' })).input).toMatchObject({ beforeCourt: false });
  });

  it('lacks only documents that its service asks for', () => {
    expect(missingOf(given({ ...certificate, missing: ['lease', 'guardianship_proof'] }))).toEqual(['lease']);
    expect(missingOf(given({ ...complaint, missing: ['lease'] }))).toEqual([]);
  });
});

describe('a refusal of the server', () => {
  it('is shown at the question it means, on its page', () => {
    expect(questionOf('/person/cin', 'complaints')).toBe('cin');
    expect(questionOf('/input/subject', 'complaints')).toBe('subject');
    expect(questionOf('/input/subject', 'passport-requests')).toBe('holder');
    expect([stepOf('cin'), stepOf('holder'), stepOf('wardFirstName'), stepOf('missing'), stepOf('elsewhere')]).toEqual(['person', 'request', 'request', 'request', undefined]);
  });
});
