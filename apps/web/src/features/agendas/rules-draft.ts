import type { TFunction } from 'i18next';
import { newIdempotencyKey } from '../../lib/http.js';
import type { Problem } from '../../lib/problem.js';
import type { AgendaDraft, AgendaRules, ExceptionInput, HoursInput, SaveAgendaRules } from './settings.api.js';

/** A row of a table that is being edited; numbers stay as they are typed. */
export type HoursRow = { key: string; seasonId: string; weekday: string; from: string; to: string; places: string; walkInPlaces: string };
export type ExceptionRow = { key: string; fromDate: string; toDate: string; from: string; to: string; kind: string; places: string; walkInPlaces: string; reasonAr: string; reasonFr: string; reasonEn: string };

export type RulesAnswers = {
  ar: string;
  fr: string;
  en: string;
  stepMinutes: string;
  coolingMinutes: string;
  active: boolean;
  objects: readonly string[];
  hours: HoursRow[];
  exceptions: ExceptionRow[];
};

export function newHours(seasonId: string): HoursRow {
  return { key: newIdempotencyKey(), seasonId, weekday: '1', from: '09:00', to: '12:00', places: '1', walkInPlaces: '0' };
}

export function newException(date: string): ExceptionRow {
  return { key: newIdempotencyKey(), fromDate: date, toDate: date, from: '', to: '', kind: 'closed', places: '1', walkInPlaces: '0', reasonAr: '', reasonFr: '', reasonEn: '' };
}

/** The rules as the form asks for them. */
export function answersOf({ names, stepMinutes, coolingMinutes, active, objects, hours, exceptions }: Omit<AgendaRules, 'id' | 'version' | 'office' | 'seasons'>): RulesAnswers {
  return {
    ar: names.ar,
    fr: names.fr,
    en: names.en ?? '',
    stepMinutes: String(stepMinutes),
    coolingMinutes: String(coolingMinutes),
    active,
    objects,
    hours: hours.map(({ weekday, places, walkInPlaces, ...rest }) => ({ ...rest, key: newIdempotencyKey(), weekday: String(weekday), places: String(places), walkInPlaces: String(walkInPlaces) })),
    exceptions: exceptions.map(({ fromDate, toDate, from = '', to = '', kind, places, walkInPlaces, reason }) => ({
      key: newIdempotencyKey(), fromDate, toDate, from: from ?? '', to: to ?? '', kind, places: String(places ?? 1), walkInPlaces: String(walkInPlaces ?? 0), reasonAr: reason.ar, reasonFr: reason.fr, reasonEn: reason.en ?? '',
    })),
  };
}

function toHours({ key: _key, weekday, places, walkInPlaces, ...rest }: HoursRow): HoursInput {
  return { ...rest, weekday: Number(weekday), places: Number(places), walkInPlaces: Number(walkInPlaces) };
}

function toException({ fromDate, toDate, from, to, kind, places, walkInPlaces, reasonAr, reasonFr, reasonEn }: ExceptionRow): ExceptionInput {
  const open = kind === 'open';
  return {
    fromDate,
    toDate,
    ...(from && { from }),
    ...(to && { to }),
    kind: open ? 'open' : 'closed',
    ...(open && { places: Number(places), walkInPlaces: Number(walkInPlaces) }),
    reason: { ar: reasonAr.trim(), fr: reasonFr.trim(), ...(reasonEn.trim() && { en: reasonEn.trim() }) },
  };
}

/** What is needed to see the hours that result. */
export function draftOf({ stepMinutes, objects, hours, exceptions }: RulesAnswers): AgendaDraft {
  return { stepMinutes: Number(stepMinutes) as AgendaDraft['stepMinutes'], objects: [...objects], hours: hours.map(toHours), exceptions: exceptions.map(toException) };
}

/** The rules as they are saved, whole. */
export function rulesOf(answers: RulesAnswers, version: number, officeId?: string): SaveAgendaRules {
  const { ar, fr, en, coolingMinutes, active } = answers;
  return {
    ...draftOf(answers),
    version,
    ...(officeId && { officeId }),
    names: { ar: ar.trim(), fr: fr.trim(), ...(en.trim() && { en: en.trim() }) },
    coolingMinutes: Number(coolingMinutes),
    active,
  };
}

const clock = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** What is wrong with a row of a table, by its key. */
export type RowFaults = Readonly<Record<string, string>>;

/** What is wrong with a row before it is sent. */
export function faultsOf({ hours, exceptions }: RulesAnswers, t: TFunction<['agendas']>): RowFaults {
  const wrong = [
    ...hours.map(({ key, from, to }) => [key, !clock.test(from) || !clock.test(to) || from >= to ? t('agendas:rules.wrongTimes') : ''] as const),
    ...exceptions.map(({ key, fromDate, toDate, from, to, reasonAr, reasonFr }) => {
      if (!fromDate || fromDate > toDate) return [key, t('agendas:rules.wrongDays')] as const;
      if ([from, to].some((time) => time !== '' && !clock.test(time)) || (from && to && from >= to)) return [key, t('agendas:rules.wrongTimes')] as const;
      return [key, reasonAr.trim() && reasonFr.trim() ? '' : t('agendas:rules.wrongReason')] as const;
    }),
  ];
  return Object.fromEntries(wrong.filter(([, fault]) => fault));
}

/** What the server found wrong with a row. */
export function refusedRows({ errors = [] }: Problem, { hours, exceptions }: RulesAnswers): RowFaults {
  const rows = { hours, exceptions };
  return Object.fromEntries(
    errors.flatMap(({ pointer, message }) => {
      const [, list, nth] = /^\/(hours|exceptions)\/(\d+)/u.exec(pointer) ?? [];
      const row = list === 'hours' || list === 'exceptions' ? rows[list][Number(nth)] : undefined;
      return row ? [[row.key, message] as const] : [];
    }),
  );
}

/** What is missing before it can be sent; what the grid does not allow is said by the server. */
export function mistakesOf(answers: RulesAnswers, t: TFunction<['agendas']>): Partial<Record<keyof RulesAnswers, string>> {
  const { ar, fr, hours, exceptions } = answers;
  const faults = faultsOf(answers, t);
  return {
    ar: ar.trim() ? undefined : t('agendas:settings.missingName'),
    fr: fr.trim() ? undefined : t('agendas:settings.missingName'),
    hours: hours.some(({ key }) => faults[key]) ? t('agendas:rules.wrongHours') : undefined,
    exceptions: exceptions.some(({ key }) => faults[key]) ? t('agendas:rules.wrongException') : undefined,
  };
}
