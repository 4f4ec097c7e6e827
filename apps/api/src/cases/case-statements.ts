import type { Locale, Localized } from '@nafida/locales';
import { statement, type Statement } from '../platform/database/database.js';
import type { Performer } from '../accounts/permissions.js';
import type { CaseService } from './case-service.js';
import { type DocumentRow, documentsJson } from './documents/document-statements.js';
import type { Mention } from './mentions.js';
import type { Inspection } from './policy.js';

/** A case with what is needed to decide about it and to tell its applicant. */
export interface CaseRow {
  id: string;
  reference: string;
  service: string;
  kind: string;
  status: string;
  title: string;
  applicantId: string;
  officeId: string;
  assigneeId: string | null;
  open: boolean;
  submittedAt: Date;
  dueDate: string;
  clockStartedOn: string | null;
  clockSuspendedOn: string | null;
  completeBy: string | null;
  legalDays: number;
  extensionDays: number;
  askedOn: string | null;
  answeredAt: Date | null;
  closedAt: Date | null;
  rating: number | null;
  ratingComment: string | null;
  version: number;
  inspection: Inspection | null;
  /** The case that this one follows. */
  joinedTo: string | null;
  /** The case from which this one was opened. */
  parentId: string | null;
  officeNames: Localized;
  officeAddress: Localized | null;
  officePhone: string | null;
  officeFax: string | null;
  officeEmail: string | null;
  applicant: PersonRow;
  emailSealed: Buffer | null;
  phoneSealed: Buffer | null;
  cinSealed: Buffer | null;
  addressSealed: Buffer | null;
}

export interface PersonRow {
  id: string;
  firstName: string;
  lastName: string;
  firstNameAr: string;
  lastNameAr: string;
  locale: Locale;
}

export interface TimelineRow {
  seq: number;
  action: string;
  fromStatus: string | null;
  toStatus: string;
  actorRole: Performer;
  actor: Omit<PersonRow, 'locale' | 'id'> | null;
  office: Localized | null;
  audience: 'public' | 'staff';
  message: string | null;
  data: { reason?: string; officeId?: string; office?: Localized; rating?: number; name?: string; assignee?: string; documents?: string[]; days?: number; dueDate?: string; mentions?: Mention[] };
  at: string;
}

export interface AttachmentRow {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  scan: string;
  addedAt: string;
}

export interface WholeCaseRow extends CaseRow {
  assignee: Omit<PersonRow, 'locale'> | null;
  /** When the clock stood still, and for which action; open while the citizen is waited for. */
  intervals: { from: string; to: string | null; reason: string }[];
  timeline: TimelineRow[];
  attachments: AttachmentRow[];
  documents: DocumentRow[];
  details: Record<string, unknown>;
  leader: string | null;
  followers: string[];
  parent: LinkedRow | null;
  children: LinkedRow[];
}

/** A case as another one names it. */
export type LinkedRow = Pick<CaseRow, 'reference' | 'service' | 'kind' | 'title' | 'status' | 'open' | 'rating' | 'applicantId' | 'officeId' | 'officeNames'>;

/** The columns of a case under the names of the house. */
export const caseColumns = `
  c.id, c.reference, c.service, c.kind, c.status, c.title, c.applicant_id as "applicantId", c.office_id as "officeId",
  c.assignee_id as "assigneeId", c.open, c.submitted_at as "submittedAt", c.due_date::text as "dueDate",
  c.clock_started_on::text as "clockStartedOn", c.clock_suspended_on::text as "clockSuspendedOn", c.complete_by::text as "completeBy", c.legal_days as "legalDays",
  c.extension_days as "extensionDays", c.asked_on::text as "askedOn", c.answered_at as "answeredAt", c.closed_at as "closedAt",
  c.rating, c.rating_comment as "ratingComment", c.version, c.inspection, c.joined_to as "joinedTo", c.parent_id as "parentId"`;

