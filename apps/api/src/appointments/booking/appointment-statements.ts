import type { CivilDate, CivilTime } from '@nafida/calendar';
import type { Locale, Localized } from '@nafida/locales';
import { statement } from '../../platform/database/database.js';
import type { AppointmentChannel, AppointmentStatus } from './appointment.dto.js';
import { shiftedLoads } from './load-shift.js';

/** An appointment as its views, messages and calendars read it. */
export interface AppointmentRow {
  id: string;
  reference: string;
  status: AppointmentStatus;
  date: CivilDate;
  time: CivilTime;
  durationMinutes: number;
  channel: AppointmentChannel;
  locale: Locale;
  note: string | null;
  sequence: number;
  cancelledBy: 'citizen' | 'office' | null;
  /** In the words of the office. */
  cancelReason: string | null;
  expiresAt: Date | null;
  accountId: string | null;
  personSealed: Buffer | null;
  account: { firstName: string; lastName: string; firstNameAr: string; lastNameAr: string; locale: Locale } | null;
  cinSealed: Buffer | null;
  emailSealed: Buffer | null;
  phoneSealed: Buffer | null;
  agendaId: string;
  agendaNames: Localized;
  objectId: string;
  objectNames: Localized;
  domainNames: Localized;
  documents: Localized[];
  changeUntilMinutes: number;
  officeId: string;
  officeNames: Localized;
  officeAddress: Localized | null;
  officePhone: string | null;
  officeFax: string | null;
  officeEmail: string | null;
  createdAt: Date;
  changedAt: Date | null;
}

export interface EventRow {
  action: string;
  actorRole: string;
  at: string;
}

/** What an appointment `a` is to its readers, with its object, domain, counter and office. */
export const appointmentColumns = `a.id, a.reference, a.status, a.date::text as date, to_char(a.time, 'HH24:MI') as time, a.duration_minutes as "durationMinutes", a.channel,
  a.locale, a.note, a.sequence, a.cancelled_by as "cancelledBy", a.cancel_reason as "cancelReason", a.expires_at as "expiresAt", a.account_id as "accountId", a.person_sealed as "personSealed", a.agenda_id as "agendaId", g.names as "agendaNames",
  a.object_id as "objectId", v.names as "objectNames", d.names as "domainNames", v.documents, v.change_until_minutes as "changeUntilMinutes",
  a.office_id as "officeId", o.names as "officeNames", o.address as "officeAddress", o.phone as "officePhone", o.fax as "officeFax", o.email as "officeEmail",
  a.created_at as "createdAt", a.changed_at as "changedAt", c.cin_sealed as "cinSealed", p.email_sealed as "emailSealed", p.phone_sealed as "phoneSealed",
  case when p.id is null then null else
    jsonb_build_object('firstName', p.first_name, 'lastName', p.last_name, 'firstNameAr', p.first_name_ar, 'lastNameAr', p.last_name_ar, 'locale', p.locale) end as account`;

/** With all that its columns are read from; `rows` are those that the same statement has just written. */
const tablesOf = (rows: string): string => `${rows} a join agendas g on g.id = a.agenda_id join visit_objects v on v.id = a.object_id
  join visit_domains d on d.id = v.domain_id join offices o on o.id = a.office_id
  left join accounts p on p.id = a.account_id left join citizens c on c.account_id = a.account_id`;
export const appointmentTables = tablesOf('appointments');

const events = `(select coalesce(jsonb_agg(jsonb_build_object('action', e.action, 'actorRole', e.actor_role, 'at', e.at) order by e.seq), '[]')
  from appointment_events e where e.appointment_id = a.id) as events`;

export const readAppointment = statement<AppointmentRow>('appointments.read', `select ${appointmentColumns} from ${appointmentTables} where a.id = $1::uuid`);

/** By its reference; the citizen sees their own, staff those of their office. */
export const readForReader = statement<AppointmentRow & { events: EventRow[] }>(
  'appointments.readForReader',
  `select ${appointmentColumns}, ${events} from ${appointmentTables} where a.reference = $1 and (a.account_id = $2::uuid or a.office_id = $3)`,
);

export const readWhole = statement<AppointmentRow & { events: EventRow[] }>('appointments.readWhole', `select ${appointmentColumns}, ${events} from ${appointmentTables} where a.id = $1::uuid`);

export const readByLink = statement<AppointmentRow & { events: EventRow[] }>(
  'appointments.readByLink',
  `select ${appointmentColumns}, ${events} from ${appointmentTables} where a.link_fingerprint = $1 and a.reference is not null`,
);

