import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditTrail } from '../../accounts/audit/audit-trail.js';
import type { Reader } from '../../cases/case-service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Conflict } from '../../platform/problem.js';
import type { AgendaChange, SaveAgendaRules } from './agenda.dto.js';
import { rulesOf } from './agenda-draft.js';
import * as statements from './agenda-statements.js';
import { Resettlement, shown } from './resettlement.js';

/** Gives an agenda its new rules, and everyone whom that hits their due. */
@Injectable()
export class AgendaRevision {
  constructor(
    private readonly database: Database,
    private readonly resettlement: Resettlement,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** The agenda is locked, its version and the draft are checked. */
  async make(row: statements.AgendaRow, input: SaveAgendaRules, dryRun: boolean, { actor, locale }: Reader, tx: EntityManager): Promise<AgendaChange> {
    const before = { rules: row, objects: new Set(row.objects) };
    const { seasons, holidays } = row;
    const after = { rules: rulesOf(input, { seasons, holidays }), objects: new Set(input.objects) };
    const hits = await this.resettlement.hits({ agendaId: row.id, before, after }, tx);
    const hit = hits.booked.map((one) => shown(one, locale));
    if (dryRun) return { saved: false, version: row.version, hit };
    const { hitAppointments: treatment } = input;
    if (hit.length > 0 && treatment === undefined) throw new Conflict('appointments_hit', { count: hit.length }, { members: { hit } });
    const version = await this.write(row, input, tx);
    await this.resettlement.clear(hits, tx);
    const settled = await this.resettlement.treat(hits, treatment ?? 'keep', { actor, locale }, tx);
    if (treatment === 'move' && settled.some(({ movedTo }) => movedTo === null)) throw new Conflict('no_place_to_move');
    const detail = { version, hit: hit.length, treatment: treatment ?? null };
    await this.audit.record({ actor, action: 'appointments.agendaSaved', subjectKind: 'agenda', subjectId: row.id, detail }, tx);
    return { saved: true, version, hit: settled };
  }

  private async write({ id, officeId }: statements.AgendaRow, input: SaveAgendaRules, tx: EntityManager): Promise<number> {
    const { names, stepMinutes, coolingMinutes, active, objects, hours, exceptions } = input;
    const today = this.clock.today();
    await this.database.rows(statements.forgetObjects, [id], tx);
    await this.database.rows(statements.addObjects, [id, officeId, objects], tx);
    await this.database.rows(statements.forgetHours, [id], tx);
    await this.database.rows(statements.addHours, [id, JSON.stringify(hours)], tx);
    await this.database.rows(statements.forgetExceptions, [id, today], tx);
    // An opening says how many places are kept; none where nothing is said.
    const whole = exceptions.map((exception) => (exception.kind === 'open' ? { walkInPlaces: 0, ...exception } : exception));
    await this.database.rows(statements.addExceptions, [id, JSON.stringify(whole)], tx);
    const [changed] = await this.database.rows(statements.changeAgenda, [id, JSON.stringify(names), stepMinutes, coolingMinutes, active], tx);
    return changed?.version ?? 0;
  }
}
