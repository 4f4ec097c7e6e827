import { inLocale, type Locale, type Localized } from '@nafida/locales';
import { displayName } from '../../accounts/person.js';
import type { Addressee } from '../../platform/announcements.js';
import { statement } from '../../platform/database/database.js';
import type { Sealer } from '../../platform/sealed.js';
import type { CalendarEntry } from './appointment-calendar.js';

/** An appointment with all that messages and calendars say of it. */
export interface ToldAppointment {
  id: string;
  reference: string | null;
  status: string;
  date: string;
  time: string;
  durationMinutes: number;
  sequence: number;
  changedAt: Date;
  accountId: string | null;
  locale: Locale;
  account: { firstName: string; lastName: string; firstNameAr: string; lastNameAr: string } | null;
  emailSealed: Buffer | null;
  phoneSealed: Buffer | null;
  personSealed: Buffer | null;
  objectNames: Localized;
  documents: Localized[];
  officeNames: Localized;
  officeAddress: Localized | null;
  officePhone: string | null;
}

/** A person without an account, as the clerk wrote them down. */
export interface WrittenPerson {
  name: string;
  cin?: string | null;
  phone?: string | null;
  email?: string | null;
}

const columns = `a.id, a.reference, a.status, a.date::text as date, to_char(a.time, 'HH24:MI') as time, a.duration_minutes as "durationMinutes", a.sequence,
  greatest(a.created_at, a.booked_at, a.changed_at, a.cancelled_at) as "changedAt", a.account_id as "accountId", coalesce(p.locale, a.locale) as locale,
  case when p.id is null then null else
    jsonb_build_object('firstName', p.first_name, 'lastName', p.last_name, 'firstNameAr', p.first_name_ar, 'lastNameAr', p.last_name_ar) end as account,
  p.email_sealed as "emailSealed", p.phone_sealed as "phoneSealed", a.person_sealed as "personSealed", v.names as "objectNames", v.documents,
  o.names as "officeNames", o.address as "officeAddress", o.phone as "officePhone"`;
const tables = 'appointments a join visit_objects v on v.id = a.object_id join offices o on o.id = a.office_id left join accounts p on p.id = a.account_id';

export const toldById = statement<ToldAppointment>('appointments.told', `select ${columns} from ${tables} where a.id = $1`);

export const toldByReference = statement<ToldAppointment>(
  'appointments.toldByReference',
  `select ${columns} from ${tables} where a.reference = $1 and a.account_id = $2::uuid`,
);

export const toldOfFeed = statement<ToldAppointment>(
  'appointments.toldOfFeed',
  `select ${columns} from ${tables}
   where a.account_id = $1 and a.status in ('booked', 'checked_in', 'served') and a.date >= $2::date order by a.date, a.time limit 200`,
);

export function addresseeOf(row: ToldAppointment, sealer: Sealer): Addressee {
  const { accountId, account, locale } = row;
  const open = (sealed: Buffer | null): string | null => (sealed ? sealer.open(sealed) : null);
  if (account) return { accountId, name: displayName(account, locale), locale, email: open(row.emailSealed), phone: open(row.phoneSealed) };
  const written = JSON.parse(open(row.personSealed) ?? '{"name":""}') as WrittenPerson;
  return { accountId: null, name: written.name, locale, email: written.email ?? null, phone: written.phone ?? null };
}

export function entryOf(row: ToldAppointment, link: string): CalendarEntry {
  const { locale } = row;
  return {
    uid: row.id,
    sequence: row.sequence,
    cancelled: row.status === 'cancelled',
    date: row.date,
    time: row.time,
    durationMinutes: row.durationMinutes,
    reference: row.reference ?? '',
    object: inLocale(row.objectNames, locale),
    office: inLocale(row.officeNames, locale),
    address: row.officeAddress && inLocale(row.officeAddress, locale),
    documents: row.documents.map((document) => inLocale(document, locale)),
    link,
    changedAt: row.changedAt,
  };
}
