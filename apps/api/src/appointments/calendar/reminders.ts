import { Injectable } from '@nestjs/common';
import { toCivil } from '@nafida/calendar';
import { Clock } from '../../platform/clock.js';
import { Database, type Statement, statement } from '../../platform/database/database.js';
import { Duties } from '../../platform/duties.js';
import { AppointmentTidings } from '../booking/appointment-tidings.js';

interface Reminder {
  name: 'reminderTwoDays' | 'reminderThreeHours';
  hoursBefore: number;
  /** Nearer than this the next reminder says it better. */
  butNotWithin: number;
  mark: Statement<{ id: string }>;
}

const hour = 3_600_000;
const batch = 50;

/**
 * Takes those who are due and marks them in one stroke, so that each is reminded once whatever number of processes look.
 * Days and hours are compared as Moroccan clocks show them; who booked or moved later than the reminder knows already.
 */
function take(column: string, hoursBefore: number): Statement<{ id: string }> {
  return statement(
    `appointments.take.${column}`,
    `update appointments set ${column} = $1
     where id in (
       select id from appointments
       where status = 'booked' and ${column} is null and (date, time) > ($2::date, $3::time) and (date, time) <= ($4::date, $5::time)
         and coalesce(changed_at, booked_at) <= (date + time) at time zone 'Africa/Casablanca' - interval '${hoursBefore} hours'
       order by date, time limit $6 for update skip locked)
     returning id`,
  );
}

const reminders: readonly Reminder[] = [
  { name: 'reminderTwoDays', hoursBefore: 48, butNotWithin: 3, mark: take('reminded_two_days_at', 48) },
  { name: 'reminderThreeHours', hoursBefore: 3, butNotWithin: 0, mark: take('reminded_three_hours_at', 3) },
];

/** Reminds people of their visit two days and three hours before: one in four who is not reminded does not come. */
@Injectable()
export class Reminders {
  constructor(
    private readonly database: Database,
    private readonly tidings: AppointmentTidings,
    private readonly clock: Clock,
    duties: Duties,
  ) {
    duties.add({ name: 'reminders of visits', everySeconds: 30, round: () => this.send() });
  }

  /** Tells everyone who is due; how many were told. */
  async send(): Promise<number> {
    let told = 0;
    for (const reminder of reminders) {
      for (let last = batch; last === batch; told += last) last = await this.sendSome(reminder);
    }
    return told;
  }

  private async sendSome({ name, hoursBefore, butNotWithin, mark }: Reminder): Promise<number> {
    const now = this.clock.now();
    const after = toCivil(new Date(now.getTime() + butNotWithin * hour));
    const until = toCivil(new Date(now.getTime() + hoursBefore * hour));
    return this.database.transaction(async (tx) => {
      const due = await this.database.rows(mark, [now, after.date, after.time, until.date, until.time, batch], tx);
      for (const { id } of due) await this.tidings.tell(name, id, tx);
      return due.length;
    });
  }
}
