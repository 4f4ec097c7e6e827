import { Injectable } from '@nestjs/common';
import { daysBetween, formatDate, isOverdue, remaining, startOfCivilDay, addDays, toCivil } from '@nafida/calendar';
import { hasText, inLocale, type Locale, translate } from '@nafida/locales';
import { displayName } from '../accounts/person.js';
import { Clock } from '../platform/clock.js';
import { Sealer } from '../platform/sealed.js';
import type { ApplicantView, CaseSummaryView, CaseView, LinkedCaseView, OfficeContactView, TimelineEntryView } from './case.dto.js';
import type { ClockView, WholeClockView } from './deadlines/case-clock.dto.js';
import { actionView } from './action-view.js';
import { actionsFor, mayBranch, reopenUntil } from './case-rules.js';
import { type CaseService, CaseServices, type Reader } from './case-service.js';
import { titleOf } from './case-title.js';
import { caseWords } from './case-words.js';
import type { CaseRow, LinkedRow, TimelineRow, WholeCaseRow } from './case-statements.js';
import { documentView } from './documents/document-view.js';
import { inWords, openingHours } from './office-hours.js';
import { Settings } from './settings.js';

type SummaryRow = Pick<CaseRow, 'reference' | 'service' | 'kind' | 'title' | 'status' | 'open' | 'officeId' | 'officeNames' | 'submittedAt' | 'dueDate' | 'clockSuspendedOn' | 'completeBy' | 'legalDays' | 'extensionDays' | 'rating' | 'version'>;

