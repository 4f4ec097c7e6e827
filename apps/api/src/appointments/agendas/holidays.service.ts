import { Injectable } from '@nestjs/common';
import { isCivilDate } from '@nafida/calendar';
import { AuditTrail } from '../../accounts/audit/audit-trail.js';
import type { Reader } from '../../cases/case-service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, Invalid, NotFound } from '../../platform/problem.js';
import * as statements from './agenda-statements.js';
import type { HitAppointment } from './agenda.dto.js';
import type { HolidayChange, SaveHoliday } from './holiday.dto.js';
import { type Hits, Resettlement, shown } from './resettlement.js';

/** Sets the holidays of the province, and treats the appointments that fall on them. */
@Injectable()
export class HolidaysService {
  constructor(
    private readonly database: Database,
    private readonly resettlement: Resettlement,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async save(date: string, input: SaveHoliday, dryRun: boolean, { actor, locale }: Reader): Promise<HolidayChange> {
    if (!isCivilDate(date)) throw Invalid.field('?date', 'date');
    const { names, kind, provisional, hitAppointments: treatment } = input;
    return this.database.transaction(async (tx) => {
      const hits: Hits[] = [];
      await this.database.rows(statements.lockAgendas, [], tx);
      for (const { id } of await this.database.rows(statements.agendasOfDay, [date], tx)) {
        const row = await this.database.row(statements.readAgenda, [id, this.clock.today()], tx);
        if (!row) continue;
        const objects = new Set(row.objects);
        const holidays = [...row.holidays.filter((holiday) => holiday.date !== date), { date, names }];
        hits.push(await this.resettlement.hits({ agendaId: id, before: { rules: row, objects }, after: { rules: { ...row, holidays }, objects } }, tx));
      }
      const hit = hits.flatMap(({ booked }) => booked.map((one) => shown(one, locale)));
      if (dryRun) return { saved: false, hit };
      if (hit.length > 0 && treatment === undefined) throw new Conflict('appointments_hit', { count: hit.length }, { members: { hit } });
      await this.database.rows(statements.saveHoliday, [date, JSON.stringify(names), kind, provisional], tx);
      const settled: HitAppointment[] = [];
      for (const one of hits) settled.push(...(await this.resettlement.settle(one, treatment ?? 'keep', actor, locale, tx)));
      const detail = { hit: hit.length, treatment: treatment ?? null };
      await this.audit.record({ actor, action: 'appointments.holidaySaved', subjectKind: 'holiday', subjectId: date, detail }, tx);
      return { saved: true, hit: settled };
    });
  }

  async remove(date: string, { actor }: Reader): Promise<HolidayChange> {
    return this.database.transaction(async (tx) => {
      await this.database.rows(statements.lockAgendas, [], tx);
      const removed = isCivilDate(date) ? await this.database.row(statements.removeHoliday, [date], tx) : undefined;
      if (!removed) throw new NotFound('not_found');
      await this.audit.record({ actor, action: 'appointments.holidayRemoved', subjectKind: 'holiday', subjectId: date }, tx);
      return { saved: true, hit: [] };
    });
  }
}
