import { Injectable } from '@nestjs/common';
import type { Actor } from '../../accounts/actor.js';
import type { Reader } from '../../cases/case-service.js';
import { Idempotency } from '../../platform/http/idempotency.js';
import { NotFound } from '../../platform/problem.js';
import type { AppointmentView, BookAppointment, CancelForSomebody, RescheduleAppointment } from './appointment.dto.js';
import { AppointmentReading } from './appointment-reading.service.js';
import { Bookings, type Hand } from './bookings.js';
import { Guests } from './guests.js';
import { Places } from './places.js';

/** Books, moves and cancels visits, for the citizen and for the desk. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly idempotency: Idempotency,
    private readonly places: Places,
    private readonly bookings: Bookings,
    private readonly guests: Guests,
    private readonly reading: AppointmentReading,
  ) {}

  async book(input: BookAppointment, key: string | undefined, reader: Reader): Promise<AppointmentView> {
    const { actor } = reader;
    return this.idempotency.once({ caller: actor.accountId, key, input: { operation: 'bookAppointment', ...input } }, async (tx) => {
      const visit = await this.guests.visit(input, actor, tx);
      return this.reading.shown(await this.bookings.confirm(input.holdId, actor.accountId, visit, handOf(actor), tx), reader);
    });
  }

  async reschedule(reference: string, input: RescheduleAppointment, key: string | undefined, reader: Reader): Promise<AppointmentView> {
    const { actor } = reader;
    return this.idempotency.once({ caller: actor.accountId, key, input: { operation: 'rescheduleAppointment', reference, ...input } }, async (tx) => {
      const appointment = await this.places.known(reference, actor, tx);
      const hold = await this.places.chosen(input.holdId, actor, tx);
      const { rows, steps } = await this.places.lock([appointment, hold], tx);
      await this.bookings.move(rows.get(appointment.id) ?? gone('unknown_appointment'), rows.get(hold.id) ?? gone('hold_unknown'), handOf(actor), steps, tx);
      return this.reading.booked(appointment.id, reader, tx);
    });
  }

  async cancel(reference: string, { reason, askedBy }: CancelForSomebody, key: string | undefined, reader: Reader): Promise<AppointmentView> {
    const { actor } = reader;
    return this.idempotency.once({ caller: actor.accountId, key, input: { operation: 'cancelAppointment', reference, reason, askedBy } }, async (tx) => {
      const appointment = await this.places.known(reference, actor, tx);
      const { rows, steps } = await this.places.lock([appointment], tx);
      await this.bookings.cancel(rows.get(appointment.id) ?? gone('unknown_appointment'), { reason: reason ?? null, askedBy }, handOf(actor), steps, tx);
      return this.reading.booked(appointment.id, reader, tx);
    });
  }
}

function handOf({ accountId, role }: Actor): Hand {
  return { accountId, role };
}

function gone(what: 'hold_unknown' | 'unknown_appointment'): never {
  throw new NotFound(what);
}
