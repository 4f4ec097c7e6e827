import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import { type ProvinceSettings, Settings } from '../cases/settings.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { type DueRow, reachStage, type StaffRow } from './escalation-statements.js';
import { type Notice, StaffNotices } from './staff-notices.js';

/** One step of the news that a deadline is not kept, and the due dates it is for. */
interface Stage extends Notice {
  number: number;
  dueDates(today: CivilDate, settings: ProvinceSettings): [first: CivilDate, last: CivilDate];
}

const always = '0001-01-01';
const inspectors = (staff: readonly StaffRow[]): StaffRow[] => staff.filter(({ role }) => role === 'inspector');
/** An office without a supervisor answers to the inspector. */
const supervisors = ({ officeId }: DueRow, staff: readonly StaffRow[]): StaffRow[] => {
  const own = staff.filter((person) => person.role === 'supervisor' && person.officeId === officeId);
  return own.length > 0 ? own : inspectors(staff);
};
const assignee = (row: DueRow, staff: readonly StaffRow[]): StaffRow[] => {
  const own = staff.filter(({ id }) => id === row.assigneeId);
  return own.length > 0 ? own : supervisors(row, staff);
};

const stages: readonly Stage[] = [
  { number: 1, event: 'escalations.dueSoon', listed: 'view=mine&escalated=clerk', dueDates: (today, { escalation }) => [addDays(today, 1), addDays(today, escalation.daysBefore)], told: assignee },
  { number: 2, event: 'escalations.due', listed: 'view=overdue&escalated=supervisor', dueDates: (today) => [always, today], told: supervisors },
  { number: 3, event: 'escalations.overdue', listed: 'view=overdue&escalated=inspector', dueDates: (today, { escalation }) => [always, addDays(today, -Math.max(1, escalation.daysAfter))], told: (_, staff) => inspectors(staff) },
];

const atOnce = 500;

/** Tells who answers for a case that its deadline is near, has come, has passed: each once, for all cases of a round together. */
@Injectable()
export class EscalationsService {
  constructor(
    private readonly database: Database,
    private readonly notices: StaffNotices,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** A part of a round; true while cases may be left that nobody was told of. */
  async part(tx: EntityManager): Promise<boolean> {
    const settings = await this.settings.current();
    let more = false;
    for (const stage of stages) {
      const rows = await this.database.rows(reachStage, [stage.number, ...stage.dueDates(this.clock.today(), settings), this.clock.now(), atOnce], tx);
      if (rows.length > 0) await this.notices.tell(stage, rows, tx);
      more ||= rows.length === atOnce;
    }
    return more;
  }
}
