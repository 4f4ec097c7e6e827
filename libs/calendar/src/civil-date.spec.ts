import {
  addDays,
  addMinutes,
  compareDates,
  daysBetween,
  daysInMonth,
  eachDay,
  earliestOf,
  isCivilDate,
  isCivilTime,
  isPartialDate,
  latestOf,
  minutesBetween,
  parseCivilDate,
  parseCivilTime,
  parsePartialDate,
  weekday,
  yearsBetween,
} from './index.js';

describe('civil dates', () => {
  it.each(['2026-09-20', '2024-02-29', '1900-01-01', '2099-12-31'])('accepts %s', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-3', '20260403', '0026-04-03', '', '2026-04-03T00:00', '٢٠٢٦-٠٤-٠٣'])(
    'refuses %j',
    (text) => {
      expect(isCivilDate(text)).toBe(false);
      expect(() => parseCivilDate(text)).toThrow(RangeError);
    },
  );

  it('walks the days without losing or repeating one, across every clock change of Morocco', () => {
    let day = '2007-12-31';
    for (let count = 1; count <= 8000; count += 1) {
      const next = addDays(day, 1);
      expect(daysBetween(day, next)).toBe(1);
      expect(compareDates(day, next)).toBeLessThan(0);
      expect(weekday(next)).toBe((weekday(day) % 7) + 1);
      expect(addDays(next, -count)).toBe('2007-12-31');
      day = next;
    }
  });

  it.each([
    ['2026-09-20', 7],
    ['2026-11-23', 1],
    ['2026-08-14', 5],
    ['2028-02-29', 2],
  ])('%s falls on weekday %i, Monday being 1', (date, expected) => {
    expect(weekday(date)).toBe(expected);
  });

  it('knows the length of months and lists days', () => {
    expect([daysInMonth(2026, 2), daysInMonth(2028, 2), daysInMonth(2026, 12)]).toEqual([28, 29, 31]);
    expect(eachDay('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
    expect(eachDay('2026-03-02', '2026-03-01')).toEqual([]);
    expect(compareDates('2026-03-02', '2026-03-02')).toBe(0);
    expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3);
  });
});

describe('civil times', () => {
  it('accepts the hours of a day and refuses others', () => {
    expect(['00:00', '08:30', '23:59'].every(isCivilTime)).toBe(true);
    expect(['24:00', '8:30', '12:60', '12:30:00', ''].some(isCivilTime)).toBe(false);
    expect(() => parseCivilTime('9h30')).toThrow(RangeError);
  });

  it('adds and counts minutes inside one day', () => {
    expect(addMinutes('08:30', 45)).toBe('09:15');
    expect(addMinutes('09:15', -45)).toBe('08:30');
    expect(minutesBetween('08:30', '16:30')).toBe(480);
    expect(() => addMinutes('23:30', 30)).toThrow(RangeError);
  });
});

describe('birth dates of which a part is unknown', () => {
  it.each([
    ['1958', '1958-01-01', '1958-12-31'],
    ['1958-02', '1958-02-01', '1958-02-28'],
    ['1960-02', '1960-02-01', '1960-02-29'],
    ['1958-07-09', '1958-07-09', '1958-07-09'],
  ])('%s stands between %s and %s', (date, earliest, latest) => {
    expect(parsePartialDate(date)).toBe(date);
    expect(earliestOf(date)).toBe(earliest);
    expect(latestOf(date)).toBe(latest);
  });

  it('refuses what is not a date', () => {
    expect(['58', '1958-13', '1958-7', '1958-02-30', '0058', ''].some(isPartialDate)).toBe(false);
    expect(() => parsePartialDate('1958-00')).toThrow(RangeError);
  });

  it('counts full years, the birthday included', () => {
    expect(yearsBetween('2008-11-22', '2026-11-21')).toBe(17);
    expect(yearsBetween('2008-11-22', '2026-11-22')).toBe(18);
    expect(yearsBetween(latestOf('2008'), '2026-11-22')).toBe(17);
  });
});
