import { Injectable } from '@nestjs/common';
import type { CivilDate, Deadline, Season } from '@nafida/calendar';
import { Database, statement } from '../platform/database/database.js';
import { Remembered } from '../platform/remembered.js';

/** What the province decides about its own procedures, and what its reference numbers start with. */
export interface ProvinceSettings {
  referencePrefix: string;
  /** How long after the answer a citizen may reopen a case. */
  reopenWindowDays: number;
  /** Whether the clock stands still while the citizen completes a complaint, starts anew, or goes on (the decree is silent). */
  clockAfterCompletion: 'resumes' | 'restarts' | 'continues';
  /** Deadlines shorter than the law's, by service. */
  deadlineDays: Readonly<Record<string, number>>;
  /** How long a citizen may complete a file, where the province gives more than the law; and how many days before the end she is reminded, never for 0. */
  completionDays: number;
  completionReminderDays: number;
  /** Who treats the requests of a service, where it is not the citizen's own annex. */
  treatingOffices: Readonly<Record<string, string>>;
  /** Where complaints about how a request was treated are filed: the inspector treats them. */
  inspectionOffice: string | undefined;
  /** Whether clerks sign what they approve; otherwise only the supervisor does. */
  clerkMaySign: boolean;
  /** Medians, shares and groups of fewer are not shown: they would tell of persons. */
  smallGroupSize: number;
  /** Whether the figures of the registered population may be read (law 09-08: declared first). */
  populationFigures: boolean;
  /** How many days before the due date the clerk is reminded, and after it the inspector is told. */
  escalation: { daysBefore: number; daysAfter: number };
  holidays: ReadonlySet<CivilDate>;
  seasons: readonly Season[];
}

interface SettingsRow {
  prefix: string;
  settings: Record<string, unknown>;
  holidays: string[];
  offices: string[];
  head: string | null;
  seasons: Season[];
}

const readSettings = statement<SettingsRow>(
  'cases.settings',
  `select (select reference_prefix from provinces limit 1) as prefix,
     (select coalesce(jsonb_object_agg(key, value), '{}'::jsonb) from settings) as settings,
     (select coalesce(array_agg(date::text), '{}') from holidays) as holidays,
     (select coalesce(array_agg(id), '{}') from offices) as offices,
     (select id from offices where kind = 'province' order by position limit 1) as head,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'from', valid_from, 'to', valid_to, 'weekly', week)), '[]'::jsonb) from seasons) as seasons`,
);

/** The deadline of a service as this province keeps it: never longer than the law's. */
export function deadlineOf(service: { name: string; deadline: Deadline }, settings: ProvinceSettings): Deadline {
  const days = settings.deadlineDays[service.name];
  return days === undefined ? service.deadline : { ...service.deadline, days: Math.min(days, service.deadline.days) };
}

/** The days in which a citizen completes a file of a service: never fewer than the law's. */
export function completionDaysOf({ completionDays: legal }: { completionDays?: number }, { completionDays: own }: ProvinceSettings): number | undefined {
  return legal === undefined ? undefined : Math.max(legal, own);
}

/** Reads the settings of the province; a change is seen by every process within half a minute. */
@Injectable()
export class Settings {
  readonly current: () => Promise<ProvinceSettings>;

  constructor(
    private readonly database: Database,
    remembered: Remembered,
  ) {
    this.current = remembered.keep(() => this.read());
  }

  private async read(): Promise<ProvinceSettings> {
    const row = await this.database.row(readSettings, []);
    const given = row?.settings ?? {};
    const clock = given['clockAfterCompletion'];
    const known = new Set(row?.offices ?? []);
    return {
      referencePrefix: row?.prefix ?? 'PRV',
      reopenWindowDays: Number(given['reopenWindowDays'] ?? 30),
      clockAfterCompletion: clock === 'restarts' || clock === 'continues' ? clock : 'resumes',
      deadlineDays: entriesOf(given['deadlineDays'], (days): days is number => Number.isInteger(days) && Number(days) >= 1 && Number(days) <= longest),
      completionDays: wholeOf(given['completionDays'], 0),
      completionReminderDays: wholeOf(given['completionReminderDays'], 7),
      treatingOffices: entriesOf(given['treatingOffices'], (id): id is string => typeof id === 'string' && known.has(id)),
      inspectionOffice: known.has(String(given['inspectionOffice'])) ? String(given['inspectionOffice']) : (row?.head ?? undefined),
      clerkMaySign: given['clerkMaySign'] !== false,
      smallGroupSize: wholeOf(given['smallGroupSize'], 5),
      populationFigures: given['populationFigures'] === true,
      escalation: { daysBefore: wholeOf(given['escalationDaysBefore'], 5), daysAfter: wholeOf(given['escalationDaysAfter'], 7) },
      holidays: new Set(row?.holidays ?? []),
      seasons: row?.seasons ?? [],
    };
  }
}

/** No administrative decision takes longer (law 55-19 art. 16). */
const longest = 60;

function wholeOf(given: unknown, otherwise: number): number {
  return Number.isInteger(given) && Number(given) >= 0 ? Number(given) : otherwise;
}

function entriesOf<T>(given: unknown, fits: (value: unknown) => value is T): Record<string, T> {
  const entries: [string, unknown][] = typeof given === 'object' && given !== null ? Object.entries(given) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, T] => fits(entry[1])));
}
