import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Handovers } from '../../accounts/citizens/handovers.js';
import { DataExports } from '../../accounts/data-exports.js';
import { Database, statement } from '../../platform/database/database.js';

const ofAccount = statement<Record<string, unknown>>(
  'appointments.export',
  `select a.reference, a.status, a.office_id as "officeId", a.object_id as "objectId", a.date::text as date, to_char(a.time, 'HH24:MI') as time, a.duration_minutes as "durationMinutes",
     a.channel, a.note, a.cancel_reason as "cancelReason", a.booked_at as "bookedAt", a.checked_in_at as "checkedInAt", a.closed_at as "closedAt",
     (select coalesce(jsonb_agg(jsonb_build_object('action', e.action, 'at', e.at, 'role', e.actor_role) order by e.seq), '[]') from appointment_events e where e.appointment_id = a.id) as timeline
   from appointments a where a.account_id = $1::uuid and a.reference is not null order by a.date, a.time`,
);
const waitingOf = statement<Record<string, unknown>>(
  'appointments.exportWaiting',
  `select office_id as "officeId", object_id as "objectId", from_date::text as "fromDate", to_date::text as "toDate", status, created_at as "createdAt"
   from appointment_waiting where account_id = $1::uuid order by created_at`,
);

const alive = `status in ('held', 'booked', 'checked_in')`;
const clashing = `${alive} and exists (select from appointments own where own.account_id = $2 and own.${alive} and own.during && appointments.during)`;
const pending = `status in ('waiting', 'offered')`;
const waitingAlready = `${pending} and exists (select from appointment_waiting own where own.account_id = $2 and own.${pending} and own.office_id = appointment_waiting.office_id and own.object_id = appointment_waiting.object_id)`;

/** Hands a citizen all that is held about their visits (law 09-08 art. 7); notes of staff are the office's own. Two accounts that become one keep their visits. */
@Injectable()
export class AppointmentExport implements OnModuleInit {
  constructor(
    private readonly exports: DataExports,
    private readonly handovers: Handovers,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    // Nobody is at two counters at once, and nobody waits twice for one thing.
    this.handovers.add({ table: 'appointments', column: 'account_id', key: 'id', except: clashing });
    this.handovers.add({ table: 'appointment_waiting', column: 'account_id', key: 'id', except: waitingAlready });
    this.exports.add('appointments', (accountId) => this.database.rows(ofAccount, [accountId]));
    this.exports.add('waitingLists', (accountId) => this.database.rows(waitingOf, [accountId]));
  }
}
