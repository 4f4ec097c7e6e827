import { Injectable } from '@nestjs/common';
import type { CivilDate, Suspension } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import { Database, statement } from '../../platform/database/database.js';
import { type CaseClock, type Turn, turned } from './deadline.js';
import type { CaseService } from '../case-service.js';
import { completionDaysOf, type ProvinceSettings } from '../settings.js';

const readIntervals = statement<Suspension>('deadlines.intervals', 'select from_date::text as "from", to_date::text as "to" from clock_intervals where case_id = $1 order by id');
const openInterval = statement<never>('deadlines.open', 'insert into clock_intervals (case_id, from_date, reason) values ($1, $2, $3) on conflict do nothing');
const closeInterval = statement<never>('deadlines.close', 'update clock_intervals set to_date = greatest($2::date, from_date) where case_id = $1 and to_date is null');

/** Keeps the times in which the clock of a case stood still, and counts its due date from them. */
@Injectable()
export class Deadlines {
  constructor(private readonly database: Database) {}

  /** The clock as it stands after an action; the interval that the action opens or ends is written beside it. */
  async turn(
    caseId: string,
    clock: CaseClock,
    turn: Turn,
    cause: { action: string; service: CaseService; settings: ProvinceSettings; today: CivilDate; extensionDays: number | undefined },
    tx: EntityManager,
  ): Promise<CaseClock> {
    const { action, service, settings, today, extensionDays } = cause;
    if (turn !== 'suspend' && turn !== 'extend') await this.database.rows(closeInterval, [caseId, today], tx);
    const after = turned(clock, turn, {
      today,
      counting: service.deadline.counting,
      holidays: settings.holidays,
      intervals: turn === 'resume' || turn === 'extend' ? await this.database.rows(readIntervals, [caseId], tx) : [],
      // Law 55-19 art. 14: the time left. For complaints the decree is silent and the province decides.
      afterCompletion: service.afterCompletion === 'setting' ? settings.clockAfterCompletion : 'resumes',
      extensionDays,
      completionDays: completionDaysOf(service, settings),
    });
    if (turn === 'suspend' && after.clockSuspendedOn !== null) await this.suspend(caseId, today, action, tx);
    return after;
  }

  async suspend(caseId: string, from: CivilDate, action: string, tx: EntityManager): Promise<void> {
    await this.database.rows(openInterval, [caseId, from, action], tx);
  }
}
