import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Measuring } from '../cases/measuring.service.js';
import { Database, statement } from '../platform/database/database.js';

const marksAtOnce = 5_000;

const takeMarks = statement<{ day: string; officeId: string }>(
  'visitDays.take',
  `with gone as (delete from uncounted_visits where ctid = any(array(select ctid from uncounted_visits limit $1)) returning day, office_id)
   select distinct day::text as day, office_id as "officeId" from gone`,
);

const clear = statement<never>('visitDays.clear', 'delete from visit_days where (day, office_id) in (select * from unnest($1::date[], $2::text[]))');

// A place that is only offered was not booked; who came without an appointment kept none.
const count = statement<never>(
  'visitDays.count',
  `insert into visit_days (day, office_id, booked, kept, missed)
   select a.date, a.office_id, count(*), count(*) filter (where a.status in ('checked_in', 'served')), count(*) filter (where a.status = 'no_show')
   from unnest($1::date[], $2::text[]) marked (day, office_id) join appointments a on a.office_id = marked.office_id and a.date = marked.day
   where a.reference is not null and a.status <> 'offered' and a.channel <> 'walk_in' group by 1, 2`,
);

/** Counts who kept their appointment and who did not, by day and office, in the same duty as the days of the work (ADR 14). */
@Injectable()
export class VisitDays {
  constructor(
    private readonly database: Database,
    measuring: Measuring,
  ) {
    measuring.also((tx) => this.part(tx));
  }

  private async part(tx: EntityManager): Promise<boolean> {
    const marks = await this.database.rows(takeMarks, [marksAtOnce], tx);
    if (marks.length === 0) return false;
    const values = [marks.map(({ day }) => day), marks.map(({ officeId }) => officeId)];
    await this.database.rows(clear, values, tx);
    await this.database.rows(count, values, tx);
    return true;
  }
}
