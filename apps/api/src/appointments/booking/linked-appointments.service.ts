import { Injectable } from '@nestjs/common';
import type { Locale } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.js';
import { NotFound } from '../../platform/problem.js';
import type { AppointmentView, CancelAppointment, ChooseSlot } from './appointment.dto.js';
import { AppointmentLinks } from './appointment-links.js';
import { findByLink, findPlace, type PlaceRow, readByLink } from './appointment-statements.js';
import { AppointmentViews } from './appointment-views.js';
import { Bookings, type Hand } from './bookings.js';
import { Places } from './places.js';

/** Whoever holds the message is taken for its citizen. */
const holder = ({ accountId }: PlaceRow): Hand => ({ accountId, role: 'citizen' });

/** An appointment in the hands of whoever has the message: without signing in, one tap from "I cannot come". */
@Injectable()
export class LinkedAppointmentsService {
  constructor(
    private readonly database: Database,
    private readonly links: AppointmentLinks,
    private readonly places: Places,
    private readonly bookings: Bookings,
    private readonly views: AppointmentViews,
  ) {}

  async get(token: string, locale: Locale, tx?: EntityManager): Promise<AppointmentView> {
    const row = await this.database.row(readByLink, [this.links.fingerprintOf(token)], tx);
    if (!row) throw new NotFound('unknown_appointment');
    return this.views.whole(row, { staff: false, locale });
  }

  /** Says that one can not come; of an offer, that one does not want it: then there is nothing left to show. */
  async cancel(token: string, { reason }: CancelAppointment, locale: Locale): Promise<AppointmentView> {
    return this.database.transaction(async (tx) => {
      const before = await this.get(token, locale, tx);
      const found = await this.known(token, tx);
      const { rows, steps } = await this.places.lock([found], tx);
      const row = rows.get(found.id) ?? found;
      if (row.status === 'offered') await this.bookings.decline(row, 'left', steps, tx);
      else await this.bookings.cancel(row, { reason: reason ?? null, askedBy: 'citizen' }, holder(row), steps, tx);
      return row.status === 'offered' ? { ...before, status: 'cancelled', actions: [] } : this.get(token, locale, tx);
    });
  }

  /** Keeps the new place, then moves there: whoever holds a link is asked nothing in between. */
  async reschedule(token: string, { date, time }: ChooseSlot, locale: Locale): Promise<AppointmentView> {
    const holdId = await this.database.transaction(async (tx) => {
      const found = await this.known(token, tx);
      const { officeId, objectId } = found;
      this.bookings.mustStillChange(found, holder(found));
      return (await this.places.hold({ officeId, objectId, date, time, channel: 'online', heldBy: null, accountId: null, moves: found }, tx)).id;
    });
    return this.database.transaction(async (tx) => {
      const found = await this.known(token, tx);
      const hold = (await this.database.row(findPlace, [holdId], tx)) ?? found;
      const { rows, steps } = await this.places.lock([found, hold], tx);
      await this.bookings.move(rows.get(found.id) ?? found, rows.get(hold.id) ?? hold, holder(found), steps, tx);
      return this.get(token, locale, tx);
    });
  }

  /** Says yes to what was offered. */
  async accept(token: string, locale: Locale): Promise<AppointmentView> {
    return this.database.transaction(async (tx) => {
      const found = await this.known(token, tx);
      const { id, accountId } = found;
      await this.bookings.confirm(id, accountId, { accountId, cinFingerprint: null, personSealed: null, note: null, locale }, holder(found), tx);
      return this.get(token, locale, tx);
    });
  }

  private async known(token: string, tx: EntityManager): Promise<PlaceRow> {
    const row = await this.database.row(findByLink, [this.links.fingerprintOf(token)], tx);
    if (!row) throw new NotFound('unknown_appointment');
    return row;
  }
}