const person = (alias: string): string => `
  jsonb_build_object('id', ${alias}.id, 'firstName', ${alias}.first_name, 'lastName', ${alias}.last_name,
    'firstNameAr', ${alias}.first_name_ar, 'lastNameAr', ${alias}.last_name_ar, 'locale', ${alias}.locale)`;

const linked = `jsonb_build_object('reference', l.reference, 'service', l.service, 'kind', l.kind, 'title', l.title, 'status', l.status, 'open', l.open, 'rating', l.rating,
  'applicantId', l.applicant_id, 'officeId', l.office_id, 'officeNames', lo.names)`;

const surroundings = `
  o.names as "officeNames", o.address as "officeAddress", o.phone as "officePhone", o.fax as "officeFax", o.email as "officeEmail",
  ${person('p')} as applicant, p.email_sealed as "emailSealed", p.phone_sealed as "phoneSealed",
  z.cin_sealed as "cinSealed", z.address_sealed as "addressSealed"`;

const joins = `
  join offices o on o.id = c.office_id
  join accounts p on p.id = c.applicant_id
  left join citizens z on z.account_id = c.applicant_id`;

/** Takes hold of one case for the length of a transaction. */
export const lockCase = statement<CaseRow>(
  'cases.lock',
  `select ${caseColumns}, ${surroundings} from cases c ${joins} where c.reference = $1 for update of c`,
);

/** Opens a case of a service with its details, the first line of its timeline and the words it is found by; no row when the reference is taken. */
export function openStatement(service: CaseService): Statement<{ id: string }> {
  const columns = Object.entries(service.details.columns).map(([name, type], i) => ({ name, value: `$${i + 20}::${type}` }));
  const written = columns.find(({ name }) => name === service.searchable)?.value ?? 'null';
  return statement(
    `cases.open.${service.name}`,
    `with opened as (
       insert into cases (id, reference, service, kind, status, title, applicant_id, office_id, submitted_at, due_date,
         clock_started_on, clock_suspended_on, legal_days, complete_by, sector_id, email_fingerprint, phone_fingerprint)
       values ($1, $2, '${service.name}', $3, $4, $5, $6, $7, $8, $9, $14, $15, $16, $18, $19,
         (select email_fingerprint from citizens where account_id = $6), (select phone_fingerprint from citizens where account_id = $6))
       on conflict (reference) do nothing returning id
     ), entry as (
       insert into timeline_entries (case_id, seq, action, to_status, actor_id, actor_role, office_id, audience, data, at)
       select id, 1, $10, $4, $11, $12, $13, 'public', $17::jsonb, $8 from opened
     ), details as (
       insert into ${service.details.table} (case_id, ${columns.map(({ name }) => name).join(', ')})
       select id, ${columns.map(({ value }) => value).join(', ')} from opened
     ), words as (
       insert into case_words (case_id, shelves, words)
       select o.id, shelves_of($7, $8, true), letter_words($7, concat_ws(' ', $5, z.search_name, ${written})) || letter_words(week_of($8), coalesce(z.search_name, ''))
       from opened o left join citizens z on z.account_id = $6
     )
     select id from opened`,
  );
}

/** The cases that follow one and wait at the same office, in an order that all take them in. */
export const listFollowers = statement<{ reference: string; status: string; version: number }>(
  'cases.followers',
  'select reference, status, version from cases where joined_to = $1 and open and office_id = $2 order by id for update',
);

export const setParent = statement<never>('cases.setParent', 'update cases set parent_id = $2 where id = $1');

/** What was opened from a case and is not done. */
export const listOpenChildren = statement<{ reference: string }>('cases.openChildren', 'select reference from cases where parent_id = $1 and open order by submitted_at, id');

/** Opens a case to the inspector: the complaint to be treated, the case it is about to be read. */
export const inspectCase = statement<never>(
  'cases.inspect',
  `update cases set inspection = case when id = $1 then 'own' else coalesce(inspection, 'subject') end where id in ($1, $2)`,
);

