import { Injectable } from '@nestjs/common';
import { toCivil } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../accounts/audit/audit-trail.js';
import type { Reader } from '../../cases/case-service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Cursors } from '../../platform/http/cursor.js';
import { NotFound } from '../../platform/problem.js';
import { readReference } from '../../platform/reference.js';
import type { AppointmentPage, AppointmentView, MyAppointmentsQuery } from './appointment.dto.js';
import { type AppointmentRow, type EventRow, listPast, listUpcoming, readForReader, readWhole } from './appointment-statements.js';
import { AppointmentViews } from './appointment-views.js';

/** Shows appointments: the citizen their own, staff those of their office. */
@Injectable()
export class AppointmentReading {
  constructor(
    private readonly database: Database,
    private readonly views: AppointmentViews,
    private readonly cursors: Cursors,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async get(reference: string, { actor, locale }: Reader): Promise<AppointmentView> {
    const staff = actor.role !== 'citizen';
    const row = await this.database.row(readForReader, [readReference(reference) ?? '', staff ? null : actor.accountId, staff ? actor.officeId : null]);
    if (!row) throw new NotFound('unknown_appointment');
    if (staff) await this.audit.record({ actor, action: 'appointments.visitorFound', subjectKind: 'appointment', subjectId: row.reference, citizenId: row.accountId });
    return this.views.whole(row, { staff, locale });
  }

  /** In the transaction that changed it: who changes it may read it. */
  async booked(id: string, reader: Reader, tx: EntityManager): Promise<AppointmentView> {
    const row = await this.database.row(readWhole, [id], tx);
    if (!row) throw new NotFound('unknown_appointment');
    return this.shown(row, reader);
  }

  shown(row: AppointmentRow & { events: EventRow[] }, { actor, locale }: Reader): AppointmentView {
    return this.views.whole(row, { staff: actor.role !== 'citizen', locale });
  }

  async mine({ when, cursor, limit }: MyAppointmentsQuery, { actor, locale }: Reader): Promise<AppointmentPage> {
    const list = `my-appointments ${when}`;
    const now = toCivil(this.clock.now());
    const [date = null, time = null, id = null] = this.cursors.read(list, cursor) ?? [];
    const rows = await this.database.rows(when === 'upcoming' ? listUpcoming : listPast, [actor.accountId, now.date, now.time, date, time, id, limit + 1]);
    const page = this.cursors.page(list, rows, limit, (last) => [last.date, last.time, last.id]);
    return { items: page.items.map((row) => this.views.summary(row, { staff: false, locale })), nextCursor: page.nextCursor };
  }
}
