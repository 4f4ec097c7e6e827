import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { inLocale, type Localized } from '@nafida/locales';
import type { Reader } from '../../cases/case-service.js';
import { Clock } from '../../platform/clock.js';
import { Database, statement } from '../../platform/database/database.js';
import { Conflict, Invalid, NotFound } from '../../platform/problem.js';
import { type AppointmentRow, readAppointment } from './appointment-statements.js';
import { AppointmentViews } from './appointment-views.js';
import { Counters } from './counters.js';
import { mustBeOpenTo } from './visitors.js';
import type { JoinWaitingList, WaitingList, WaitingView } from './waiting.dto.js';

interface WaitingRow {
  id: string;
  status: WaitingView['status'];
  objectId: string;
  objectNames: Localized;
  officeId: string;
  officeNames: Localized;
  fromDate: string;
  toDate: string;
  ahead: number;
  offerId: string | null;
}

const join = statement<{ id: string }>(
  'appointments.joinWaiting',
  `insert into appointment_waiting (id, account_id, office_id, object_id, from_date, to_date, status, created_at) values ($1, $2, $3, $4, $5, $6, 'waiting', $7)
   on conflict (account_id, office_id, object_id) where status in ('waiting', 'offered') do nothing returning id`,
);

const bookedOf = statement<{ booked: number }>(
  'appointments.bookedOf',
  `select count(*)::int as booked from appointments where account_id = $1::uuid and object_id = $2 and status in ('booked', 'checked_in') and date >= $3::date`,
);

const list = statement<WaitingRow>(
  'appointments.myWaiting',
  `select w.id, w.status, w.object_id as "objectId", v.names as "objectNames", w.office_id as "officeId", o.names as "officeNames",
     w.from_date::text as "fromDate", w.to_date::text as "toDate", w.offered_appointment_id as "offerId",
     (select count(*)::int from appointment_waiting b where b.office_id = w.office_id and b.object_id = w.object_id and b.status = 'waiting'
       and (b.created_at, b.id) < (w.created_at, w.id) and b.from_date <= w.to_date and b.to_date >= w.from_date) as ahead
   from appointment_waiting w join visit_objects v on v.id = w.object_id join offices o on o.id = w.office_id
   where w.account_id = $1 and w.status in ('waiting', 'offered') order by w.created_at, w.id`,
);

const leave = statement<{ id: string }>(
  'appointments.leaveWaiting',
  `update appointment_waiting set status = 'left' where id::text = $1 and account_id = $2 and status = 'waiting' returning id`,
);

/** Who would come if a place came free: asked in the order in which they joined. */
@Injectable()
export class WaitingListService {
  constructor(
    private readonly database: Database,
    private readonly counters: Counters,
    private readonly views: AppointmentViews,
    private readonly clock: Clock,
  ) {}

  async join({ officeId, objectId, fromDate, toDate }: JoinWaitingList, reader: Reader): Promise<WaitingView> {
    const { actor } = reader;
    if (toDate < fromDate || toDate < this.clock.today()) throw Invalid.field('/toDate', 'dateRange');
    const counter = await this.counters.find(officeId, objectId);
    if (!counter) throw new Conflict('object_not_received_here');
    // Who may book no more could not take what is offered to them.
    const { booked = 0 } = (await this.database.row(bookedOf, [actor.accountId, objectId, this.clock.today()])) ?? {};
    mustBeOpenTo(actor, counter, booked);
    const joined = await this.database.row(join, [randomUUID(), actor.accountId, officeId, objectId, fromDate, toDate, this.clock.now()]);
    if (!joined) throw new Conflict('already_waiting');
    const { items } = await this.mine(reader);
    return items.find(({ id }) => id === joined.id) ?? gone();
  }

  async mine({ actor, locale }: Reader): Promise<WaitingList> {
    const rows = await this.database.rows(list, [actor.accountId]);
    const items = await Promise.all(
      rows.map(async ({ id, status, objectId, objectNames, officeId, officeNames, fromDate, toDate, ahead, offerId }): Promise<WaitingView> => {
        const offer = await this.offer(offerId);
        const [object, officeName] = [inLocale(objectNames, locale), inLocale(officeNames, locale)];
        return { id, status, objectId, object, office: { id: officeId, name: officeName }, fromDate, toDate, ahead, offer: offer ? this.views.hold(offer, locale) : null };
      }),
    );
    return { items };
  }

  async leave(id: string, { actor }: Reader): Promise<void> {
    if (!(await this.database.row(leave, [id, actor.accountId]))) gone();
  }

  private async offer(id: string | null): Promise<AppointmentRow | undefined> {
    return id === null ? undefined : this.database.row(readAppointment, [id]);
  }
}

function gone(): never {
  throw new NotFound('unknown_waiting');
}
