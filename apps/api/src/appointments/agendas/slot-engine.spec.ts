import fc from 'fast-check';
import { addDays, weekday } from '@nafida/calendar';
import type { AgendaException, AgendaHours, AgendaRules, ObjectRules } from './agenda-rules.js';
import { dayOn, placesLeft, reachFrom } from './availability.js';
import { startsOn, stepsOn, timesTaken } from './slot-engine.js';

const seasons = [
  { id: 'regular', from: null, to: null },
  { id: 'ramadan-2027', from: '2027-02-09', to: '2027-03-09' },
];
const holidays = [
  { date: '2026-11-06', names: { ar: 'عيد المسيرة الخضراء', fr: 'Marche Verte' } },
  { date: '2027-03-10', names: { ar: 'عيد الفطر', fr: 'Aïd Al-Fitr' } },
];
/** Around the end of UTC+1, a holiday on a Friday, both ends of Ramadan. */
const dates = ['2026-09-18', '2026-11-02', '2027-02-05', '2027-03-05'].flatMap((first) => Array.from({ length: 9 }, (_, day) => addDays(first, day)));

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A stretch of a day, on the grid or not. */
const stretch = fc.tuple(fc.integer({ min: 84, max: 240 }), fc.integer({ min: 1, max: 60 })).map(([from, length]) => ({ from: clock(from * 5), to: clock(Math.min(from + length, 287) * 5) }));
const places = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(4)).map(([all, walkIns]) => ({ places: all, walkInPlaces: Math.min(all, walkIns) }));
const validity = fc.option(fc.constantFrom(...dates), { nil: null });
const hours: fc.Arbitrary<AgendaHours> = fc
  .tuple(fc.constantFrom('regular', 'ramadan-2027'), fc.integer({ min: 1, max: 7 }), stretch, places, validity, validity)
  .map(([seasonId, day, when, many, validFrom, validUntil]) => ({ seasonId, weekday: day, ...when, ...many, validFrom, validUntil }));
const exception: fc.Arbitrary<AgendaException> = fc
  .tuple(fc.constantFrom(...dates), fc.nat(4), fc.constantFrom('closed', 'closed all day', 'open'), stretch, places)
  .map(([fromDate, length, kind, when, many]) => {
    const days = { fromDate, toDate: addDays(fromDate, length), reason: { ar: 'سبب', fr: 'motif' } };
    if (kind === 'open') return { ...days, kind, ...when, ...many };
    return { ...days, kind: 'closed', ...(kind === 'closed' ? when : { from: null, to: null }) };
  });
const rules: fc.Arbitrary<AgendaRules> = fc.record({
  stepMinutes: fc.constantFrom(5, 10, 15, 30),
  hours: fc.array(hours, { maxLength: 8 }),
  exceptions: fc.array(exception, { maxLength: 5 }),
  seasons: fc.constant(seasons),
  holidays: fc.constant(holidays),
});
const object: fc.Arbitrary<ObjectRules> = fc.record({ durationMinutes: fc.integer({ min: 1, max: 12 }).map((steps) => steps * 10), places: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }) });

type Receives = { places: number; walkIns: number };

/** The slow way, minute by minute: what holds now, what is written over it, and nothing else. */
function slowly(date: string, minute: number, step: number, given: AgendaRules): Receives {
  const stepFrom = minute - (minute % step);
  const stepTo = stepFrom + step;
  const inRamadan = date >= '2027-02-09' && date <= '2027-03-09';
  let receives: Receives = { places: 0, walkIns: 0 };
  if (!given.holidays.some((holiday) => holiday.date === date)) {
    for (const one of given.hours) {
      if (one.seasonId !== (inRamadan ? 'ramadan-2027' : 'regular') || one.weekday !== weekday(date)) continue;
      if ((one.validFrom !== null && date < one.validFrom) || (one.validUntil !== null && date > one.validUntil)) continue;
      if (stepFrom < minutes(one.from) || stepTo > minutes(one.to)) continue;
      receives = { places: receives.places + one.places, walkIns: receives.walkIns + one.walkInPlaces };
    }
  }
  for (const one of given.exceptions) {
    if (date < one.fromDate || date > one.toDate) continue;
    if (one.kind === 'closed') {
      if (one.from === null || one.to === null || (stepFrom < minutes(one.to) && stepTo > minutes(one.from))) receives = { places: 0, walkIns: 0 };
    } else if (stepFrom >= minutes(one.from) && stepTo <= minutes(one.to)) receives = { places: one.places, walkIns: one.walkInPlaces };
  }
  return receives;
}

