import { addDays, assertZone, boundsOfCivilDay, civilNow, eachDay, instantOf, startOfCivilDay, toCivil } from './index.js';

const hour = 3_600_000;

describe('the clocks of Morocco', () => {
  it.each([
    ['2026-09-20T00:30:00Z', '2026-09-20', '01:30'],
    ['2026-09-20T01:30:00Z', '2026-09-20', '01:30'],
    ['2026-09-19T22:59:59Z', '2026-09-19', '23:59'],
    ['2026-09-19T23:00:00Z', '2026-09-20', '00:00'],
    ['2026-09-20T23:59:59Z', '2026-09-20', '23:59'],
    ['2026-09-21T00:00:00Z', '2026-09-21', '00:00'],
    ['2026-03-01T12:00:00Z', '2026-03-01', '12:00'],
    ['2026-04-01T12:00:00Z', '2026-04-01', '13:00'],
    ['2026-12-01T12:00:00Z', '2026-12-01', '12:00'],
    ['2027-07-01T12:00:00Z', '2027-07-01', '12:00'],
  ])('read %s as %s %s', (instant, date, time) => {
    expect(toCivil(new Date(instant))).toEqual({ date, time });
    expect(civilNow(new Date(instant))).toEqual({ date, time });
  });

  it.each([
    ['2026-09-19', '2026-09-18T23:00:00.000Z', 24],
    ['2026-09-20', '2026-09-19T23:00:00.000Z', 25],
    ['2026-09-21', '2026-09-21T00:00:00.000Z', 24],
    ['2026-02-15', '2026-02-14T23:00:00.000Z', 25],
    ['2026-03-22', '2026-03-22T00:00:00.000Z', 23],
    ['2026-12-01', '2026-12-01T00:00:00.000Z', 24],
    ['2008-06-01', '2008-06-01T00:00:00.000Z', 23],
  ])('%s begins at %s and lasts %i hours', (date, start, hours) => {
    expect(startOfCivilDay(date).toISOString()).toBe(start);
    const { from, before } = boundsOfCivilDay(date);
    expect((before.getTime() - from.getTime()) / hour).toBe(hours);
  });

  it('gives the first of two equal hours, and the hour after one that was jumped over', () => {
    expect(instantOf('2026-09-20', '01:30').toISOString()).toBe('2026-09-20T00:30:00.000Z');
    expect(instantOf('2026-09-20', '02:30').toISOString()).toBe('2026-09-20T02:30:00.000Z');
    expect(toCivil(instantOf('2026-03-22', '02:30')).time).toBe('03:30');
  });

  it('puts every instant of three years inside the day it is read on', () => {
    for (const date of eachDay('2025-01-01', '2027-12-31')) {
      const { from, before } = boundsOfCivilDay(date);
      expect(toCivil(from).date).toBe(date);
      expect(toCivil(new Date(from.getTime() - 1)).date).toBe(addDays(date, -1));
      expect(toCivil(new Date(before.getTime() - 1)).date).toBe(date);
    }
  });

  it('refuses stale zone data with a message that says what to do', () => {
    expect(() => assertZone()).not.toThrow();
    expect(() => assertZone(() => hour)).toThrow(/out of date: Africa\/Casablanca must be \+00:00 .* is \+01:00.*2026c/);
    expect(() => assertZone(() => -hour)).toThrow(/is -01:00/);
  });
});
