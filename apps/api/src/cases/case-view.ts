import { Injectable } from '@nestjs/common';
import { daysBetween, formatDate, isOverdue, remaining, startOfCivilDay, addDays, toCivil } from '@nafida/calendar';
import { hasText, inLocale, type Locale, translate } from '@nafida/locales';
import { displayName } from '../accounts/person.js';
import { Clock } from '../platform/clock.js';
import { Sealer } from '../platform/sealed.js';
import type { ActionFieldView, ActionView, ApplicantView, CaseSummaryView, CaseView, ClockView, OfficeContactView, TimelineEntryView } from './case.dto.js';
import { actionsFor, reopenUntil } from './case-rules.js';
import { type CaseService, CaseServices, type Reader } from './case-service.js';
import type { CaseRow, TimelineRow, WholeCaseRow } from './case-statements.js';
import { documentView } from './document-view.js';
import type { ProvinceSettings } from './settings.js';
import type { Transition } from './workflow.js';

type SummaryRow = Pick<CaseRow, 'reference' | 'service' | 'kind' | 'title' | 'status' | 'open' | 'officeId' | 'officeNames' | 'submittedAt' | 'dueDate' | 'clockSuspendedOn' | 'version'>;

/** Shows cases to their readers: the same row reads differently to a citizen, a clerk and who follows from outside. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly services: CaseServices,
    private readonly sealer: Sealer,
    private readonly clock: Clock,
  ) {}

  summary(row: SummaryRow, locale: Locale): CaseSummaryView {
    const status = this.services.get(row.service).workflow.statuses[row.status];
    return {
      reference: row.reference,
      service: row.service,
      kind: row.kind,
      kindLabel: translate(locale, `${row.service}:kinds.${row.kind}`),
      title: row.title,
      status: row.status,
      statusLabel: translate(locale, `${row.service}:statuses.${row.status}`),
      tone: status?.tone ?? 'info',
      open: row.open,
      waitsForCitizen: status?.waitsFor === 'citizen',
      office: { id: row.officeId, name: inLocale(row.officeNames, locale) },
      submittedAt: row.submittedAt.toISOString(),
      submittedDate: toCivil(row.submittedAt).date,
      dueAt: endOfDay(row.dueDate),
      dueDate: row.dueDate,
      clock: this.clockOf(row),
      next: translate(locale, `${row.service}:next.${row.status}`, { date: formatDate(row.dueDate, locale, 'long') }),
      version: row.version,
    };
  }

  whole(row: WholeCaseRow, reader: Reader, settings: ProvinceSettings): CaseView {
    const { actor, locale } = reader;
    const service = this.services.get(row.service);
    const scope = this.services.scopeOf(actor);
    const outline = scope.seesOutlineOnly(row.service);
    const moment = { now: this.clock.now(), today: this.clock.today(), settings };
    const staff = actor.role !== 'citizen';
    return {
      ...this.summary(row, locale),
      id: row.id,
      office: office(row, locale),
      applicant: staff && !outline ? this.applicant(row, locale) : null,
      assignee: staff && row.assignee ? { id: row.assignee.id, name: displayName(row.assignee, locale) } : null,
      details: outline ? {} : service.describe(row.details, reader, row),
      timeline: row.timeline.map((entry) => timelineEntry(entry, row, reader, outline)),
      ahead: this.ahead(row, service, locale),
      attachments: outline ? [] : row.attachments.map(({ scan, ...file }) => ({ ...file, addedAt: new Date(file.addedAt).toISOString(), ready: scan !== 'scanning' && scan !== 'infected' })),
      documents: outline ? [] : row.documents.map((document) => documentView(document, locale)),
      actions: scope.sees(row) ? actionsFor(actor, row, service, moment).map(([name, transition]) => actionView(name, transition, row.service, locale)) : [],
      rating: row.rating,
      ratingComment: outline ? null : row.ratingComment,
      reopenUntil: row.answeredAt ? reopenUntil(row.answeredAt, settings) : null,
    };
  }

  ahead(row: Pick<CaseRow, 'status' | 'service'>, service: CaseService, locale: Locale): string[] {
    return (service.workflow.statuses[row.status]?.ahead ?? []).map((step) => translate(locale, `${row.service}:ahead.${step}`));
  }

  private clockOf(row: SummaryRow): ClockView {
    const today = this.clock.today();
    const { deadline } = this.services.get(row.service);
    return {
      days: deadline.days,
      elapsedDays: Math.max(0, daysBetween(toCivil(row.submittedAt).date, today)),
      remainingDays: remaining(today, row.dueDate),
      overdue: row.open && row.clockSuspendedOn === null && isOverdue(today, row.dueDate),
      suspended: row.clockSuspendedOn !== null,
      article: deadline.article,
    };
  }

  private applicant(row: WholeCaseRow, locale: Locale): ApplicantView {
    const open = (sealed: Buffer | null): string | null => (sealed ? this.sealer.open(sealed) : null);
    return {
      id: row.applicantId,
      name: displayName(row.applicant, locale),
      cin: open(row.cinSealed),
      phone: open(row.phoneSealed),
      email: open(row.emailSealed),
      address: open(row.addressSealed),
      locale: row.applicant.locale,
    };
  }
}

/** The last moment of a Moroccan day. */
export function endOfDay(date: string): string {
  return new Date(startOfCivilDay(addDays(date, 1)).getTime() - 1000).toISOString();
}

