import { Injectable } from '@nestjs/common';
import { formatDate, toCivil } from '@nafida/calendar';
import { inLocale, type Locale, translate } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../accounts/audit/audit-trail.js';
import { normaliseCin } from '../../accounts/identity.js';
import type { Reader } from '../../cases/case-service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, NotFound } from '../../platform/problem.js';
import { readReference } from '../../platform/reference.js';
import { Sealer } from '../../platform/sealed.js';
import { remarkOn, stepsOn, timesTaken } from '../agendas/slot-engine.js';
import { AppointmentLinks } from '../booking/appointment-links.js';
import { writeEvent } from '../booking/appointment-statements.js';
import * as statements from './visit-statements.js';
import { VisitViews } from './visit-views.js';
import type { AgendaDay, AgendaOfDay, AgendaStep, CheckIn, CloseVisit, VisitItem, VisitList } from './visit.dto.js';

/** The day of an office: who is expected, who has come, who was served and who never came. */
@Injectable()
export class VisitsService {
  constructor(
    private readonly database: Database,
    private readonly views: VisitViews,
    private readonly links: AppointmentLinks,
    private readonly sealer: Sealer,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async day(date: string | undefined, { actor, locale }: Reader): Promise<AgendaDay> {
    const day = date ?? this.clock.today();
    const [counters, visits] = await Promise.all([this.database.rows(statements.listCounters, [actor.officeId, day]), this.database.rows(statements.listDay, [actor.officeId, day])]);
    const agendas = counters.map((counter): AgendaOfDay => {
      const remark = remarkOn(day, counter);
      const steps = stepsOn(day, counter);
      const received = new Set(steps.map((step) => step.time));
      return {
        id: counter.id,
        name: inLocale(counter.names, locale),
        objects: counter.objects,
        slots: steps.map((step): AgendaStep => {
          const [taken] = counter.loads[step.time] ?? [0];
          return { ...step, taken, free: Math.max(0, step.places - taken) };
        }),
        reason: remark ? inLocale(remark, locale) : null,
        appointments: visits
          .filter((visit) => visit.agendaId === counter.id)
          .map((visit) => ({ ...this.views.item(visit, locale), outsideHours: timesTaken(visit.time, visit.durationMinutes, counter.stepMinutes).some((time) => !received.has(time)) })),
      };
    });
    const slots = agendas.flatMap((agenda) => agenda.slots);
    return { date: day, dateLabel: formatDate(day, locale, 'full'), state: slots.length === 0 ? 'closed' : slots.some(({ free }) => free > 0) ? 'free' : 'full', agendas };
  }

  /** Each person shown is told of it in the list of who read their data. */
  async find(q: string, reader: Reader): Promise<VisitList> {
    const { actor, locale } = reader;
    const code = /(?:^|\/)([\w-]{22})(?:#.*)?$/.exec(q.trim())?.[1];
    const marks = [readReference(q) ?? null, code ? this.links.fingerprintOf(code) : null, this.sealer.fingerprint('cin', normaliseCin(q))];
    const rows = await this.database.rows(statements.findVisits, [actor.officeId, this.clock.today(), ...marks]);
    await this.record('visitorFound', rows, reader);
    return { items: rows.map((row) => this.views.item(row, locale)) };
  }

  /** On the day of the visit, once; early or late is the office's to bear, also for who was given up already. */
  async checkIn(reference: string, { note }: CheckIn, reader: Reader): Promise<VisitItem> {
    return this.change(reference, 'checkIn', reader, async (row, now, tx) => {
      if (row.status !== 'booked' && row.status !== 'no_show') throw new Conflict('visit_not_expected', { status: statusOf(row, reader.locale) });
      if (row.date !== toCivil(now).date) throw new Conflict('visit_not_today', { date: formatDate(row.date, reader.locale, 'full') });
      await this.database.rows(statements.checkIn, [row.id, now, note ?? null], tx);
    });
  }

  /** Whoever came is served at any hour; that nobody came is known once the hour has passed. */
  async close(reference: string, { outcome, note }: CloseVisit, reader: Reader): Promise<VisitItem> {
    return this.change(reference, outcome === 'served' ? 'serve' : 'noShow', reader, async (row, now, tx) => {
      const { date, time } = toCivil(now);
      if (row.status !== 'checked_in' && row.status !== 'booked') throw new Conflict('visit_not_expected', { status: statusOf(row, reader.locale) });
      const begun = row.date < date || (row.date === date && (outcome === 'served' || row.time <= time));
      if (!begun) throw new Conflict('visit_not_begun');
      await this.database.rows(statements.close, [row.id, outcome, now, note ?? null], tx);
    });
  }

  private async change(typed: string, action: string, reader: Reader, work: (row: statements.VisitRow, now: Date, tx: EntityManager) => Promise<void>): Promise<VisitItem> {
    const { actor, locale } = reader;
    const values = [readReference(typed) ?? '', actor.officeId];
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const row = await this.database.row(statements.readVisitForChange, values, tx);
      if (!row) throw new NotFound('unknown_appointment');
      await work(row, now, tx);
      await this.database.rows(writeEvent, [row.id, action, actor.accountId, actor.role, now, '{}'], tx);
      await this.record(action, [row], reader, tx);
      const changed = await this.database.row(statements.readVisit, values, tx);
      return this.views.item(changed ?? row, locale);
    });
  }

  private async record(what: string, rows: readonly statements.VisitRow[], { actor }: Reader, tx?: EntityManager): Promise<void> {
    await this.audit.record(rows.map((row) => ({ actor, action: `appointments.${what}`, subjectKind: 'appointment', subjectId: row.reference, citizenId: row.accountId })), tx);
  }
}

function statusOf({ status }: statements.VisitRow, locale: Locale): string {
  return translate(locale, `appointments:statuses.${status}`);
}
