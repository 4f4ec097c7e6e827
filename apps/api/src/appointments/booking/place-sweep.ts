import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Duties } from '../../platform/duties.js';
import { Bookings } from './bookings.js';
import { findPlace } from './appointment-statements.js';
import { Places } from './places.js';

const spent = statement<{ id: string; agendaId: string; status: string }>(
  'appointments.spent',
  `select id, agenda_id as "agendaId", status from appointments where expires_at <= $1 order by expires_at limit 200`,
);

/** Gives back what was held, offered or kept cool for long enough. Nothing depends on it: whoever wants a spent place takes it. */
@Injectable()
export class PlaceSweep {
  constructor(
    private readonly database: Database,
    private readonly places: Places,
    private readonly bookings: Bookings,
    private readonly clock: Clock,
    duties: Duties,
  ) {
    duties.add({ name: 'spent places', everySeconds: 5, round: () => this.sweep() });
    duties.tidy('places that came to nothing', `delete from appointments where status = 'expired' and created_at < now() - interval '2 days'`);
    duties.tidy('loads of days gone by', `delete from agenda_loads where date < current_date - 90`);
    duties.tidy('waiting lists of days gone by', `update appointment_waiting set status = 'expired' where status = 'waiting' and to_date < current_date`);
  }

  /** How many places it gave back. */
  async sweep(): Promise<number> {
    const found = await this.database.rows(spent, [this.clock.now()]);
    for (const { id } of found) await this.end(id);
    return found.length;
  }

  /** Each in its own transaction: whoever waits for one never waits for another. */
  private async end(id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const found = await this.database.row(findPlace, [id], tx);
      if (!found) return;
      const { rows, steps } = await this.places.lock([found], tx);
      const row = rows.get(id);
      // Another process, or its citizen, was faster.
      if (!row?.expiresAt || row.expiresAt > this.clock.now()) return;
      if (row.status === 'offered') await this.bookings.decline(row, 'expired', steps, tx);
      else await this.places.release(row, steps, tx);
    });
  }
}
