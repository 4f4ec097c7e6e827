import type { Locale } from '@nafida/locales';
import { statement } from '../../platform/database/database.js';
import type { GrantableRight, Role } from '../permissions.js';

/** A member of the staff as stored; the version is the last change in the audit trail. */
export interface StaffRow {
  id: string;
  username: string;
  role: Role;
  status: 'awaiting_activation' | 'active' | 'suspended';
  officeId: string | null;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
  locale: Locale;
  rights: GrantableRight[];
  suspensionReason: string | null;
  emailSealed: Buffer | null;
  phoneSealed: Buffer | null;
  secondFactor: boolean;
  sortName: string;
  version: number;
}

const columns = `a.id, a.username, a.role, a.status, a.office_id as "officeId", a.first_name as "firstName", a.last_name as "lastName",
  a.first_name_ar as "firstNameAr", a.last_name_ar as "lastNameAr", a.locale, a.rights, a.suspension_reason as "suspensionReason",
  a.email_sealed as "emailSealed", a.phone_sealed as "phoneSealed", a.totp_confirmed_at is not null as "secondFactor",
  lower(a.last_name || ' ' || a.first_name) as "sortName",
  (select coalesce(max(t.id), 0)::int from audit_trail t where t.subject_kind = 'staff' and t.subject_id = a.id::text) as version`;

export const list = statement<StaffRow>(
  'accounts.listStaff',
  `select ${columns} from accounts a
   where a.role <> 'citizen' and ($1::text is null or a.office_id = $1) and ($2::text is null or a.role = $2) and ($3::text is null or a.status = $3)
     and ($4::text is null or a.username like $4 or unaccent(lower(a.first_name || ' ' || a.last_name)) like unaccent($4) or a.first_name_ar || ' ' || a.last_name_ar like $4)
     and ($5::text is null or (lower(a.last_name || ' ' || a.first_name), a.id) > ($5::text, $6::uuid))
   order by "sortName", a.id limit $7`,
);
export const one = statement<StaffRow>('accounts.oneOfStaff', `select ${columns} from accounts a where a.id = $1::uuid and a.role <> 'citizen'`);

/** Changes of staff come one after the other: two administrators must not suspend each other at once. */
export const oneAtATime = statement<never>('accounts.lockStaff', `select pg_advisory_xact_lock(hashtext('accounts.staff'))`);
export const otherAdmins = statement<{ count: number }>('accounts.otherAdmins', `select count(*)::int from accounts where role = 'admin' and status = 'active' and id <> $1::uuid`);
export const change = statement<never>(
  'accounts.changeStaff',
  `update accounts set role = $2, office_id = $3, rights = $4, status = $5, suspension_reason = $6, email_sealed = coalesce($7, email_sealed), phone_sealed = coalesce($8, phone_sealed)
   where id = $1::uuid`,
);
export const hasPassword = statement<{ there: boolean }>('accounts.hasPassword', 'select password_hash is not null as there from accounts where id = $1::uuid');
