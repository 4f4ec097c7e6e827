import { Injectable, type OnModuleInit } from '@nestjs/common';
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

/** Hands a citizen all that is held about their visits (law 09-08 art. 7); notes of staff are the office's own. */
@Injectable()
export class AppointmentExport implements OnModuleInit {
  constructor(
    private readonly exports: DataExports,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.exports.add('appointments', (accountId) => this.database.rows(ofAccount, [accountId]));
    this.exports.add('waitingLists', (accountId) => this.database.rows(waitingOf, [accountId]));
  }
}
