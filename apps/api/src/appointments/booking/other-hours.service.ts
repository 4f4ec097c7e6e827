import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@nafida/calendar';
import type { Locale } from '@nafida/locales';
import type { Reader } from '../../cases/case-service.js';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/problem.js';
import { readReference } from '../../platform/reference.js';
import { AppointmentLinks } from './appointment-links.js';
import { belongsTo } from './appointment-rights.js';
import { findByLink, findByReference, type PlaceRow } from './appointment-statements.js';
import type { SlotList } from './availability.dto.js';
import { AvailabilityService } from './availability.service.js';

/** Shows the hours to which a visit can be moved: nobody's own place is in their way. */
@Injectable()
export class OtherHoursService {
  constructor(
    private readonly database: Database,
    private readonly links: AppointmentLinks,
    private readonly availability: AvailabilityService,
  ) {}

  async of(reference: string, date: CivilDate, { actor, locale }: Reader): Promise<SlotList> {
    const row = await this.database.row(findByReference, [readReference(reference) ?? '']);
    return this.shown(row && belongsTo(actor, row) ? row : undefined, date, locale);
  }

  async ofLink(token: string, date: CivilDate, locale: Locale): Promise<SlotList> {
    return this.shown(await this.database.row(findByLink, [this.links.fingerprintOf(token)]), date, locale);
  }

  private async shown(row: PlaceRow | undefined, date: CivilDate, locale: Locale): Promise<SlotList> {
    if (!row) throw new NotFound('unknown_appointment');
    const { officeId, objectId } = row;
    return this.availability.slots({ officeId, objectId, date }, locale, row.status === 'booked' ? row : undefined);
  }
}