/** Moves a case on from the version that was locked, and writes the line of the timeline that says so. */
export const moveCase = statement<{ version: number }>(
  'cases.move',
  `with moved as (
     update cases set status = $2, open = $3, due_date = $4, clock_suspended_on = $5, office_id = $6, assignee_id = $7,
       answered_at = $8, closed_at = $9, rating = $10, rating_comment = $11, version = version + 1,
       clock_started_on = $22, extension_days = $23, asked_on = $24, complete_by = $25
     where id = $1 and version = $12 returning id, version
   )
   insert into timeline_entries (case_id, seq, action, from_status, to_status, actor_id, actor_role, office_id, audience, message, data, at)
   select id, version, $13, $14, $2, $15, $16, $17, $18, $19, $20::jsonb, $21 from moved
   returning seq as version`,
);

/**
 * Reads one whole case as far as its reader sees. When staff read it, the same statement enters the read in the
 * audit trail: no case is shown to them without it, and who was called to it has come. A page asks for a case more than once,
 * for its messages or after an action: what the same person reads again within a minute is one look. Values: reference, then
 * for staff the time, the reader, role and office, then those of the scope.
 */
export function readStatement(services: readonly CaseService[], by: 'citizen' | 'staff', scope: { name: string; sql: string }): Statement<WholeCaseRow> {
  const details = services.map((service) => `when '${service.name}' then (${service.detailsSql})`).join(' ');
  const audit = `, audit as (
    insert into audit_trail (at, actor_id, action, subject_kind, subject_id, citizen_id, detail)
    select $2::timestamptz, $3::uuid, 'case.read', 'case', c.reference, c.applicant_id, jsonb_build_object('service', c.service, 'role', $4::text, 'officeId', $5::text) from found c
    where not exists (select from audit_trail t where t.subject_kind = 'case' and t.subject_id = c.reference and t.actor_id = $3::uuid and t.action = 'case.read' and t.at > $2::timestamptz - interval '1 minute')
  ), come as (delete from mentions m using found c where m.case_id = c.id and m.account_id = $3::uuid)`;
  return statement(
    `cases.read.${by}.${scope.name}`,
    `with found as (select c.* from cases c where c.reference = $1 and ${scope.sql})${by === 'staff' ? audit : ''}
     select ${caseColumns}, ${surroundings},
       (select ${person('s')} from accounts s where s.id = c.assignee_id) as assignee,
       (select coalesce(jsonb_agg(jsonb_build_object('seq', t.seq, 'action', t.action, 'fromStatus', t.from_status, 'toStatus', t.to_status,
          'actorRole', t.actor_role, 'actor', case when a.id is null then null else ${person('a')} end, 'office', f.names,
          'audience', t.audience, 'message', t.message, 'data', t.data, 'at', t.at) order by t.seq), '[]'::jsonb)
        from timeline_entries t left join accounts a on a.id = t.actor_id left join offices f on f.id = t.office_id
        where t.case_id = c.id ${by === 'citizen' ? `and t.audience = 'public'` : ''}) as timeline,
       (select coalesce(jsonb_agg(jsonb_build_object('from', i.from_date, 'to', i.to_date, 'reason', i.reason) order by i.id), '[]'::jsonb)
        from clock_intervals i where i.case_id = c.id) as intervals,
       (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size,
          'scan', f.scan, 'addedAt', f.added_at) order by f.seq), '[]'::jsonb)
        from attachments f where f.case_id = c.id) as attachments,
       ${documentsJson} as documents,
       (select l.reference from cases l where l.id = c.joined_to) as leader,
       (select coalesce(jsonb_agg(f.reference order by f.submitted_at), '[]'::jsonb) from cases f where f.joined_to = c.id) as followers,
       (select ${linked} from cases l join offices lo on lo.id = l.office_id where l.id = c.parent_id) as parent,
       (select coalesce(jsonb_agg(${linked} order by l.submitted_at, l.id), '[]'::jsonb) from cases l join offices lo on lo.id = l.office_id where l.parent_id = c.id) as children,
       case c.service ${details} end as details
     from found c ${joins}`,
  );
}
