import { type Statement, statement } from '../platform/database/database.js';

/** By what figures may be told apart in the database: `all` is one group. */
const groups = {
  all: { days: `'all'`, open: `'all'` },
  office: { days: 'office_id', open: 'office_id' },
  service: { days: 'service', open: 'service' },
  clerk: { days: 'clerk_id::text', open: 'clerk_id::text' },
  day: { days: 'day::text', open: 'null' },
  month: { days: `to_char(day, 'YYYY-MM')`, open: 'null' },
} as const;
export type Group = keyof typeof groups;

export interface FlowRow {
  id: string;
  received: number;
  reopened: number;
  closed: number;
  answered: number;
  inTime: number;
  late: number;
  rated: number;
  ratingSum: number;
}

export interface SpeedRow {
  id: string;
  median: number;
  p90: number;
}

export interface StockRow {
  id: string;
  open: number;
  overdue: number;
  waiting: number;
}

export interface VisitRow {
  id: string;
  booked: number;
  kept: number;
  missed: number;
}

/** By what visits may be told apart: they belong to no service and to no clerk. */
export type VisitGroup = Exclude<Group, 'service' | 'clerk'>;

// Values: first day, last day, office or null, service or null.
const chosen = '($3::text is null or office_id = $3) and ($4::text is null or service = $4)';
const sums = 'received, reopened, closed, answered, in_time, late, rated, rating_sum';
const begins = `date_trunc('month', $1::date + interval '1 month - 1 day')::date`;
const ends = `greatest(${begins}, date_trunc('month', $2::date + interval '1 day')::date)`;

/** Days by themselves where they or clerks are told apart; else whole months, and the days before and after these. */
const source = (group: Group): string =>
  group === 'day' || group === 'clerk'
    ? `select day, office_id, service, clerk_id, ${sums}, tenths, null::integer[] as many from treatment_days
       where day between $1 and $2 and ${chosen}${group === 'clerk' ? ' and clerk_id is not null' : ''}`
    : `select month as day, office_id, service, ${sums}, tenths, many from treatment_months where month >= ${begins} and month < ${ends} and ${chosen}
       union all
       select day, office_id, service, ${sums}, tenths, null from treatment_days
       where (day between $1 and least($2::date, ${begins} - 1) or day between ${ends} and $2) and ${chosen}`;

/** What happened in some days. */
export function flowStatement(group: Group): Statement<FlowRow> {
  return statement(
    `indicators.flow.${group}`,
    `select ${groups[group].days} as id, sum(received)::int as received, sum(reopened)::int as reopened, sum(closed)::int as closed, sum(answered)::int as answered,
       sum(in_time)::int as "inTime", sum(late)::int as late, sum(rated)::int as rated, sum(rating_sum)::int as "ratingSum"
     from (${source(group)}) happened group by 1`,
  );
}

/** How long what was decided in some days had lain with the administration, in tenths of a day. */
export function speedStatement(group: Group): Statement<SpeedRow> {
  return statement(
    `indicators.speed.${group}`,
    `with counted as (
       select id, tenths, sum(coalesce(many, 1)) as many
       from (select ${groups[group].days} as id, unnest(tenths) as tenths, unnest(many) as many from (${source(group)}) happened) decided group by id, tenths
     ), ranked as (
       select id, tenths, sum(many) over (partition by id order by tenths) as up_to, sum(many) over (partition by id) as whole from counted
     )
     select id, min(tenths) filter (where up_to >= whole * 0.5) as median, min(tenths) filter (where up_to >= whole * 0.9) as p90 from ranked group by id`,
  );
}

/** What was under way at the end of a day. Values: that day, office or null, service or null. */
export function stockStatement(group: Group): Statement<StockRow> {
  const counted = (which: string, late: string, waiting: string): string => `
    select ${groups[group].open} as id, ${late} as late, ${waiting} as waiting from treatments
    where ${which} and ($2::text is null or office_id = $2) and ($3::text is null or service = $3)${group === 'clerk' ? ' and clerk_id is not null' : ''}`;
  return statement(
    `indicators.stock.${group}`,
    `select id, count(*)::int as open, (count(*) filter (where late))::int as overdue, (count(*) filter (where waiting))::int as waiting
     from (${counted('ended_on is null and began_on <= $1', 'due_on < $1 and not clock_stopped', 'waiting')} union all ${counted('ended_on is not null and daterange(began_on, ended_on) @> $1::date', 'due_on < $1', 'false')}) under_way group by id`,
  );
}

/** How the appointments of some days went. Values: first day, last day, office or null. */
export function visitsStatement(group: VisitGroup): Statement<VisitRow> {
  return statement(
    `indicators.visits.${group}`,
    `select ${groups[group].days} as id, sum(booked)::int as booked, sum(kept)::int as kept, sum(missed)::int as missed
     from visit_days where day between $1 and $2 and ($3::text is null or office_id = $3) group by 1`,
  );
}
