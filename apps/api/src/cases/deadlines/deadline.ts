import { addDays, type CivilDate, type Deadline, dueDate, nextWorkingDay, type Suspension } from '@nafida/calendar';

/** The clock of a case: since when it runs, for how many days, and whether it stands still. */
export interface CaseClock {
  dueDate: CivilDate;
  /** Null while the file is not complete (law 55-19 art. 10). */
  clockStartedOn: CivilDate | null;
  clockSuspendedOn: CivilDate | null;
  /** The last day on which the citizen may complete the file; null where nothing is waited for, or no limit is set. */
  completeBy: CivilDate | null;
  legalDays: number;
  extensionDays: number;
}

export type Turn = 'start' | 'suspend' | 'resume' | 'restart' | 'extend' | 'stop';

/** What a turn of the clock needs to know beside the clock. */
export interface Circumstances {
  today: CivilDate;
  counting: Deadline['counting'];
  holidays: ReadonlySet<CivilDate>;
  /** Times in which the clock stood still, the open one among them. */
  intervals: readonly Suspension[];
  afterCompletion: 'resumes' | 'restarts' | 'continues';
  extensionDays?: number;
  /** Days in which a citizen completes a file. */
  completionDays?: number;
}

/** Sets the clock of a case that is opened today. */
export function newClock(days: number, complete: boolean, { today, counting, holidays, completionDays }: Pick<Circumstances, 'today' | 'counting' | 'holidays' | 'completionDays'>): CaseClock {
  return {
    dueDate: dueDate(today, { days, counting, article: '' }, holidays),
    clockStartedOn: complete ? today : null,
    clockSuspendedOn: complete ? null : today,
    completeBy: complete || completionDays === undefined ? null : completeBy(today, completionDays, holidays),
    legalDays: days,
    extensionDays: 0,
  };
}

/** Turns the clock as an action asks: the law gives full days, and only those in which the administration could work. */
export function turned(clock: CaseClock, turn: Turn, circumstances: Circumstances): CaseClock {
  const { today, afterCompletion, completionDays, holidays } = circumstances;
  switch (turn) {
    case 'start':
      return clock.clockStartedOn === null ? begun(clock, circumstances) : clock;
    case 'suspend':
      return afterCompletion === 'continues'
        ? clock
        : { ...clock, clockSuspendedOn: today, completeBy: completionDays === undefined ? null : completeBy(today, completionDays, holidays) };
    case 'resume':
      if (clock.clockSuspendedOn === null) return clock;
      return clock.clockStartedOn === null || afterCompletion === 'restarts' ? begun(clock, circumstances) : counted({ ...clock, clockSuspendedOn: null, completeBy: null }, circumstances);
    case 'restart':
      return begun({ ...clock, extensionDays: 0 }, circumstances);
    case 'extend':
      return counted({ ...clock, extensionDays: circumstances.extensionDays ?? 0 }, circumstances);
    case 'stop':
      return { ...clock, clockSuspendedOn: today, completeBy: null };
  }
}

/**
 * The last day on which a citizen may complete what was asked for; then the file is returned (law 55-19 art. 10). Full
 * days (art. 31): that of the question is not counted, and where the last one finds the counters closed, the next open one is.
 */
export function completeBy(askedOn: CivilDate, days: number, holidays: ReadonlySet<CivilDate>): CivilDate {
  return nextWorkingDay(addDays(askedOn, days), holidays);
}

function begun(clock: CaseClock, circumstances: Circumstances): CaseClock {
  return counted({ ...clock, clockStartedOn: circumstances.today, clockSuspendedOn: null, completeBy: null }, { ...circumstances, intervals: [] });
}

function counted(clock: CaseClock, { today, counting, holidays, intervals }: Circumstances): CaseClock {
  if (clock.clockStartedOn === null) return clock;
  // Full days (law 55-19 art. 31): the day on which the citizen answers is the day of an event, and no more counted than that of filing.
  const still = intervals.map(({ from, to }) => ({ from: addDays(from, 1), to: addDays(to ?? today, 1) }));
  const due = dueDate(clock.clockStartedOn, { days: clock.legalDays, counting, article: '' }, holidays, still, { extensionDays: clock.extensionDays });
  return { ...clock, dueDate: due };
}