export const listUpcoming = statement<AppointmentRow>(
  'appointments.mineToCome',
  `select ${appointmentColumns} from ${appointmentTables}
   where a.account_id = $1 and a.status in ('booked', 'checked_in') and (a.date, a.time) >= ($2::date, $3::time)
     and ($4::date is null or (a.date, a.time, a.id) > ($4::date, $5::time, $6::uuid))
   order by a.date, a.time, a.id limit $7`,
);

export const listPast = statement<AppointmentRow>(
  'appointments.minePast',
  `select ${appointmentColumns} from ${appointmentTables}
   where a.account_id = $1 and a.reference is not null and (a.status not in ('booked', 'checked_in') or (a.date, a.time) < ($2::date, $3::time))
     and ($4::date is null or (a.date, a.time, a.id) < ($4::date, $5::time, $6::uuid))
   order by a.date desc, a.time desc, a.id desc limit $7`,
);

/** An hour of a day, and for how long. */
export interface Span {
  time: CivilTime;
  durationMinutes: number;
}

/** A place and who has it, as it stands in the hands of whoever changes it. */
export interface PlaceRow {
  id: string;
  reference: string | null;
  status: AppointmentStatus | 'cooling' | 'expired';
  agendaId: string;
  officeId: string;
  objectId: string;
  date: CivilDate;
  time: CivilTime;
  durationMinutes: number;
  channel: AppointmentChannel;
  accountId: string | null;
  heldBy: string | null;
  movesId: string | null;
  /** The hour of the visit that it is held to replace, where the two meet: counted there. */
  spares: Span | null;
  expiresAt: Date | null;
  changeUntilMinutes: number;
  limitPerCitizen: number;
  /** Of the references of the province. */
  prefix: string;
}

const placeColumns = `a.id, a.reference, a.status, a.agenda_id as "agendaId", a.office_id as "officeId", a.object_id as "objectId", a.date::text as date,
  to_char(a.time, 'HH24:MI') as time, a.duration_minutes as "durationMinutes", a.channel, a.account_id as "accountId", a.held_by as "heldBy",
  a.moves_id as "movesId", case when a.spares_time is not null then jsonb_build_object('time', to_char(a.spares_time, 'HH24:MI'), 'durationMinutes', a.spares_minutes) end as spares,
  a.expires_at as "expiresAt", v.change_until_minutes as "changeUntilMinutes",
  v.limit_per_citizen as "limitPerCitizen", (select reference_prefix from provinces limit 1) as prefix`;
const places = 'appointments a join visit_objects v on v.id = a.object_id';

/** A choice of whoever holds it or was offered it. */
export const findChosen = statement<PlaceRow>(
  'appointments.findChosen',
  `select ${placeColumns} from ${places} where a.id = $1::uuid and coalesce(a.held_by, a.account_id) = $2::uuid`,
);

/** Read without a lock first: it says which agenda must be locked before it. */
export const findPlace = statement<PlaceRow>('appointments.findPlace', `select ${placeColumns} from ${places} where a.id = $1::uuid`);
export const findByReference = statement<PlaceRow>('appointments.findByReference', `select ${placeColumns} from ${places} where a.reference = $1`);
export const findByLink = statement<PlaceRow>('appointments.findByLink', `select ${placeColumns} from ${places} where a.link_fingerprint = $1 and a.reference is not null`);
export const lockPlaces = statement<PlaceRow>('appointments.lockPlaces', `select ${placeColumns} from ${places} where a.id = any($1::uuid[]) order by a.id for update of a`);

const ended = "status = 'expired', expires_at = null, reference = null, link_fingerprint = null";
export const endHolds = statement<never>('appointments.endHolds', `update appointments set ${ended} where id = any($1::uuid[])`);

/**
 * Ends what somebody chose before and what others have let run out. What another transaction has in hand is waited for, all
 * in the order of their ids: else who comes second sees its place neither given back nor free. The status is asked of the
 * locked row: what was given back a moment ago is not given back twice.
 */
export const endSpentHolds = statement<PlaceRow>(
  'appointments.endSpentHolds',
  `with spent as materialized (
     select id from appointments where id = any($1::uuid[] || $2::uuid[]) and (status = 'held' or status = 'cooling' and id = any($2::uuid[])) order by id for update)
   update appointments a set ${ended} from visit_objects v where v.id = a.object_id and a.id in (select id from spent)
   returning ${placeColumns}`,
);

const newPlace = `insert into appointments (id, status, agenda_id, office_id, object_id, date, time, duration_minutes, channel, account_id, held_by, moves_id, expires_at, created_at,
     reference, link_fingerprint, spares_time, spares_minutes, locale)`;

