import {
  addDays,
  addWorkingDays,
  daysBetween,
  dueDate,
  eachDay,
  holidayDates,
  holidayOn,
  isOverdue,
  isWorkingDay,
  nextWorkingDay,
  remaining,
  workingDaysBetween,
} from './index.js';
import type { Deadline, Holiday } from './index.js';

const closed = [
  '2026-01-01', '2026-01-11', '2026-01-14', '2026-03-20', '2026-03-21', '2026-05-01', '2026-05-27', '2026-05-28',
  '2026-06-17', '2026-07-30', '2026-08-14', '2026-08-20', '2026-08-21', '2026-08-26', '2026-08-27', '2026-10-31',
  '2026-11-06', '2026-11-18',
];
const holidays = holidayDates(closed.map((date) => ({ date })));
const complaint: Deadline = { days: 60, counting: 'calendar', article: 'decree 2.17.265 art. 8' };
const information: Deadline = { days: 20, counting: 'working', article: 'law 31-13 art. 16' };

describe('working days of 2026', () => {
  it('are 246: of 18 holidays, 15 fall on a weekday', () => {
    const year = eachDay('2026-01-01', '2026-12-31');
    expect(closed.filter((date) => isWorkingDay(date, new Set()))).toHaveLength(15);
    expect(year.filter((date) => isWorkingDay(date, holidays))).toHaveLength(246);
  });

  it.each([
    ['2026-11-05', 1, '2026-11-09'],
    ['2026-11-17', 1, '2026-11-19'],
    ['2026-08-19', 1, '2026-08-24'],
    ['2026-08-25', 1, '2026-08-28'],
    ['2026-08-13', 5, '2026-08-25'],
    ['2026-10-30', 1, '2026-11-02'],
    ['2026-11-09', -1, '2026-11-05'],
    ['2026-11-18', 0, '2026-11-18'],
  ])('%s plus %i working days is %s', (start, days, expected) => {
    expect(addWorkingDays(start, days, holidays)).toBe(expected);
  });

  it('adds and counts back to the same number from any day of the year', () => {
    for (const start of eachDay('2026-01-01', '2026-12-31')) {
      for (const days of [1, 3, 20]) {
        const end = addWorkingDays(start, days, holidays);
        expect(isWorkingDay(end, holidays)).toBe(true);
        expect(workingDaysBetween(start, end, holidays)).toBe(days);
        expect(workingDaysBetween(end, start, holidays)).toBe(-days);
      }
    }
  });

  it('finds the next open day and the name of a feast', () => {
    expect(nextWorkingDay('2026-08-20', holidays)).toBe('2026-08-24');
    expect(nextWorkingDay('2026-08-24', holidays)).toBe('2026-08-24');
    const unity: Holiday = {
      date: '2026-10-31',
      names: { ar: 'عيد الوحدة', fr: 'Fête de l’Unité', en: 'Unity Day' },
      kind: 'national',
      provisional: false,
    };
    expect(holidayOn('2026-10-31', [unity])).toBe(unity);
    expect(holidayOn('2026-10-30', [unity])).toBeUndefined();
  });

  it('refuses half days', () => {
    expect(() => addWorkingDays('2026-01-05', 1.5, holidays)).toThrow(RangeError);
  });
});

describe('deadlines of the law', () => {
  it('answers a complaint within 60 full days, the day of receipt not counted', () => {
    expect(dueDate('2026-09-01', complaint, holidays)).toBe('2026-10-31');
    expect(dueDate('2026-11-22', complaint, holidays)).toBe('2027-01-21');
  });

  it('answers an information request within 20 working days', () => {
    expect(dueDate('2026-10-30', information, holidays)).toBe('2026-12-01');
  });

  it('moves by the days the clock stood still', () => {
    const asked = [{ from: '2026-09-10', to: '2026-09-17' }];
    expect(dueDate('2026-09-01', complaint, holidays, asked)).toBe('2026-11-07');
    const overlapping = [...asked, { from: '2026-09-15', to: '2026-09-20' }];
    expect(dueDate('2026-09-01', complaint, holidays, overlapping)).toBe('2026-11-10');
    expect(dueDate('2026-09-01', complaint, holidays, [{ from: '2026-09-10', to: '2026-09-10' }])).toBe('2026-10-31');
    expect(dueDate('2026-09-01', complaint, holidays, [{ from: '2026-10-31', to: '2026-11-04' }])).toBe('2026-11-04');
    expect(dueDate('2026-09-01', complaint, holidays, [{ from: '2026-12-01', to: '2026-12-09' }])).toBe('2026-10-31');
  });

  it('keeps what is left of the deadline while a suspension is open', () => {
    const open = [{ from: '2026-09-11' }];
    const left = eachDay('2026-09-11', '2026-11-30').map((today) =>
      remaining(today, dueDate('2026-09-01', complaint, holidays, open, { today })),
    );
    expect(new Set(left)).toEqual(new Set([50]));
    expect(() => dueDate('2026-09-01', complaint, holidays, open)).toThrow(/still open/);
  });

  it('moves by exactly the suspended days, whatever the day', () => {
    for (const from of eachDay('2026-09-02', '2026-10-31')) {
      for (const length of [1, 7, 30]) {
        const suspended = [{ from, to: addDays(from, length) }];
        const due = dueDate('2026-09-01', complaint, holidays, suspended);
        expect(daysBetween('2026-10-31', due)).toBe(length);
      }
    }
  });

  it('adds an extension in the same days as the deadline', () => {
    expect(dueDate('2026-09-01', complaint, holidays, [], { extensionDays: 10 })).toBe('2026-11-10');
    expect(dueDate('2026-10-30', information, holidays, [], { extensionDays: 20 })).toBe('2026-12-29');
  });

  it('says what is left and what is late', () => {
    expect(remaining('2026-10-31', '2026-10-31')).toBe(0);
    expect(isOverdue('2026-10-31', '2026-10-31')).toBe(false);
    expect(isOverdue('2026-11-01', '2026-10-31')).toBe(true);
    expect(remaining('2026-11-02', '2026-10-31')).toBe(-2);
  });
});
