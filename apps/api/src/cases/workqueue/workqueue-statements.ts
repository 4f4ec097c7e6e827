import { type Statement, statement } from '../../platform/database/database.js';
import type { Localized } from '@nafida/locales';
import type { Actor } from '../../accounts/actor.js';
import { caseColumns, type CaseRow, type PersonRow } from '../case-statements.js';
import type { SavedView } from './saved-view.dto.js';
import { escalations, type QueueColumn, type WorkqueueCounts, type WorkqueueQuery } from './workqueue.dto.js';
import { gathered, type List, listed, lookups, type Sought } from './workqueue-search.js';

export interface QueuedRow extends CaseRow {
  assignee: Omit<PersonRow, 'locale'> | null;
  /** The last stage at which somebody was told of its deadline. */
  escalation: number | null;
  /** Called to it by a colleague, and not come yet. */
  mentioned: boolean;
  sector?: Localized | null;
  changedAt?: Date;
}

/** A condition with the name it gives to the prepared statement. */
interface Part {
  name: string;
  sql: (n: number) => string;
  values: readonly unknown[];
}

type Placed = Pick<WorkqueueQuery, 'sectorId' | 'officeId' | 'from' | 'to'>;

/** What is one's own to treat. */
interface Own {
  name: string;
  column: string;
  value: string;
}

/** A clerk's is what was assigned, the inspector's what citizens brought before the inspector. */
export function ownOf({ role, accountId }: Pick<Actor, 'role' | 'accountId'>): Own {
  return role === 'inspector' ? { name: 'inspected', column: 'c.inspection', value: 'own' } : { name: 'mine', column: 'c.assignee_id', value: accountId };
}

const views: Record<WorkqueueQuery['view'], (asked: Pick<Asked, 'own' | 'reader' | 'today' | 'waiting'>) => Part[]> = {
  mine: ({ own }) => [{ name: own.name, sql: (n) => `c.open and ${own.column} = $${n}`, values: [own.value] }],
  mentions: ({ reader }) => [{ name: 'mentions', sql: (n) => `c.id in (select m.case_id from mentions m where m.account_id = $${n}::uuid)`, values: [reader] }],
  unassigned: () => [{ name: 'unassigned', sql: () => 'c.open and c.assignee_id is null', values: [] }],
  overdue: ({ today }) => [{ name: 'overdue', sql: (n) => `c.open and c.clock_suspended_on is null and c.due_date < $${n}::date`, values: [today] }],
  waiting: ({ waiting }) => [{ name: 'waiting', sql: (n) => `c.open and c.status = any($${n})`, values: [waiting] }],
  all: () => [],
};

interface Asked {
  query: WorkqueueQuery;
  scope: (first: number) => { name: string; sql: string; values: unknown[] };
  own: Own;
  reader: string;
  today: string;
  waiting: readonly string[];
  sought: Sought;
  /** From when on a list that is read newest first goes back. */
  newest: Date;
  after: readonly unknown[] | undefined;
}

/** For the deadline that runs now: a reopened case begins anew. */
const escalationOf = '(select max(e.stage) from escalations e where e.case_id = c.id and e.clock_started_on = c.clock_started_on)';

/** From when and before when something was filed that was filed on these days. */
const filed = {
  from: (day: string): string => `c.submitted_at >= ${day}::date::timestamp at time zone 'Africa/Casablanca'`,
  to: (day: string): string => `c.submitted_at < ${day}::date::timestamp at time zone 'Africa/Casablanca' + interval '1 day'`,
};

/** Which part of the office's work a list holds: it stays when one goes from view to view. */
function placed({ sectorId, officeId, from, to }: Placed): Part[] {
  const parts: Part[] = [];
  if (sectorId) parts.push({ name: 'about', sql: (n) => `c.sector_id = $${n}`, values: [sectorId] });
  if (officeId) parts.push({ name: 'at', sql: (n) => `c.office_id = $${n}`, values: [officeId] });
  if (from) parts.push({ name: 'from', sql: (n) => filed.from(`$${n}`), values: [from] });
  if (to) parts.push({ name: 'to', sql: (n) => filed.to(`$${n}`), values: [to] });
  return parts;
}