export function office(row: CaseRow, locale: Locale): OfficeContactView {
  return {
    id: row.officeId,
    name: inLocale(row.officeNames, locale),
    address: row.officeAddress ? inLocale(row.officeAddress, locale) : null,
    phone: row.officePhone,
    fax: row.officeFax,
    email: row.officeEmail,
  };
}

function timelineEntry(entry: TimelineRow, row: WholeCaseRow, reader: Reader, outline: boolean): TimelineEntryView {
  const { locale, actor } = reader;
  const at = new Date(entry.at);
  const staffReads = actor.role !== 'citizen';
  const byCitizen = entry.actorRole === 'citizen';
  const officeName = entry.office ? inLocale(entry.office, locale) : null;
  const person = entry.actor ? displayName(entry.actor, locale) : null;
  const label = `${row.service}:timeline.${entry.action}`;
  return {
    seq: entry.seq,
    action: entry.action,
    label: translate(locale, hasText(locale, label) ? label : `cases:timeline.${entry.action}`, entry.data.office ? { office: inLocale(entry.data.office, locale) } : {}),
    at: at.toISOString(),
    ...toCivil(at),
    // A citizen is answered by an office, not by a person.
    actorLabel: byCitizen ? (staffReads ? (outline ? null : person) : translate(locale, 'cases:you')) : staffReads && !outline ? person : officeName,
    side: byCitizen ? 'citizen' : entry.actorRole === 'system' ? 'system' : 'staff',
    message: outline ? null : entry.message,
    note: circumstance(entry, row, reader, outline),
    internal: entry.audience === 'staff',
  };
}

function circumstance(entry: TimelineRow, row: WholeCaseRow, { locale }: Reader, outline: boolean): string | null {
  if (outline) return null;
  if (entry.data.reason) return translate(locale, `${row.service}:reasons.${entry.data.reason}`);
  if (entry.data.rating) return translate(locale, 'cases:rated', { rating: entry.data.rating });
  return entry.data.name ?? entry.data.assignee ?? null;
}

function actionView(name: string, transition: Transition<string>, service: string, locale: Locale): ActionView {
  const label = (field: string): string => {
    const own = `${service}:inputs.${name}.${field}`;
    return translate(locale, hasText(locale, own) ? own : `cases:inputs.${field}`);
  };
  const { message, reason, rating, office: destination } = transition.input ?? {};
  const fields: ActionFieldView[] = [];
  if (destination) fields.push({ name: 'officeId', label: label('officeId'), required: true });
  if (reason) fields.push({ name: 'reason', label: label('reason'), required: true, choices: reason.choices.map((value) => ({ value, label: translate(locale, `${service}:reasons.${value}`) })) });
  if (rating) fields.push({ name: 'rating', label: label('rating'), required: true });
  if (message) fields.push({ name: 'message', label: label('message'), required: message.required, maxLength: message.max });
  return { name, label: translate(locale, `${service}:actions.${name}`), ...(fields.length > 0 ? { input: fields } : {}), ...(transition.law ? { law: transition.law } : {}) };
}
