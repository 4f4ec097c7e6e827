import { Injectable } from '@nestjs/common';
import type { Locale, Variables } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import type { CalendarMessage } from './mail/mail-gateway.js';

/** The person who is to be told. */
export interface Addressee {
  accountId: string | null;
  name: string;
  locale: Locale;
  email: string | null;
  phone: string | null;
}

/** Something that happened and that somebody may have to be told. */
export interface Happening {
  /** `<service>.<what>`, such as `complaints.answer` or `accounts.registrationApproved`. */
  name: string;
  addressee: Addressee;
  variables: Variables;
  /** Codes and links: never listed, wiped once handed over. */
  secrets?: Variables;
  /** For the person's own calendar, with the e-mail; wiped like a secret, for links of theirs stand in it. */
  calendar?: CalendarMessage;
  /** What it is about, under the reference that the person quotes. */
  about?: { caseId?: string; reference: string };
  at: Date;
}

export type Listener = (happening: Happening, tx: EntityManager) => Promise<void>;

/**
 * Lets a service say what happened without knowing who tells whom.
 * Listeners run inside the transaction: what they write is kept or lost with the thing itself.
 */
@Injectable()
export class Announcements {
  private readonly listeners: Listener[] = [];

  listen(listener: Listener): void {
    this.listeners.push(listener);
  }

  async announce(happening: Happening, tx: EntityManager): Promise<void> {
    for (const listener of this.listeners) await listener(happening, tx);
  }
}
