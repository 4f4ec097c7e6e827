import { addDays, type CivilDate, type Deadline, dueDate, type Suspension } from '@nafida/calendar';

/** The clock of a case: since when it runs, for how many days, and whether it stands still. */
export interface CaseClock {
  dueDate: CivilDate;
  /** Null while the file is not complete (law 55-19 art. 10). */
  clockStartedOn: CivilDate | null;
  clockSuspendedOn: CivilDate | null;
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
}

/** Sets the clock of a case that is opened today. */
export function newClock(days: number, complete: boolean, { today, counting, holidays }: Pick<Circumstances, 'today' | 'counting' | 'holidays'>): CaseClock {
  return {
    dueDate: dueDate(today, { days, counting, article: '' }, holidays),
    clockStartedOn: complete ? today : null,
    clockSuspendedOn: complete ? null : today,
    legalDays: days,
    extensionDays: 0,
  };
}

/** Turns the clock as an action asks: the law gives full days, and only those in which the administration could work. */
export function turned(clock: CaseClock, turn: Turn, circumstances: Circumstances): CaseClock {
  const { today, afterCompletion } = circumstances;
  switch (turn) {
    case 'start':
      return clock.clockStartedOn === null ? begun(clock, circumstances) : clock;
    case 'suspend':
      return afterCompletion === 'continues' ? clock : { ...clock, clockSuspendedOn: today };
    case 'resume':
      if (clock.clockSuspendedOn === null) return clock;
      return clock.clockStartedOn === null || afterCompletion === 'restarts' ? begun(clock, circumstances) : counted({ ...clock, clockSuspendedOn: null }, circumstances);
    case 'restart':
      return begun({ ...clock, extensionDays: 0 }, circumstances);
    case 'extend':
      return counted({ ...clock, extensionDays: circumstances.extensionDays ?? 0 }, circumstances);
    case 'stop':
      return { ...clock, clockSuspendedOn: today };
  }
}

/** The last day on which a citizen may complete what was asked for; then the file is returned (law 55-19 art. 10). */
export function completeBy(askedOn: CivilDate, days: number): CivilDate {
  return addDays(askedOn, days);
}

function begun(clock: CaseClock, circumstances: Circumstances): CaseClock {
  return counted({ ...clock, clockStartedOn: circumstances.today, clockSuspendedOn: null }, { ...circumstances, intervals: [] });
}

function counted(clock: CaseClock, { today, counting, holidays, intervals }: Circumstances): CaseClock {
  if (clock.clockStartedOn === null) return clock;
  // Full days (law 55-19 art. 31): the day on which the citizen answers is the day of an event, and no more counted than that of filing.
  const still = intervals.map(({ from, to }) => ({ from: addDays(from, 1), to: addDays(to ?? today, 1) }));
  const due = dueDate(clock.clockStartedOn, { days: clock.legalDays, counting, article: '' }, holidays, still, { extensionDays: clock.extensionDays });
  return { ...clock, dueDate: due };
}
