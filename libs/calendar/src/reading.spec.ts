import { eachDay, formatDate, formatPartialDate, formatTime, isOpenAt, openingOn, weekday } from './index.js';
import type { DateStyle, ReadingLocale, Season, Weekday } from './index.js';

describe('dates as a Moroccan reads them', () => {
  it.each<[string, ReadingLocale, DateStyle, string]>([
    ['2026-08-14', 'ar', 'long', '14 غشت 2026'],
    ['2026-08-14', 'ar', 'full', 'الجمعة، 14 غشت 2026'],
    ['2026-08-14', 'fr', 'full', 'vendredi 14 août 2026'],
    ['2026-08-14', 'en', 'full', 'Friday, 14 August 2026'],
    ['2026-08-14', 'zgh', 'full', 'ⴰⵙⵉⵎⵡⴰⵙ 14 ⵖⵓⵛⵜ 2026'],
    ['2027-01-01', 'fr', 'long', '1er janvier 2027'],
    ['2027-01-01', 'fr', 'short', '01/01/2027'],
    ['2027-01-01', 'ar', 'long', '1 يناير 2027'],
    ['2026-11-22', 'ar', 'dayMonth', '22 نونبر'],
    ['2026-11-01', 'fr', 'dayMonth', '1er novembre'],
    ['2026-05-11', 'ar', 'long', '11 ماي 2026'],
    ['2026-07-30', 'ar', 'long', '30 يوليوز 2026'],
    ['2026-09-21', 'ar', 'long', '21 شتنبر 2026'],
    ['2026-12-05', 'ar', 'short', '05/12/2026'],
  ])('%s in %s (%s) is %s', (date, locale, style, expected) => {
    expect(formatDate(date, locale, style)).toBe(expected);
  });

  it('agrees with the language data of an up-to-date machine on every day of a year', () => {
    const tags = { ar: 'ar-MA', fr: 'fr-MA', zgh: 'zgh' };
    for (const locale of ['ar', 'fr', 'zgh'] as const) {
      const intl = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'full', timeZone: 'UTC', numberingSystem: 'latn' });
      for (const date of eachDay('2026-01-01', '2026-12-31')) {
        const shown = intl.format(new Date(`${date}T00:00:00Z`));
        const expected = locale === 'fr' ? shown.replace(' 1 ', ' 1er ') : shown;
        expect(formatDate(date, locale, 'full')).toBe(expected);
      }
    }
  });

  it('writes a birth date as far as it is known', () => {
    expect(formatPartialDate('1958', 'ar')).toBe('1958');
    expect(formatPartialDate('1958-07', 'ar')).toBe('يوليوز 1958');
    expect(formatPartialDate('1958-07', 'fr', 'short')).toBe('07/1958');
    expect(formatPartialDate('1958-07-01', 'fr')).toBe('1er juillet 1958');
  });

  it('writes the hour of an appointment', () => {
    expect(formatTime('08:30', 'fr')).toBe('08h30');
    expect(formatTime('08:30', 'ar')).toBe('08:30');
    expect(() => formatTime('8:30', 'ar')).toThrow(RangeError);
    expect(() => formatDate('2026-02-30', 'ar')).toThrow(RangeError);
  });
});

describe('opening hours', () => {
  const week = (opens: string, closes: string): Season['weekly'] =>
    [1, 2, 3, 4, 5].map((day) => ({ weekday: day as Weekday, opens, closes }));
  const seasons: Season[] = [
    { id: 'regular', from: null, to: null, weekly: week('08:30', '16:30') },
    { id: 'ramadan-2026', from: '2026-02-19', to: '2026-03-19', weekly: week('09:00', '15:00') },
  ];
  const holidays = new Set(['2026-03-20', '2026-11-18']);

  it.each([
    ['2026-11-17', [{ opens: '08:30', closes: '16:30' }]],
    ['2026-02-18', [{ opens: '08:30', closes: '16:30' }]],
    ['2026-02-19', [{ opens: '09:00', closes: '15:00' }]],
    ['2026-03-19', [{ opens: '09:00', closes: '15:00' }]],
    ['2026-03-20', []],
    ['2026-11-18', []],
    ['2026-11-21', []],
    ['2026-11-22', []],
  ])('on %s are %j', (date, expected) => {
    expect(openingOn(date, seasons, holidays)).toEqual(expected);
  });

  it('are never kept on a Saturday or a Sunday, nor outside any season', () => {
    for (const date of eachDay('2026-01-01', '2026-12-31')) {
      if (weekday(date) > 5) expect(openingOn(date, seasons, new Set())).toEqual([]);
    }
    expect(openingOn('2026-11-17', seasons.slice(1), holidays)).toEqual([]);
  });

  it('end at the closing hour', () => {
    expect(isOpenAt('2026-11-17', '08:30', seasons, holidays)).toBe(true);
    expect(isOpenAt('2026-11-17', '16:29', seasons, holidays)).toBe(true);
    expect(isOpenAt('2026-11-17', '16:30', seasons, holidays)).toBe(false);
    expect(isOpenAt('2026-11-17', '08:29', seasons, holidays)).toBe(false);
  });

  it('give morning before afternoon when a day is split', () => {
    const split: Season[] = [
      {
        id: 'friday',
        from: null,
        to: null,
        weekly: [
          { weekday: 5, opens: '14:30', closes: '16:30' },
          { weekday: 5, opens: '08:30', closes: '12:00' },
        ],
      },
    ];
    expect(openingOn('2026-11-20', split, holidays).map(({ opens }) => opens)).toEqual(['08:30', '14:30']);
  });
});
