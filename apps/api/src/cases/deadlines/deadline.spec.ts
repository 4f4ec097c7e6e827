import type { Suspension } from '@nafida/calendar';
import { type CaseClock, completeBy, newClock, type Turn, turned } from './deadline.js';

const holidays = new Set(['2026-10-31', '2026-11-06', '2026-11-18', '2027-01-01', '2027-01-11', '2027-01-14']);

type Step = [day: string, turn: Turn, days?: number];

/** Tells the life of a clock: what happens on which day, and what the due date is in the end. */
function told(days: number, counting: 'calendar' | 'working', filed: string, complete: boolean, steps: Step[], afterCompletion: 'resumes' | 'restarts' | 'continues' = 'resumes'): CaseClock {
  let clock = newClock(days, complete, { today: filed, counting, holidays });
  const intervals: Suspension[] = complete ? [] : [{ from: filed }];
  for (const [today, turn, extensionDays] of steps) {
    const open = intervals.find((interval) => !interval.to);
    if (open && turn !== 'suspend' && turn !== 'extend') open.to = today;
    clock = turned(clock, turn, { today, counting, holidays, intervals, afterCompletion, extensionDays });
    if (turn === 'suspend' && clock.clockSuspendedOn) intervals.push({ from: today });
  }
  return clock;
}

describe('the clock of a case', () => {
  it.each<[name: string, days: number, counting: 'calendar' | 'working', filed: string, complete: boolean, steps: Step[], due: string]>([
    ['counts full days, the day of filing not among them', 15, 'calendar', '2026-11-22', true, [], '2026-12-07'],
    ['counts working days over weekends and feasts', 10, 'working', '2026-11-05', true, [], '2026-11-23'],
    ['starts when the file is complete', 15, 'calendar', '2026-11-22', false, [['2026-12-01', 'start']], '2026-12-16'],
    ['starts once: what comes later changes nothing', 15, 'calendar', '2026-11-22', true, [['2026-12-01', 'start']], '2026-12-07'],
    ['gives back each day in which the citizen was waited for', 15, 'calendar', '2026-11-22', true, [['2026-11-25', 'suspend'], ['2026-12-05', 'resume']], '2026-12-17'],
    ['gives nothing back for an answer on the same day', 15, 'calendar', '2026-11-22', true, [['2026-11-25', 'suspend'], ['2026-11-25', 'resume']], '2026-12-07'],
    ['gives back working days only where working days count', 10, 'working', '2026-11-05', true, [['2026-11-10', 'suspend'], ['2026-11-19', 'resume']], '2026-12-01'],
    ['adds up two times of waiting', 60, 'calendar', '2026-09-01', true, [['2026-09-10', 'suspend'], ['2026-09-15', 'resume'], ['2026-10-01', 'suspend'], ['2026-10-03', 'resume']], '2026-11-07'],
    ['is extended by days of its own kind', 10, 'working', '2026-11-05', true, [['2026-11-20', 'extend', 5]], '2026-11-30'],
    ['keeps an extension through a suspension', 15, 'calendar', '2026-11-22', true, [['2026-11-24', 'extend', 5], ['2026-11-25', 'suspend'], ['2026-11-27', 'resume']], '2026-12-14'],
    ['keeps a suspension through an extension', 15, 'calendar', '2026-11-22', true, [['2026-11-25', 'suspend'], ['2026-11-27', 'resume'], ['2026-11-28', 'extend', 5]], '2026-12-14'],
    ['counts from the completion even after an incomplete start and a question', 15, 'calendar', '2026-11-01', false, [['2026-11-20', 'start'], ['2026-11-22', 'suspend'], ['2026-11-24', 'resume']], '2026-12-07'],
    ['counts anew when a case is reopened', 60, 'calendar', '2026-09-01', true, [['2026-09-10', 'suspend'], ['2026-09-15', 'resume'], ['2026-11-22', 'restart']], '2027-01-21'],
  ])('%s', (_, days, counting, filed, complete, steps, due) => {
    expect(told(days, counting, filed, complete, steps).dueDate).toBe(due);
  });

  it.each([['resumes', '2026-11-03'], ['restarts', '2026-11-12'], ['continues', '2026-10-31']] as const)('after a completion %s as the province decides for complaints', (setting, due) => {
    expect(told(60, 'calendar', '2026-09-01', true, [['2026-09-10', 'suspend'], ['2026-09-13', 'resume']], setting).dueDate).toBe(due);
  });

  it('stands still while the citizen is waited for, before the file is complete, and after the decision', () => {
    expect(told(15, 'calendar', '2026-11-22', false, []).clockSuspendedOn).toBe('2026-11-22');
    expect(told(15, 'calendar', '2026-11-22', true, [['2026-11-25', 'suspend']]).clockSuspendedOn).toBe('2026-11-25');
    expect(told(15, 'calendar', '2026-11-22', true, [['2026-11-25', 'stop']])).toMatchObject({ clockSuspendedOn: '2026-11-25', dueDate: '2026-12-07' });
    expect(told(15, 'calendar', '2026-11-22', true, [['2026-11-25', 'suspend'], ['2026-11-26', 'resume']]).clockSuspendedOn).toBeNull();
  });

  it.each([
    ['counts thirty full days', '2026-11-22', '2026-12-22'],
    ['counts weekends and feasts among them', '2026-10-20', '2026-11-19'],
    ['goes on to Monday where the last day is a Sunday', '2026-11-20', '2026-12-21'],
    ['goes on where the last day is a feast', '2026-12-02', '2027-01-04'],
    ['goes on over a feast and the weekend behind it', '2026-12-15', '2027-01-15'],
    ['goes on over one feast to the day before another', '2026-12-12', '2027-01-12'],
  ])('leaves the citizen time to complete a file: %s', (_, askedOn, last) => {
    expect(completeBy(askedOn, 30, holidays)).toBe(last);
    expect(newClock(15, false, { today: askedOn, counting: 'calendar', holidays, completionDays: 30 }).completeBy).toBe(last);
  });

  it('waits for no completion once it is there, or where the law sets no limit', () => {
    const asked = newClock(15, false, { today: '2026-11-22', counting: 'calendar', holidays, completionDays: 30 });
    for (const turn of ['start', 'resume', 'stop'] as const) {
      expect(turned(asked, turn, { today: '2026-11-25', counting: 'calendar', holidays, intervals: [], afterCompletion: 'resumes' }).completeBy).toBeNull();
    }
    expect(told(15, 'calendar', '2026-11-22', false, []).completeBy).toBeNull();
  });
});
