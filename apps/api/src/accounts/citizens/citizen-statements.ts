import type { Locale } from '@nafida/locales';
import { statement } from '../../platform/database/database.js';

/** A citizen as stored: sealed, and found by fingerprints and by name. */
export interface CitizenRow {
  id: string;
  username: string;
  status: 'awaiting_activation' | 'active' | 'suspended';
  officeId: string;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
  locale: Locale;
  phoneSealed: Buffer | null;
  emailSealed: Buffer | null;
  cinSealed: Buffer;
  addressSealed: Buffer;
  birthDate: string;
  searchName: string;
}

const columns = `a.id, a.username, a.status, a.office_id as "officeId", a.first_name as "firstName", a.last_name as "lastName",
  a.first_name_ar as "firstNameAr", a.last_name_ar as "lastNameAr", a.locale, a.phone_sealed as "phoneSealed", a.email_sealed as "emailSealed",
  c.cin_sealed as "cinSealed", c.address_sealed as "addressSealed", c.birth_date as "birthDate", c.search_name as "searchName"`;

export const search = statement<CitizenRow>(
  'accounts.searchCitizens',
  `select ${columns} from citizens c join accounts a on a.id = c.account_id
   where a.office_id = $1 and (c.cin_fingerprint = $2 or c.phone_fingerprint = $3 or c.email_fingerprint = $4 or c.letters like (select search_letters($5)))
     and ($6::text is null or (c.search_name, a.id) > ($6::text, $7::uuid))
   order by c.search_name, a.id limit $8`,
);

const one = `select ${columns} from citizens c join accounts a on a.id = c.account_id where a.id = $1::uuid and a.office_id = $2`;
export const read = statement<CitizenRow>('accounts.readCitizen', one);
export const readForChange = statement<CitizenRow>('accounts.readCitizenForChange', `${one} for update`);

export const changeContact = statement<never>(
  'accounts.changeContact',
  `with account as (
     update accounts set phone_sealed = coalesce($2, phone_sealed), email_sealed = coalesce($3, email_sealed) where id = $1::uuid)
   update citizens set address_sealed = coalesce($4, address_sealed), phone_fingerprint = coalesce($5, phone_fingerprint),
     email_fingerprint = coalesce($6, email_fingerprint)
   where account_id = $1::uuid`,
);
