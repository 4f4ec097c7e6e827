import { Inject, Injectable } from '@nestjs/common';
import type { Locale, Variables } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { type Addressee, Announcements } from '../platform/announcements.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config.js';
import { Database, statement } from '../platform/database/database.js';
import { Sealer } from '../platform/sealed.js';
import { isMobile } from './identity.js';
import { Offices } from './offices/offices.service.js';
import { displayName } from './person.js';

interface ContactRow {
  id: string;
  username: string;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
  locale: Locale;
  office_id: string | null;
  email_sealed: Buffer | null;
  phone_sealed: Buffer | null;
}

const readContact = statement<ContactRow>(
  'accounts.contact',
  `select id, username, first_name as "firstName", last_name as "lastName", first_name_ar as "firstNameAr", last_name_ar as "lastNameAr",
     locale, office_id, email_sealed, phone_sealed
   from accounts where id = $1::uuid`,
);

/** Knows how a person is reached; their address is opened only to write to them. */
@Injectable()
export class CitizenContacts {
  constructor(
    private readonly database: Database,
    private readonly sealer: Sealer,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
    private readonly offices: Offices,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl'>,
  ) {}

  async addresseeOf(accountId: string, tx?: EntityManager): Promise<Addressee> {
    return this.addressee(await this.read(accountId, tx));
  }

  /** Where the person is reached now or, if given, at other addresses of theirs. */
  async tell(accountId: string, happening: string, tx: EntityManager, more: Variables = {}, elsewhere?: Pick<Addressee, 'email' | 'phone'>): Promise<void> {
    const row = await this.read(accountId, tx);
    await this.announce(row, happening, { link: `${this.config.publicUrl}/sign-in`, ...more }, {}, tx, elsewhere);
  }

  /** The code goes by SMS, the link by e-mail; who has no mobile phone finds the code in the link. */
  async sendActivation(accountId: string, happening: string, code: string, tx: EntityManager): Promise<void> {
    const row = await this.read(accountId, tx);
    const phone = row.phone_sealed && this.sealer.open(row.phone_sealed);
    const fragment = new URLSearchParams({ username: row.username, ...(phone && isMobile(phone) ? {} : { code }) });
    const office = await this.offices.nameOf(row.office_id, row.locale);
    await this.announce(row, happening, { officeName: office?.name ?? '' }, { activationLink: `${this.config.publicUrl}/activate#${fragment}`, code }, tx);
  }

  async sendResetCode(accountId: string, code: string, tx: EntityManager): Promise<void> {
    const row = await this.read(accountId, tx);
    const link = `${this.config.publicUrl}/reset-password#${new URLSearchParams({ username: row.username })}`;
    await this.announce(row, 'accounts.passwordResetRequested', { link }, { code }, tx);
  }

  private async announce(row: ContactRow, name: string, more: Variables, secrets: Variables, tx: EntityManager, elsewhere?: Pick<Addressee, 'email' | 'phone'>): Promise<void> {
    const addressee = { ...this.addressee(row), ...elsewhere };
    const variables = { ...more, name: addressee.name, username: row.username };
    await this.announcements.announce({ name, addressee, variables, secrets, at: this.clock.now() }, tx);
  }

  private async read(accountId: string, tx?: EntityManager): Promise<ContactRow> {
    const row = await this.database.row(readContact, [accountId], tx);
    if (!row) throw new Error('an account that must be told something is gone');
    return row;
  }

  private addressee(row: ContactRow): Addressee {
    return {
      accountId: row.id,
      name: displayName(row, row.locale),
      locale: row.locale,
      email: row.email_sealed && this.sealer.open(row.email_sealed),
      phone: row.phone_sealed && this.sealer.open(row.phone_sealed),
    };
  }
}
