import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@nafida/calendar';
import { Database, statement } from '../platform/database/database.js';

/** What the province decides about its own procedures, and what its reference numbers start with. */
export interface ProvinceSettings {
  referencePrefix: string;
  /** How long after the answer a citizen may reopen a case. */
  reopenWindowDays: number;
  /** Whether the clock stands still while the citizen completes a case, starts anew, or goes on (the decree is silent). */
  clockAfterCompletion: 'resumes' | 'restarts' | 'continues';
  holidays: ReadonlySet<CivilDate>;
}

interface SettingsRow {
  prefix: string;
  settings: Record<string, unknown>;
  holidays: string[];
}

const readSettings = statement<SettingsRow>(
  'cases.settings',
  `select (select reference_prefix from provinces limit 1) as prefix,
     (select coalesce(jsonb_object_agg(key, value), '{}'::jsonb) from settings) as settings,
     (select coalesce(array_agg(date::text), '{}') from holidays) as holidays`,
);

const keepFor = 30_000;

/** Reads the settings of the province; a change is seen by every process within half a minute. */
@Injectable()
export class Settings {
  private kept: { settings: ProvinceSettings; until: number } | undefined;

  constructor(private readonly database: Database) {}

  async current(): Promise<ProvinceSettings> {
    if (this.kept && this.kept.until > Date.now()) return this.kept.settings;
    const row = await this.database.row(readSettings, []);
    const clock = row?.settings['clockAfterCompletion'];
    const settings: ProvinceSettings = {
      referencePrefix: row?.prefix ?? 'PRV',
      reopenWindowDays: Number(row?.settings['reopenWindowDays'] ?? 30),
      clockAfterCompletion: clock === 'restarts' || clock === 'continues' ? clock : 'resumes',
      holidays: new Set(row?.holidays ?? []),
    };
    this.kept = { settings, until: Date.now() + keepFor };
    return settings;
  }
}
