import { Injectable } from '@nestjs/common';
import { type Locale, translate } from '@nafida/locales';
import type { EntityManager } from 'typeorm';
import { type Addressee, Announcements } from '../../platform/announcements.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Cursors } from '../../platform/http/cursor.js';
import { Invalid, NotFound } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import type { Actor } from '../actor.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { CitizenContacts } from '../citizen-contacts.js';
import * as statements from './citizen-statements.js';
import type { CitizenDetail, CitizenItem, CitizenList, CitizenSearch, ContactChange } from './citizen.dto.js';
import { normaliseCin, normaliseEmail, normalisePhone } from '../identity.js';
import { maskCode } from '../mask.js';
import { Offices } from '../offices/offices.service.js';
import { displayName } from '../person.js';
import { searchName } from '../search-name.js';

/** What a clerk sees of the citizens of the office, and changes at their request; each look is recorded. */
@Injectable()
export class CitizensService {
  constructor(
    private readonly database: Database,
    private readonly cursors: Cursors,
    private readonly sealer: Sealer,
    private readonly offices: Offices,
    private readonly audit: AuditTrail,
    private readonly contacts: CitizenContacts,
    private readonly announcements: Announcements,
    private readonly clock: Clock,
  ) {}

  async search(actor: Actor, { q, limit, cursor }: CitizenSearch, locale: Locale): Promise<CitizenList> {
    const list = `citizens ${actor.officeId} ${q}`;
    const [name, id] = this.cursors.read(list, cursor) ?? [null, null];
    const marks = [this.sealer.fingerprint('cin', normaliseCin(q)), this.sealer.fingerprint('phone', normalisePhone(q)), this.sealer.fingerprint('email', normaliseEmail(q))];
    const pattern = `%${searchName(q).replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await this.database.rows(statements.search, [actor.officeId, ...marks, pattern, name, id, limit + 1]);
    const page = this.cursors.page(list, rows, limit, (last) => [last.searchName, last.id]);
    await this.audit.record(page.items.map((row) => ({ actor, action: 'accounts.citizenFound', subjectKind: 'citizen', subjectId: row.id, citizenId: row.id })));
    return { items: page.items.map((row) => this.item(row, locale)), nextCursor: page.nextCursor };
  }

  async get(actor: Actor, id: string, locale: Locale): Promise<CitizenDetail> {
    const row = await this.read(actor, id);
    await this.audit.record({ actor, action: 'accounts.citizenRead', subjectKind: 'citizen', subjectId: id, citizenId: id });
    return this.detail(row, locale);
  }

  /** Only at one's office: a stolen session must not be able to send the codes elsewhere. Old and new address are told. */
  async changeContact(actor: Actor, id: string, change: ContactChange, locale: Locale): Promise<CitizenDetail> {
    if (!change.phone && !change.email && !change.address) throw Invalid.field('', 'nothingToChange');
    return this.database.transaction(async (tx) => {
      await this.read(actor, id, tx);
      const before = await this.contacts.addresseeOf(id, tx);
      await this.write(id, change, tx);
      const after = await this.contacts.addresseeOf(id, tx);
      const changed = { phone: before.phone !== after.phone, email: before.email !== after.email, address: change.address !== undefined };
      await this.audit.record({ actor, action: 'accounts.contactChanged', subjectKind: 'citizen', subjectId: id, citizenId: id, detail: { ...changed, reason: change.reason, identityChecked: change.identityChecked } }, tx);
      for (const addressee of bothAddresses(before, after)) await this.tell(addressee, actor, changed, tx);
      return this.detail(await this.read(actor, id, tx), locale);
    });
  }

  private async tell(addressee: Addressee, actor: Actor, changed: Record<string, boolean>, tx: EntityManager): Promise<void> {
    const { locale, name } = addressee;
    const office = await this.offices.nameOf(actor.officeId, locale);
    const parts = Object.keys(changed).filter((part) => changed[part]);
    const what = new Intl.ListFormat(locale).format(parts.map((part) => translate(locale, `accounts:contact.${part}`)));
    const variables = { name, what, officeName: office?.name ?? '' };
    await this.announcements.announce({ name: 'accounts.contactChanged', addressee, variables, at: this.clock.now() }, tx);
  }

  private async read(actor: Actor, id: string, tx?: EntityManager): Promise<statements.CitizenRow> {
    const row = await this.database.row(tx ? statements.readForChange : statements.read, [id, actor.officeId], tx);
    if (!row) throw new NotFound('not_found');
    return row;
  }

  private async write(id: string, { phone, email, address }: ContactChange, tx: EntityManager): Promise<void> {
    const sealed = (value: string | undefined): Buffer | null => (value === undefined ? null : this.sealer.seal(value));
    const mark = (kind: 'phone' | 'email', value: string | undefined): Buffer | null => (value === undefined ? null : this.sealer.fingerprint(kind, value));
    await this.database.rows(statements.changeContact, [id, sealed(phone), sealed(email), sealed(address), mark('phone', phone), mark('email', email)], tx);
  }

  private item(row: statements.CitizenRow, locale: Locale): CitizenItem {
    return { id: row.id, username: row.username, displayName: displayName(row, locale), cin: maskCode(this.sealer.open(row.cinSealed)), birthDate: row.birthDate };
  }

  private async detail(row: statements.CitizenRow, locale: Locale): Promise<CitizenDetail> {
    const { firstName, lastName, firstNameAr, lastNameAr, status } = row;
    return {
      ...this.item(row, locale),
      firstName,
      lastName,
      firstNameAr,
      lastNameAr,
      status,
      locale: row.locale,
      cin: this.sealer.open(row.cinSealed),
      phone: row.phoneSealed && this.sealer.open(row.phoneSealed),
      email: row.emailSealed && this.sealer.open(row.emailSealed),
      address: this.sealer.open(row.addressSealed),
      office: await this.offices.nameOf(row.officeId, locale),
    };
  }
}

/** The old address as it was, and of the new one only what is new: nobody is told the same thing twice. */
function bothAddresses(before: Addressee, after: Addressee): Addressee[] {
  const phone = after.phone === before.phone ? null : after.phone;
  const email = after.email === before.email ? null : after.email;
  return phone === null && email === null ? [before] : [before, { ...after, phone, email }];
}