/** What is open is treated by its due date; the whole record is read newest first, unless deadlines are what it is asked for. */
export function isByDue({ view, sort, escalated }: Pick<WorkqueueQuery, 'view' | 'sort' | 'escalated'>): boolean {
  return (view !== 'all' || escalated !== undefined) && sort === 'due';
}

/** Columns that are read only where they are shown. */
function extraColumns({ query }: Asked): { name: string; sql: string }[] {
  const extra: Partial<Record<QueueColumn, string>> = {
    sector: '(select s.names from sectors s where s.id = c.sector_id) as sector',
    changed: '(select t.at from timeline_entries t where t.case_id = c.id order by t.seq desc limit 1) as "changedAt"',
  };
  return Object.entries(extra).flatMap(([name, sql]) => (query.columns?.some((column) => column === name) ? [{ name, sql }] : []));
}

/** Builds the statement for one view of the queue: few of them are ever made, each is planned once. */
export function queueStatement(asked: Asked): { statement: Statement<QueuedRow>; values: unknown[] } {
  const { query, sought } = asked;
  const byDue = isByDue(query);
  const scoped = asked.scope(1);
  const values: unknown[] = [...scoped.values];
  const names = ['workqueue', scoped.name];
  const conditions = [scoped.sql];
  const add = ({ name, sql, values: more }: Part): void => {
    names.push(name);
    conditions.push(sql(values.length + 1));
    values.push(...more);
  };
  views[query.view](asked).forEach(add);
  if (query.service) add({ name: 'service', sql: (n) => `c.service = $${n}`, values: [query.service] });
  if (query.status) add({ name: 'status', sql: (n) => `c.status = $${n}`, values: [query.status] });
  placed(query).forEach(add);
  if (query.escalated) add({ name: 'escalated', sql: (n) => `c.open and ${escalationOf} >= $${n}`, values: [escalations.indexOf(query.escalated) + 1] });
  if (sought.by !== 'nothing' && sought.by !== 'words') add({ name: sought.by, sql: lookups[sought.by], values: [sought.value] });
  if (asked.after) {
    const [position, type] = byDue ? ['(c.due_date, c.id) >', 'date'] : ['(c.submitted_at, c.id) <', 'timestamptz'];
    add({ name: byDue ? 'due.after' : 'newest.after', sql: (n) => `${position} ($${n}::${type}, $${n + 1}::uuid)`, values: asked.after });
  }
  else names.push(byDue ? 'due' : 'newest');
  const limit = values.push(query.limit + 1);
  const reader = values.push(asked.reader);
  const extra = extraColumns(asked);
  names.push(sought.by === 'words' && sought.place === '' ? 'names' : sought.by, ...extra.map(({ name }) => `with.${name}`));
  const list: List = { conditions: conditions.join(' and '), column: byDue ? 'c.due_date' : 'c.submitted_at', direction: byDue ? '' : 'desc', limit };
  const param = (value: unknown): string => `$${values.push(value)}`;
  const page = sought.by === 'words' ? gathered(list, { ...sought, byDue, open: query.view !== 'mentions', newest: asked.newest }, param) : listed(list);
  return {
    values,
    statement: statement(
      names.join('.'),
      `with page as (${page})
       select ${caseColumns}, ${escalationOf} as escalation,
         exists (select from mentions m where m.case_id = c.id and m.account_id = $${reader}::uuid) as mentioned, ${extra.map(({ sql }) => `${sql}, `).join('')}o.names as "officeNames",
         jsonb_build_object('id', p.id, 'firstName', p.first_name, 'lastName', p.last_name, 'firstNameAr', p.first_name_ar, 'lastNameAr', p.last_name_ar, 'locale', p.locale) as applicant,
         case when a.id is null then null else
           jsonb_build_object('id', a.id, 'firstName', a.first_name, 'lastName', a.last_name, 'firstNameAr', a.first_name_ar, 'lastNameAr', a.last_name_ar) end as assignee
       from page join cases c using (id) join offices o on o.id = c.office_id join accounts p on p.id = c.applicant_id left join accounts a on a.id = c.assignee_id
       order by page.position ${list.direction}, page.id ${list.direction}`,
    ),
  };
}

