import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../accounts/actor.js';
import { DeskCitizens } from '../../accounts/citizens/desk-citizens.service.js';
import { Database, statement } from '../../platform/database/database.js';
import { Forbidden, Invalid } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import type { BookAppointment } from './appointment.dto.js';
import type { Visit } from './bookings.js';

const byCard = statement<{ id: string }>('appointments.accountOfCard', 'select account_id as id from citizens where cin_fingerprint = $1');

/** Knows who a booking is for: the citizen who makes it, or the person whom a clerk has at the desk or on the phone. */
@Injectable()
export class Guests {
  constructor(
    private readonly database: Database,
    private readonly citizens: DeskCitizens,
    private readonly sealer: Sealer,
  ) {}

  async visit({ accountId, person, note }: BookAppointment, actor: Actor, tx: EntityManager): Promise<Visit> {
    const visit = { note: note ?? null, personSealed: null, cinFingerprint: null, locale: person?.locale ?? 'ar' } as const;
    if (actor.role === 'citizen') {
      if (accountId !== undefined || person !== undefined) throw new Forbidden('booking_not_yours');
      return { ...visit, accountId: actor.accountId };
    }
    if ((accountId === undefined) === (person === undefined)) throw Invalid.field('/person', 'oneOfTwo');
    const cinFingerprint = person?.cin === undefined ? null : this.sealer.fingerprint('cin', person.cin);
    // The card tells who it is: somebody known keeps the account there is.
    const account = accountId === undefined ? cinFingerprint && (await this.database.row(byCard, [cinFingerprint], tx)) : await this.citizens.find(accountId, actor, tx);
    if (account) return { ...visit, accountId: account.id };
    const { locale: _, ...written } = person ?? {};
    return { ...visit, accountId: null, cinFingerprint, personSealed: this.sealer.seal(JSON.stringify(written)) };
  }
}