describe('the grid of a counter', () => {
  it('is that of the slow way: hours, seasons, holidays and exceptions, minute by minute', () => {
    fc.assert(
      fc.property(rules, fc.constantFrom(...dates), (given, date) => {
        const steps = new Map(stepsOn(date, given).map((step) => [step.time, step]));
        const [quick, slow]: unknown[][] = [[], []];
        for (let minute = 0; minute < 1440; minute += 5) {
          const step = steps.get(clock(minute - (minute % given.stepMinutes)));
          const { places: all, walkIns } = slowly(date, minute, given.stepMinutes, given);
          quick?.push([minute, step?.places ?? 0, step?.walkInPlaces ?? 0]);
          slow?.push([minute, all, all > 0 ? walkIns : 0]);
        }
        expect(quick).toEqual(slow);
      }),
      { numRuns: 300 },
    );
  });

  it('lets a visit begin where every minute of it is received, with as many places as its fullest minute leaves', () => {
    fc.assert(
      fc.property(rules, object, fc.constantFrom(...dates), fc.array(fc.nat(4), { minLength: 7, maxLength: 7 }), (given, what, date, pattern) => {
        const takenAt = (time: string): { taken: number; walkIns: number } => {
          const taken = pattern[minutes(time) % pattern.length] ?? 0;
          return { taken, walkIns: taken % 2 };
        };
        const loads = { ofCounter: (_: string, time: string) => takenAt(time), ofObject: (_: string, time: string) => ({ taken: Math.floor(takenAt(time).taken / 2), walkIns: 0 }) };
        const found = new Map(startsOn(date, given, what).map((start) => [start.time, placesLeft(date, start, what, loads)]));
        const [quick, slow]: unknown[][] = [[], []];
        for (let begins = 0; begins < 1440; begins += given.stepMinutes) {
          let left = Number.POSITIVE_INFINITY;
          // What begins inside a step occupies it to its end.
          const length = Math.ceil(what.durationMinutes / given.stepMinutes) * given.stepMinutes;
          for (let minute = begins; minute < begins + length; minute += 5) {
            const { places: all, walkIns } = minute < 1440 ? slowly(date, minute, given.stepMinutes, given) : { places: 0, walkIns: 0 };
            const time = clock(minute - (minute % given.stepMinutes));
            const { taken, walkIns: came } = takenAt(time);
            const own = Math.min(all, what.places ?? all) - Math.floor(taken / 2);
            left = all === 0 ? -1 : left === -1 ? -1 : Math.min(left, Math.max(0, Math.min(all - taken, all - walkIns - (taken - came), own)));
          }
          quick?.push([clock(begins), found.get(clock(begins)) ?? -1]);
          slow?.push([clock(begins), left]);
        }
        expect(quick).toEqual(slow);
      }),
      { numRuns: 150 },
    );
  });

  it('takes up the steps that a visit touches, also one made under another grid', () => {
    expect(timesTaken('08:40', 20, 15)).toEqual(['08:30', '08:45']);
    expect(timesTaken('08:30', 30, 15)).toEqual(['08:30', '08:45']);
    expect(timesTaken('08:30', 30, 5)).toHaveLength(6);
  });
});

describe('a day', () => {
  const everyDay = [1, 2, 3, 4, 5].map((day): AgendaHours => ({ seasonId: 'regular', weekday: day, from: '08:30', to: '10:00', places: 1, walkInPlaces: 0, validFrom: null, validUntil: null }));
  const given: AgendaRules = { stepMinutes: 15, hours: everyDay, exceptions: [], seasons, holidays };
  const empty = { ofCounter: () => ({ taken: 0, walkIns: 0 }), ofObject: () => ({ taken: 0, walkIns: 0 }) };
  const half = { durationMinutes: 30, places: null };
  const stateOf = (date: string, now: string, leadMinutes = 60): [string, string | undefined] => {
    const day = dayOn(date, given, half, empty, reachFrom(new Date(now), { leadMinutes, horizonDays: 30 }));
    return [day.state, day.slots[0]?.time];
  };

  it('is read on the clocks of Morocco, before and after 20 September 2026', () => {
    // Friday, still UTC+1: 07:15 UTC is 08:15 in Berkane. Monday, UTC+0: it is 07:15.
    expect(stateOf('2026-09-18', '2026-09-18T07:15:00Z')).toEqual(['free', '09:15']);
    expect(stateOf('2026-09-21', '2026-09-21T07:15:00Z')).toEqual(['free', '08:30']);
  });

  it('is past, too soon, too far or closed for the reason that comes first', () => {
    const now = '2026-11-02T09:00:00Z';
    expect(stateOf('2026-11-01', now)[0]).toBe('past');
    expect(stateOf('2026-11-02', now)[0]).toBe('too_soon');
    expect(stateOf('2026-11-06', now)[0]).toBe('closed');
    expect(stateOf('2026-11-07', now)[0]).toBe('closed');
    expect(stateOf('2026-12-03', now)[0]).toBe('too_far');
    expect(stateOf('2027-02-10', '2027-02-08T09:00:00Z')[0]).toBe('closed');
  });
});
