import { Injectable } from '@nestjs/common';
import { type Locale, translate } from '@nafida/locales';
import { maskCode } from '../../accounts/mask.js';
import { displayName } from '../../accounts/person.js';
import { Sealer } from '../../platform/sealed.js';
import { AppointmentViews } from '../booking/appointment-views.js';
import { openPerson } from '../booking/written-person.js';
import type { VisitRow } from './visit-statements.js';
import type { VisitItem, VisitorName } from './visit.dto.js';

/** What the staff of an office sees of a visit in its lists: enough to call a person, not to write to them. */
@Injectable()
export class VisitViews {
  constructor(
    private readonly appointments: AppointmentViews,
    private readonly sealer: Sealer,
  ) {}

  item(row: VisitRow, locale: Locale): VisitItem {
    const { agendaId, channel, note, staffNote } = row;
    return { ...this.appointments.summary(row, { staff: true, locale }), agendaId, person: this.person(row, locale), channel, channelLabel: translate(locale, `appointments:channels.${channel}`), note, staffNote };
  }

  private person({ accountId, account, cinSealed, personSealed }: VisitRow, locale: Locale): VisitorName {
    if (account) return { accountId, name: displayName(account, locale), cin: cinSealed && maskCode(this.sealer.open(cinSealed)) };
    const { name, cin } = personSealed ? openPerson(personSealed, this.sealer) : { name: '', cin: undefined };
    return { accountId: null, name, cin: cin ? maskCode(cin) : null };
  }
}
