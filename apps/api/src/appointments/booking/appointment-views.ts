import { Injectable } from '@nestjs/common';
import { addMinutes, type CivilMoment, formatDate, formatTime, toCivil } from '@nafida/calendar';
import { inLocale, translate, type Locale } from '@nafida/locales';
import { displayName } from '../../accounts/person.js';
import { Clock } from '../../platform/clock.js';
import { Sealer } from '../../platform/sealed.js';
import type { AppointmentEvent, AppointmentMoment, AppointmentPerson, AppointmentSummary, AppointmentView, HeldVisit, HoldView } from './appointment.dto.js';
import { actionsOn, changeUntil, mayStillChange } from './appointment-rights.js';
import type { AppointmentRow, EventRow } from './appointment-statements.js';

/** Whoever looks at an appointment, and in which language. */
export interface Onlooker {
  staff: boolean;
  locale: Locale;
}

/** What a reader is shown of an appointment. */
@Injectable()
export class AppointmentViews {
  constructor(
    private readonly clock: Clock,
    private readonly sealer: Sealer,
  ) {}

  hold(row: AppointmentRow, locale: Locale): HoldView {
    const until = row.expiresAt ?? this.clock.now();
    return {
      holdId: row.id,
      expiresAt: until.toISOString(),
      secondsLeft: Math.max(0, Math.floor((until.getTime() - this.clock.now().getTime()) / 1000)),
      appointment: visit(row, locale),
    };
  }

  summary(row: AppointmentRow, { staff, locale }: Onlooker): AppointmentSummary {
    return {
      ...visit(row, locale),
      reference: row.reference,
      status: row.status,
      statusLabel: translate(locale, `appointments:statuses.${row.status}`),
      actions: actionsOn(row, staff, this.clock.now()).map((name) => ({ name, label: translate(locale, `appointments:actions.${name}`) })),
    };
  }

  whole(row: AppointmentRow & { events: EventRow[] }, onlooker: Onlooker): AppointmentView {
    const { staff, locale } = onlooker;
    return {
      ...this.summary(row, onlooker),
      note: row.note,
      channel: row.channel,
      person: staff ? this.person(row, locale) : null,
      changeUntil: mayStillChange(row, false, this.clock.now()) ? moment(toCivil(changeUntil(row)), locale) : null,
      cancellation: row.cancelledBy && { by: row.cancelledBy, reason: row.cancelReason },
      calendarHref: `/api/v1/appointments/${row.reference}/calendar`,
      timeline: row.events.map((event) => told(event, locale)),
    };
  }

  private person({ accountId, account, cinSealed, emailSealed, phoneSealed, personSealed }: AppointmentRow, locale: Locale): AppointmentPerson {
    const open = (sealed: Buffer | null): string | null => (sealed ? this.sealer.open(sealed) : null);
    if (account) {
      return { accountId, name: displayName(account, locale), cin: open(cinSealed), phone: open(phoneSealed), email: open(emailSealed) };
    }
    const written = JSON.parse(open(personSealed) ?? '{"name":""}') as Pick<AppointmentPerson, 'name'> & Partial<AppointmentPerson>;
    return { accountId: null, name: written.name, cin: written.cin ?? null, phone: written.phone ?? null, email: written.email ?? null };
  }
}

function visit(row: AppointmentRow, locale: Locale): HeldVisit {
  return {
    date: row.date,
    dateLabel: formatDate(row.date, locale, 'full'),
    time: row.time,
    endTime: addMinutes(row.time, row.durationMinutes),
    domain: inLocale(row.domainNames, locale),
    objectId: row.objectId,
    object: inLocale(row.objectNames, locale),
    office: {
      id: row.officeId,
      name: inLocale(row.officeNames, locale),
      address: row.officeAddress && inLocale(row.officeAddress, locale),
      phone: row.officePhone,
      fax: row.officeFax,
      email: row.officeEmail,
    },
    agenda: inLocale(row.agendaNames, locale),
    durationMinutes: row.durationMinutes,
    documents: row.documents.map((document) => inLocale(document, locale)),
  };
}

function moment({ date, time }: CivilMoment, locale: Locale): AppointmentMoment {
  return { date, dateLabel: formatDate(date, locale, 'full'), time };
}

function told({ action, actorRole, at }: EventRow, locale: Locale): AppointmentEvent {
  const civil = toCivil(new Date(at));
  const by = actorRole === 'citizen' || actorRole === 'system' ? actorRole : 'office';
  return {
    action,
    label: translate(locale, `appointments:events.${action}`),
    at: new Date(at).toISOString(),
    atLabel: `${formatDate(civil.date, locale)}${locale === 'ar' ? '، ' : ', '}${formatTime(civil.time, locale)}`,
    actorLabel: translate(locale, `appointments:actors.${by}`),
  };
}
