import { Injectable } from '@nestjs/common';
import { daysBetween, eachDay, formatDate, weekday } from '@nafida/calendar';
import { inLocale, type Locale, type Localized } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { Offices } from '../../accounts/offices/offices.service.js';
import type { Reader } from '../../cases/case-service.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Conflict, Invalid, NotFound } from '../../platform/problem.js';
import { checkAgenda, type KnownParts } from './agenda-checks.js';
import type { AgendaChange, AgendaList, AgendaRulesView, ExceptionInput, HoursInput, SaveAgendaRules } from './agenda.dto.js';
import type { AgendaPreview, PreviewAgenda } from './agenda-preview.dto.js';
import { rulesOf } from './agenda-draft.js';
import { type Loads, placesLeft } from './availability.js';
import { AgendaRevision } from './agenda-revision.js';
import * as statements from './agenda-statements.js';
import { remarkOn, startsOn } from './slot-engine.js';

const longestPreview = 62;

/** The agendas of the offices: when each counter receives and what for, as the province sets it. */
@Injectable()
export class AgendasService {
  constructor(
    private readonly database: Database,
    private readonly offices: Offices,
    private readonly revision: AgendaRevision,
    private readonly clock: Clock,
  ) {}

  async list(locale: Locale): Promise<AgendaList> {
    const rows = await this.database.rows(statements.listAgendas, []);
    return { items: await Promise.all(rows.map(async ({ names, officeId, ...row }) => ({ ...row, name: inLocale(names, locale), office: await this.offices.nameOf(officeId, locale) }))) };
  }

  async rules(id: string, locale: Locale): Promise<AgendaRulesView> {
    const row = await this.database.row(statements.readAgenda, [id, this.clock.today()]);
    if (!row) throw new NotFound('not_found');
    const parts = await this.database.row(statements.readParts, [id, row.officeId]);
    const { version, names, stepMinutes, coolingMinutes, active, objects, hours, exceptions } = row;
    return {
      id, version, names, stepMinutes, coolingMinutes, active, objects,
      office: await this.offices.nameOf(row.officeId, locale),
      hours: hours.map((stretch) => withoutNulls<HoursInput>(stretch)),
      exceptions: exceptions.map((exception) => withoutNulls<ExceptionInput>(exception)),
      seasons: (parts?.seasons ?? []).map((season) => ({ ...season, name: inLocale(season.names, locale) })),
    };
  }

  /** Written whole or not at all; a dry run says whom it would hit. */
  async save(id: string, input: SaveAgendaRules, dryRun: boolean, { actor, locale }: Reader): Promise<AgendaChange> {
    return this.database.transaction(async (tx) => {
      const row = await this.locked(id, input, tx);
      if (row.version !== input.version) throw new Conflict('stale_agenda', {}, { members: { version: row.version } }, 412);
      checkAgenda(input, await this.known(id, row.officeId, tx));
      const change = await this.revision.make(row, input, dryRun, { actor, locale }, tx);
      if (dryRun && row.version === 0) await this.database.rows(statements.removeAgenda, [id], tx);
      return change;
    });
  }

  async preview(id: string, input: PreviewAgenda, locale: Locale): Promise<AgendaPreview> {
    const { objectId, from, to } = input;
    if (to < from) throw Invalid.field('/to', 'periodOrder');
    if (daysBetween(from, to) >= longestPreview) throw Invalid.field('/to', 'periodTooLong', { count: longestPreview });
    const row = await this.database.row(statements.readAgenda, [id, from]);
    const known = await this.known(id, row?.officeId ?? null);
    checkAgenda(input, known);
    const object = known.objects.get(objectId);
    if (!object) throw Invalid.field('/objectId', 'id');
    const around = await this.database.row(statements.readSurroundings, [from, to]);
    const rules = rulesOf(input, around ?? { seasons: [], holidays: [] });
    const days = eachDay(from, to).map((date) => {
      const remark: Localized | undefined = remarkOn(date, rules);
      const slots = startsOn(date, rules, object).map((start) => ({ time: start.time, endTime: start.endTime, places: placesLeft(date, start, object, nothingTaken) }));
      return { date, dateLabel: formatDate(date, locale, 'full'), weekday: weekday(date), reason: remark ? inLocale(remark, locale) : null, slots };
    });
    return { days };
  }

  /** A new agenda is there before it is set, so that two who make the same one meet. */
  private async locked(id: string, { version, officeId, names }: SaveAgendaRules, tx: EntityManager): Promise<statements.AgendaRow> {
    if (version === 0) {
      if (officeId === undefined || !(await this.offices.nameOf(officeId, 'fr'))) throw Invalid.field('/officeId', 'office');
      await this.database.rows(statements.addAgenda, [id, officeId, JSON.stringify(names)], tx);
    }
    await this.database.rows(statements.lockAgenda, [id], tx);
    const row = await this.database.row(statements.readAgenda, [id, this.clock.today()], tx);
    if (!row) throw new NotFound('not_found');
    return row;
  }

  private async known(id: string, officeId: string | null, tx?: EntityManager): Promise<KnownParts> {
    const parts = await this.database.row(statements.readParts, [id, officeId], tx);
    return { seasons: new Set(parts?.seasons.map((season) => season.id)), objects: new Map(Object.entries(parts?.objects ?? {})), elsewhere: new Set(parts?.elsewhere) };
  }
}

const none = { taken: 0, walkIns: 0 };
const nothingTaken: Loads = { ofCounter: () => none, ofObject: () => none };

/** As it is sent back: what is not set is not named. */
function withoutNulls<T extends object>(row: object): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}