export const addPlace = statement<never>(
  'appointments.addPlace',
  `${newPlace}
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, null, null, coalesce((select locale from accounts where id = $10), 'ar'))`,
);

/**
 * Takes a place and writes down who holds it: all of its steps, or it fails with `places_of_agenda`. Nothing is done where the
 * counter has other rules by now, where somebody else is busy with the same person, or where they have chosen or booked enough.
 */
export const holdPlace = statement<AppointmentRow>(
  'appointments.hold',
  `with standing as materialized (
     select from agendas where id = $10 and rules_version = $23::bigint and ($18::uuid is null or pg_try_advisory_xact_lock(hashtextextended('visits ' || $18::uuid, 0))) for share),
   fit as materialized (
     select from standing
     where not exists (select from appointments where held_by = $18::uuid and status = 'held' and (object_id = $12 or expires_at <= $21))
       and $24::int > (select count(*) from appointments where account_id = $17::uuid and object_id = $12 and status in ('booked', 'checked_in') and date >= $25::date and id is distinct from $19::uuid)),
   ${shiftedLoads('exists (select from fit)')}, placed as (
     ${newPlace}
     select $9::uuid, 'held', $10, $11, $12, $13::date, $14::time, $15, $16, $17::uuid, $18::uuid, $19::uuid, $20, $21, null, $22, $26::time, $27::smallint, coalesce((select locale from accounts where id = $17::uuid), 'ar')
     from fit where all_places_taken((select count(*) from shifted) = cardinality($1::text[]))
     returning *)
   select ${appointmentColumns} from ${tablesOf('placed')}`,
);

/**
 * The place becomes an appointment of whoever chose it or was offered it, its citizen having no more of its kind than they may.
 * `coalesce` keeps PostgreSQL to the one row: the index of what expires is short, and full of what has just been confirmed.
 */
export const confirmPlace = statement<AppointmentRow & { events: EventRow[] }>(
  'appointments.confirm',
  `with confirmed as (update appointments b set status = 'booked', reference = coalesce(b.reference, $2), expires_at = null, account_id = $3::uuid, person_sealed = $4,
     cin_fingerprint = $5, note = $6, booked_at = $7, locale = coalesce((select locale from accounts where id = $3::uuid), $8)
     from visit_objects v
     where b.id = $1::uuid and coalesce(b.held_by, b.account_id) = $9::uuid and b.status in ('held', 'offered') and b.moves_id is null and coalesce(b.expires_at > $7, false)
       and v.id = b.object_id and v.limit_per_citizen > visits_booked($3::uuid, $5, b.object_id, $10::date)
     returning b.*),
   told as (
     insert into appointment_events (appointment_id, seq, action, actor_id, actor_role, at, details)
     select id, 1, 'book', $11::uuid, $12, $7, jsonb_build_object('date', date, 'time', to_char(time, 'HH24:MI')) from confirmed returning *),
   waited as (
     update appointment_waiting set status = 'served', offered_appointment_id = null where offered_appointment_id = $1::uuid and status = 'offered' and exists (select from confirmed))
   select ${appointmentColumns}, (select jsonb_build_array(jsonb_build_object('action', action, 'actorRole', actor_role, 'at', at)) from told) as events
   from ${tablesOf('confirmed')}`,
);

export const movePlace = statement<never>(
  'appointments.move',
  `update appointments set agenda_id = $2, date = $3::date, time = $4::time, duration_minutes = $5, channel = $6, sequence = sequence + 1, changed_at = $7,
     reminded_two_days_at = null, reminded_three_hours_at = null where id = $1::uuid`,
);

export const cancelPlace = statement<never>(
  'appointments.cancel',
  `update appointments set status = 'cancelled', sequence = sequence + 1, changed_at = $2, cancelled_at = $2, cancelled_by = $3, cancel_reason = $4 where id = $1::uuid`,
);

/** A hold whose place has become that of another appointment. */
export const dropHold = statement<never>('appointments.dropHold', 'delete from appointments where id = $1::uuid');

export const endWaiting = statement<never>(
  'appointments.endWaiting',
  `update appointment_waiting set status = $2, offered_appointment_id = null where offered_appointment_id = $1::uuid and status = 'offered'`,
);

export const writeEvent = statement<never>(
  'appointments.writeEvent',
  `insert into appointment_events (appointment_id, seq, action, actor_id, actor_role, at, details)
   select $1::uuid, coalesce(max(seq), 0) + 1, $2, $3::uuid, $4, $5, $6::jsonb from appointment_events where appointment_id = $1::uuid`,
);