/** Shows cases to their readers: the same row reads differently to a citizen, a clerk and who follows from outside. */
@Injectable()
export class CaseViews {
  constructor(
    private readonly services: CaseServices,
    private readonly sealer: Sealer,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Where a service has words of its own for staff, they read those: «waiting for the citizen», not «for you». */
  summary(row: SummaryRow, locale: Locale, side: 'citizen' | 'staff' = 'citizen'): CaseSummaryView {
    const service = this.services.get(row.service);
    const status = service.workflow.statuses[row.status];
    const date = row.completeBy ?? row.dueDate;
    return {
      reference: row.reference,
      service: row.service,
      kind: row.kind,
      kindLabel: translate(locale, `${row.service}:kinds.${row.kind}`),
      title: titleOf(row, locale),
      status: row.status,
      statusLabel: standing('statuses', row, locale, side),
      tone: status?.tone ?? 'info',
      open: row.open,
      waitsForCitizen: status?.waitsFor === 'citizen',
      office: { id: row.officeId, name: inLocale(row.officeNames, locale) },
      submittedAt: row.submittedAt.toISOString(),
      submittedDate: toCivil(row.submittedAt).date,
      dueAt: endOfDay(row.dueDate),
      dueDate: row.dueDate,
      clock: this.clockOf(row),
      next: standing('next', row, locale, side, { date: formatDate(date, locale, 'long'), office: inLocale(row.officeNames, locale) }),
      version: row.version,
    };
  }

  async whole(row: WholeCaseRow, reader: Reader): Promise<CaseView> {
    const { actor, locale } = reader;
    const service = this.services.get(row.service);
    const scope = this.services.scopeOf(actor);
    const outline = scope.seesOutlineOnly(row);
    const settings = await this.settings.current();
    const moment = { now: this.clock.now(), today: this.clock.today(), settings };
    const staff = actor.role !== 'citizen';
    const summary = this.summary(row, locale, staff ? 'staff' : 'citizen');
    return {
      ...summary,
      // A complaint is called in its citizen's words.
      ...(outline ? { title: summary.kindLabel } : {}),
      id: row.id,
      clock: this.wholeClockOf(row, locale),
      office: await this.contact(row, locale),
      applicant: staff && !outline ? this.applicant(row, locale) : null,
      assignee: staff && row.assignee ? { id: row.assignee.id, name: displayName(row.assignee, locale) } : null,
      details: outline ? {} : service.describe(row.details, reader, row),
      timeline: row.timeline.map((entry) => timelineEntry(entry, row, reader, outline)),
      ahead: this.ahead(row, service, locale),
      attachments: outline ? [] : row.attachments.map(({ scan, ...file }) => ({ ...file, addedAt: new Date(file.addedAt).toISOString(), ready: scan !== 'scanning' && scan !== 'infected' })),
      documents: outline ? [] : row.documents.map((document) => documentView(document, locale)),
      actions: scope.sees(row) ? actionsFor(actor, row, service, moment).map(([name, transition]) => actionView(name, transition, row.service, locale)) : [],
      joinedTo: staff && !outline ? row.leader : null,
      followers: staff && !outline ? row.followers : [],
      parent: row.parent && this.linked(row.parent, reader, outline),
      children: row.children.map((child) => this.linked(child, reader, outline)),
      mayOpenChild: scope.sees(row) && mayBranch(actor, row, service),
      rating: row.rating,
      ratingComment: outline ? null : row.ratingComment,
      reopenUntil: row.answeredAt ? reopenUntil(row.answeredAt, settings) : null,
    };
  }

  private linked(row: LinkedRow, { actor, locale }: Reader, outline: boolean): LinkedCaseView {
    const { reference, service, kind, status, open } = row;
    return {
      reference,
      title: outline ? translate(locale, `${service}:kinds.${kind}`) : titleOf(row, locale),
      status,
      statusLabel: standing('statuses', row, locale, actor.role === 'citizen' ? 'citizen' : 'staff'),
      tone: this.services.get(service).workflow.statuses[status]?.tone ?? 'info',
      open,
      office: { id: row.officeId, name: inLocale(row.officeNames, locale) },
      inSight: this.services.scopeOf(actor).sees(row),
    };
  }

  /** Whom to turn to about a case, and when: an answer must say so (decree 2.17.265 art. 10). */
  async contact(row: CaseRow, locale: Locale): Promise<OfficeContactView> {
    const { seasons } = await this.settings.current();
    return {
      id: row.officeId,
      name: inLocale(row.officeNames, locale),
      address: row.officeAddress ? inLocale(row.officeAddress, locale) : null,
      phone: row.officePhone,
      fax: row.officeFax,
      email: row.officeEmail,
      hours: openingHours(this.clock.today(), seasons, locale, inWords(locale)),
    };
  }

  ahead(row: Pick<CaseRow, 'status' | 'service' | 'rating'>, service: CaseService, locale: Locale): string[] {
    const steps = service.workflow.statuses[row.status]?.ahead ?? [];
    return steps.filter((step) => step !== 'opinion' || row.rating === null).map((step) => translate(locale, `${row.service}:ahead.${step}`));
  }

  private clockOf(row: SummaryRow): ClockView {
    const today = this.clock.today();
    const service = this.services.get(row.service);
    const stands = row.clockSuspendedOn !== null;
    return {
      days: row.legalDays + row.extensionDays,
      elapsedDays: Math.max(0, daysBetween(toCivil(row.submittedAt).date, today)),
      remainingDays: remaining(today, row.dueDate),
      overdue: row.open && !stands && isOverdue(today, row.dueDate),
      suspended: row.open && stands && service.workflow.statuses[row.status]?.decided !== true,
      completeBy: row.completeBy,
      article: service.deadline.article,
    };
  }

  private wholeClockOf(row: WholeCaseRow, locale: Locale): WholeClockView {
    return {
      ...this.clockOf(row),
      startedOn: row.clockStartedOn,
      extensionDays: row.extensionDays,
      suspensions: row.intervals.map(({ from, to, reason }) => ({ from, to, reason: translate(locale, `${row.service}:timeline.${reason}`) })),
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
      words: caseWords(row),
    };
  }
}

/** Where a case stands, or what comes next, in the words of who reads it. */
function standing(family: 'statuses' | 'next', { service, status, rating }: Pick<CaseRow, 'service' | 'status' | 'rating'>, locale: Locale, side: 'citizen' | 'staff', variables = {}): string {
  const special = [side === 'staff' ? `${family}ForStaff` : '', rating === null ? '' : `${family}OnceRated`].map((name) => `${service}:${name}.${status}`);
  return translate(locale, special.find((key) => hasText(locale, key)) ?? `${service}:${family}.${status}`, variables);
}

/** The last moment of a Moroccan day. */
export function endOfDay(date: string): string {
  return new Date(startOfCivilDay(addDays(date, 1)).getTime() - 1000).toISOString();
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
    mentions: outline ? [] : (entry.data.mentions ?? []),
    internal: entry.audience === 'staff',
  };
}

function circumstance(entry: TimelineRow, row: WholeCaseRow, { locale }: Reader, outline: boolean): string | null {
  if (outline) return null;
  const { reason, documents, days, dueDate } = entry.data;
  const words: string[] = [];
  if (reason) words.push(translate(locale, `${row.service}:reasons.${reason}`));
  if (documents?.length) words.push(documents.map((document) => translate(locale, `${row.service}:documents.${document}`)).join(locale === 'ar' ? '؛ ' : '; '));
  if (days && dueDate) words.push(translate(locale, 'cases:extended', { count: days, date: formatDate(dueDate, locale, 'long') }));
  if (words.length > 0) return words.join(' — ');
  if (entry.data.rating) return translate(locale, 'cases:rated', { rating: entry.data.rating });
  return entry.data.name ?? entry.data.assignee ?? null;
}
