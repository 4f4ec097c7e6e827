import { Injectable } from '@nestjs/common';
import { type CivilDate, isCivilDate } from '@nafida/calendar';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../accounts/audit/audit-trail.js';
import type { Reader } from '../../cases/case-service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, Invalid, NotFound } from '../../platform/problem.js';
import type { AgendaHoliday } from './agenda-rules.js';
import * as statements from './agenda-statements.js';
import type { HitAppointment, Treatment } from './agenda.dto.js';
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

  /**
   * First the day is closed everywhere, at once: all counters wait for that, and for no more. Then who was expected is treated
   * counter by counter. Whatever that leaves is found again when the day is saved again.
   */
  async save(date: string, input: SaveHoliday, dryRun: boolean, reader: Reader): Promise<HolidayChange> {
    if (!isCivilDate(date)) throw Invalid.field('?date', 'date');
    const hits = await this.declare(date, input, dryRun, reader);
    const { hitAppointments: treatment = 'keep' } = input;
    const hit: HitAppointment[] = [];
    for (const { change, booked } of hits) {
      const settled = dryRun || treatment === 'keep' || booked.length === 0 ? booked.map((one) => shown(one, reader.locale)) : await this.treat(change.agendaId, date, treatment, reader);
      hit.push(...settled);
    }
    return { saved: !dryRun, hit };
  }

  private async declare(date: CivilDate, { names, kind, provisional, hitAppointments: treatment }: SaveHoliday, dryRun: boolean, { actor, locale }: Reader): Promise<Hits[]> {
    return this.database.transaction(async (tx) => {
      await this.database.rows(statements.lockAgendas, [], tx);
      const hits: Hits[] = [];
      for (const { id } of await this.database.rows(statements.agendasOfDay, [date], tx)) hits.push(await this.hitsAt(id, { date, names }, tx));
      if (dryRun) return hits;
      const hit = hits.flatMap(({ booked }) => booked.map((one) => shown(one, locale)));
      if (hit.length > 0 && treatment === undefined) throw new Conflict('appointments_hit', { count: hit.length }, { members: { hit } });
      await this.database.rows(statements.saveHoliday, [date, JSON.stringify(names), kind, provisional], tx);
      for (const one of hits) await this.resettlement.clear(one, tx);
      const detail = { hit: hit.length, treatment: treatment ?? null };
      await this.audit.record({ actor, action: 'appointments.holidaySaved', subjectKind: 'holiday', subjectId: date, detail }, tx);
      return hits;
    });
  }

  private async treat(agendaId: string, date: CivilDate, treatment: Treatment, reader: Reader): Promise<HitAppointment[]> {
    return this.database.transaction(async (tx) => {
      await this.database.rows(statements.lockAgenda, [agendaId], tx);
      const holiday = await this.database.row(statements.readHoliday, [date], tx);
      // Taken back meanwhile by somebody else: everyone is received.
      if (!holiday) return [];
      return this.resettlement.treat(await this.hitsAt(agendaId, { date, names: holiday.names }, tx), treatment, reader, tx);
    });
  }

  /** Everyone whom the holiday leaves without their place, also those who were kept when it was saved before. */
  private async hitsAt(agendaId: string, holiday: AgendaHoliday, tx: EntityManager): Promise<Hits> {
    const { date } = holiday;
    const row = await this.database.row(statements.readAgenda, [agendaId, this.clock.today()], tx);
    if (!row) throw new Error('a locked agenda is gone');
    const objects = new Set(row.objects);
    const others = row.holidays.filter((other) => other.date !== date);
    const before = { rules: { ...row, holidays: others }, objects };
    return this.resettlement.hits({ agendaId, date, before, after: { rules: { ...row, holidays: [...others, holiday] }, objects } }, tx);
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
