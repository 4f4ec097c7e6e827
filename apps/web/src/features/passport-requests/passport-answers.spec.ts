import type { TFunction } from 'i18next';
import { blankAnswers, isUntouched, mistakesOf, stepOf, toPassportRequest, withoutNumber } from './passport-answers.js';

/** The name of a sentence instead of the sentence. */
const t = ((key: string) => key.replace('passport-requests:pages.missing.', '')) as TFunction<['passport-requests']>;
const lost = { ...blankAnswers(), event: 'loss', eventDate: { day: '5', month: '٢', year: '2026' }, eventPlace: ' Souk ', circumstances: ' Sac perdu ', subject: 'self' };
const ward = { guardianLink: 'mother', wardFirstNameAr: 'آدم', wardLastNameAr: 'الوالي', wardFirstName: ' Adam ', wardLastName: 'Ouali' };
const ofMinor = { ...lost, ...ward, subject: 'minor' };

describe('a request for passport data', () => {
  it('wants what happened, when, where and how', () => {
    expect(mistakesOf('event', blankAnswers(), t)).toEqual({ event: 'event', eventDate: 'eventDate', eventPlace: 'eventPlace', circumstances: 'circumstances' });
    expect(mistakesOf('event', lost, t)).toEqual({});
  });

  it.each([
    [{ day: '31', month: '2', year: '2026' }, 'wrongDate'],
    [{ day: '', month: '', year: '2026' }, 'wrongDate'],
    [{ day: '1', month: '1', year: '1899' }, 'wrongDate'],
    [{ day: '1', month: '1', year: '2999' }, 'futureDate'],
  ])('refuses the day %o', (eventDate, wrong) => {
    expect(mistakesOf('event', { ...lost, eventDate }, t)).toEqual({ eventDate: wrong });
  });

  it('wants, for a minor or a ward, the link and the name in both scripts', () => {
    const nameless = { guardianLink: 'guardianLink', wardFirstNameAr: 'nameAr', wardLastNameAr: 'lastNameAr', wardFirstName: 'name', wardLastName: 'lastName' };
    expect(mistakesOf('person', { ...lost, subject: 'minor' }, t)).toEqual(nameless);
    expect(mistakesOf('person', { ...lost, subject: 'ward' }, t)).toEqual(nameless);
    expect(mistakesOf('person', ofMinor, t)).toEqual({});
    expect(mistakesOf('person', { ...ofMinor, wardFirstName: 'آدم' }, t)).toEqual({ wardFirstName: 'name' });
    expect(mistakesOf('person', lost, t)).toEqual({});
  });

  it('takes the number as it is typed, when there is one', () => {
    expect(mistakesOf('person', { ...lost, passportNumber: ' ab 123-4567' }, t)).toEqual({});
    expect(mistakesOf('person', { ...lost, passportNumber: 'AB12' }, t)).toEqual({ passportNumber: 'passportNumber' });
    expect(toPassportRequest({ ...lost, passportNumber: ' ab 123-4567' }).passportNumber).toBe('AB1234567');
    expect(toPassportRequest(lost)).not.toHaveProperty('passportNumber');
  });

  it('sends the ward only where there is one', () => {
    const told = { event: 'loss', eventDate: '2026-02-05', eventPlace: 'Souk', circumstances: 'Sac perdu' };
    expect(toPassportRequest(ofMinor)).toEqual({ ...told, subject: 'minor', ...ward, wardFirstName: 'Adam' });
    expect(toPassportRequest({ ...ofMinor, subject: 'self' })).toEqual({ ...told, subject: 'self' });
  });

  it('keeps everything on the device but the number', () => {
    expect(withoutNumber({ ...lost, passportNumber: 'AB1234567' })).toEqual(lost);
    expect(isUntouched(blankAnswers())).toBe(true);
    expect(isUntouched({ ...blankAnswers(), eventDate: lost.eventDate })).toBe(false);
    expect([stepOf('eventPlace'), stepOf('wardLastName'), stepOf('elsewhere')]).toEqual(['event', 'person', undefined]);
  });
});