/**
 * Counts beside the views, of what is open and of what one was called to, in the part of the work that is shown; each stopped
 * at 100: no exact totals of large tables on a hot path. `given`: the day, the statuses that wait for a citizen, the reader.
 */
export function countStatement(query: Placed, scope: { name: string; sql: string; values: unknown[] }, own: Own, given: readonly [string, string[], string]): { statement: Statement<WorkqueueCounts>; values: unknown[] } {
  const n = scope.values.length;
  const values: unknown[] = [...scope.values, own.value, ...given];
  const parts = placed(query);
  const shown = [scope.sql];
  for (const part of parts) {
    shown.push(part.sql(values.length + 1));
    values.push(...part.values);
  }
  const inPart = shown.join(' and ');
  const upTo = (condition: string): string => `(select count(*)::int from (select 1 from cases c where c.open and ${inPart} and ${condition} limit 100) x)`;
  return {
    values,
    statement: statement(
      ['workqueue.counts', own.name, scope.name, ...parts.map(({ name }) => name)].join('.'),
      `select ${upTo(`${own.column} = $${n + 1}`)} as mine, (select count(*)::int from (select from mentions m join cases c on c.id = m.case_id where m.account_id = $${n + 4}::uuid and ${inPart} limit 100) x) as mentions,
         ${upTo('c.assignee_id is null')} as unassigned,
         ${upTo(`c.clock_suspended_on is null and c.due_date < $${n + 2}::date`)} as overdue, ${upTo(`c.status = any($${n + 3})`)} as waiting`,
    ),
  };
}

/** What a view counts: what is open in it, up to 100. A search is not run for a number. */
const savedCount = (scope: string, own: string, n: number): string => `(select count(*)::int from (select 1 from cases c where c.open and ${scope}
  and case v.view when 'mine' then ${own} = $${n} when 'unassigned' then c.assignee_id is null
    when 'mentions' then exists (select from mentions m where m.case_id = c.id and m.account_id = v.account_id)
    when 'overdue' then c.clock_suspended_on is null and c.due_date < $${n + 1}::date when 'waiting' then c.status = any($${n + 2}) else true end
  and (v.service is null or c.service = v.service) and (v.status is null or c.status = v.status)
  and (v.sector_id is null or c.sector_id = v.sector_id) and (v.office_id is null or c.office_id = v.office_id) and (v.filed_from is null or ${filed.from('v.filed_from')}) and (v.filed_to is null or ${filed.to('v.filed_to')})
  and (v.escalated is null or ${escalationOf} >= array_position($${n + 3}, v.escalated)) limit 100) x)`;

/** The lists somebody keeps, each with how much is in it, in one go; nothing is counted of a search or of the whole record. */
export function savedViewsStatement(scope: { name: string; sql: string; values: unknown[] }, own: Own): Statement<SavedView> {
  const n = scope.values.length + 1;
  return statement(
    `workqueue.saved.${own.name}.${scope.name}`,
    `select v.id, v.name, v.view, v.service, v.status, v.sector_id as "sectorId", v.office_id as "officeId", v.filed_from::text as "from", v.filed_to::text as "to", v.escalated, v.q, v.sort, v.columns,
       case when v.q is null and v.view <> 'all' then ${savedCount(scope.sql, own.column, n)} end as count
     from saved_views v where v.account_id = $${n + 4} order by lower(v.name), v.id`,
  );
}
