import { Injectable } from '@nestjs/common';
import type { Locale } from '@nafida/locales';
import { DataSource } from 'typeorm';
import { Database, statement } from '../../platform/database/database.js';
import { Cursors } from '../../platform/http/cursor.js';
import { NotFound } from '../../platform/problem.js';
import { Sealer } from '../../platform/sealed.js';
import type { Actor } from '../actor.js';
import { AuditTrail } from '../audit/audit-trail.js';
import { Offices } from '../offices/offices.service.js';
import { displayName } from '../person.js';
import type { LikelyDuplicate, RegistrationDetail, RegistrationItem, RegistrationList, RegistrationQuery } from './registration.dto.js';
import { Registration } from './registration.entity.js';
import { searchName } from '../search-name.js';

interface ListedRow extends Omit<RegistrationItem, 'submittedAt' | 'decidedAt'> {
  submittedAt: Date;
  decidedAt: Date | null;
}

const listOfOffice = statement<ListedRow>(
  'accounts.registrations',
  `select id, reference, status, first_name as "firstName", last_name as "lastName", first_name_ar as "firstNameAr",
     last_name_ar as "lastNameAr", submitted_at as "submittedAt", decided_at as "decidedAt"
   from registrations
   where office_id = $1 and ($2::text is null or status = $2) and ($3::timestamptz is null or (submitted_at, id) > ($3::timestamptz, $4::uuid))
   order by submitted_at, id limit $5`,
);

interface DuplicateRow {
  id: string;
  sameCin: boolean;
  officeId: string;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
}

const findDuplicates = statement<DuplicateRow>(
  'accounts.likelyDuplicates',
  `select a.id, c.cin_fingerprint = $1 as "sameCin", a.office_id as "officeId", a.first_name as "firstName", a.last_name as "lastName",
     a.first_name_ar as "firstNameAr", a.last_name_ar as "lastNameAr"
   from citizens c join accounts a on a.id = c.account_id
   where (c.cin_fingerprint = $1 or (c.search_name = $2 and c.birth_date = $3)) and a.id is distinct from $4::uuid
   order by "sameCin" desc, a.id limit 20`,
);

/** The desk at which the clerks of an office look at who wants to register there. */
@Injectable()
export class RegistrationDeskService {
  constructor(
    private readonly database: Database,
    private readonly source: DataSource,
    private readonly cursors: Cursors,
    private readonly sealer: Sealer,
    private readonly offices: Offices,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor, query: RegistrationQuery): Promise<RegistrationList> {
    const list = `registrations ${actor.officeId} ${query.status ?? ''}`;
    const [at, id] = this.cursors.read(list, query.cursor) ?? [null, null];
    const rows = await this.database.rows(listOfOffice, [actor.officeId, query.status ?? null, at, id, query.limit + 1]);
    const page = this.cursors.page(list, rows.map(listed), query.limit, (last) => [last.submittedAt, last.id]);
    await this.audit.record(page.items.map((item) => ({ actor, action: 'accounts.registrationListed', subjectKind: 'registration', subjectId: item.id })));
    return page;
  }

  async get(actor: Actor, id: string, locale: Locale): Promise<RegistrationDetail> {
    const registration = await this.source.manager.findOneBy(Registration, { id, officeId: actor.officeId ?? '' });
    if (!registration) throw new NotFound('not_found');
    await this.audit.record({ actor, action: 'accounts.registrationRead', subjectKind: 'registration', subjectId: id, citizenId: registration.accountId });
    return {
      ...listed(registration),
      cin: this.sealer.open(registration.cinSealed),
      birthDate: registration.birthDate,
      email: this.sealer.open(registration.emailSealed),
      phone: this.sealer.open(registration.phoneSealed),
      address: this.sealer.open(registration.addressSealed),
      locale: registration.locale,
      office: await this.offices.nameOf(registration.officeId, locale),
      reason: registration.reason,
      duplicates: await this.duplicatesOf(registration, actor, locale),
    };
  }

  private async duplicatesOf(registration: Registration, actor: Actor, locale: Locale): Promise<LikelyDuplicate[]> {
    const name = searchName(registration.firstName, registration.lastName, registration.firstNameAr, registration.lastNameAr);
    const rows = await this.database.rows(findDuplicates, [registration.cinFingerprint, name, registration.birthDate, registration.accountId]);
    return rows.map((row) => ({
      because: row.sameCin ? 'cin' : 'nameAndBirthDate',
      citizenId: row.id,
      displayName: row.officeId === actor.officeId ? displayName(row, locale) : null,
    }));
  }
}

function listed(row: ListedRow): RegistrationItem {
  const { id, reference, status, firstName, lastName, firstNameAr, lastNameAr } = row;
  return { id, reference, status, firstName, lastName, firstNameAr, lastNameAr, submittedAt: row.submittedAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null };
}
