import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database, outage, statement } from '../../platform/database/database.js';
import { Housekeeping } from '../../platform/housekeeping.js';
import { Bookings } from './bookings.js';
import { findPlace } from './appointment-statements.js';
import { Places } from './places.js';

const lookEvery = 5_000;

const spent = statement<{ id: string; agendaId: string; status: string }>(
  'appointments.spent',
  `select id, agenda_id as "agendaId", status from appointments where expires_at <= $1 order by expires_at limit 200`,
);

/** Gives back what was held, offered or kept cool for long enough. Nothing depends on it: whoever wants a spent place takes it. */
@Injectable()
export class PlaceSweep implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('appointments');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly places: Places,
    private readonly bookings: Bookings,
    private readonly clock: Clock,
    housekeeping: Housekeeping,
  ) {
    housekeeping.add('places that came to nothing', `delete from appointments where status = 'expired' and created_at < now() - interval '2 days'`);
    housekeeping.add('loads of days gone by', `delete from agenda_loads where date < current_date - 90`);
    housekeeping.add('waiting lists of days gone by', `update appointment_waiting set status = 'expired' where status = 'waiting' and to_date < current_date`);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep().catch((error: unknown) => this.complain(error)), lookEvery);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
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

  private complain(error: unknown): void {
    // A database that is away is told by readiness; the next look does the work.
    if (!outage(error)) this.log.error(error instanceof Error ? error.name : 'error');
  }
}
