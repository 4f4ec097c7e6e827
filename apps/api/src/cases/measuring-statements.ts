import { statement } from '../platform/database/database.js';

export const takeCases = statement<{ id: string }>(
  'measuring.takeCases',
  `with gone as (delete from unmeasured_cases where ctid = any(array(select ctid from unmeasured_cases limit $1)) returning case_id)
   select distinct case_id as id from gone`,
);

/** What a treatment adds to the counts of its days: a case that is answered today does not change the day on which it came. */
const happenings = (treatments: string): string => `
  select case_id, number, 'began' as what, began_on as day, service, office_id, null::uuid as clerk_id, null::boolean as answered, null::date as due_on, null::integer as figure from ${treatments}
  union all select case_id, number, 'reopened', reopened_on, service, office_id, clerk_id, null, null, null from ${treatments}
  union all select case_id, number, 'ended', ended_on, service, office_id, clerk_id, answered, due_on, tenths from ${treatments}
  union all select case_id, number, 'rated', rated_on, service, office_id, clerk_id, null, null, rating from ${treatments}`;

/**
 * Reads the treatments of some cases out of their timelines, keeps them, and marks the days that must be counted again.
 * Values: the cases; for each status of each service whether a case there is being worked on, waits for its citizen or is
 * done; the actions that decide.
 */
export const measure = statement<never>(
  'measuring.measure',
  `with standing (service, status, kind) as (select * from unnest($2::text[], $3::text[], $4::text[])),
   deciding (service, action) as (select * from unnest($5::text[], $6::text[])),
   entries as (
     select t.*, c.service, s.kind, lag(s.kind) over one as kind_before, lead(t.at) over one as until
     from timeline_entries t join cases c on c.id = t.case_id join standing s on s.service = c.service and s.status = t.to_status
     where t.case_id = any($1) window one as (partition by t.case_id order by t.seq)
   ), numbered as (
     select e.*, e.kind = 'done' and e.kind_before is distinct from 'done' as ends,
       1 + count(*) filter (where e.kind_before = 'done' and e.kind <> 'done') over (partition by e.case_id order by e.seq) as number
     from entries e
   ), summed as (
     select n.case_id, n.number, n.number = max(n.number) over (partition by n.case_id) as latest,
       min(n.at) as began_at, min(n.at) filter (where n.ends) as ended_at,
       max(n.office_id) filter (where n.ends and n.actor_role <> 'citizen') as ended_by_office,
       max(n.actor_id::text) filter (where n.ends and n.actor_role <> 'citizen') as ended_by,
       max(n.data ->> 'dueDate') filter (where n.ends) as due_then,
       coalesce(bool_or(n.ends and exists (select from deciding d where d.service = n.service and d.action = n.action)), false) as answered,
       coalesce(bool_or(n.kind = 'waiting' and n.until is null), false) as waiting,
       round(sum(extract(epoch from n.until - n.at)) filter (where n.kind = 'working') / 8640) as tenths,
       (array_agg(n.data ->> 'rating' order by n.seq desc) filter (where n.action = 'rate'))[1] as rated, max(n.at) filter (where n.action = 'rate') as rated_at
     from numbered n group by n.case_id, n.number
   ), made as (
     select s.case_id, s.number::smallint, c.service, coalesce(s.ended_by_office, c.office_id) as office_id,
       case when s.ended_at is null then c.assignee_id else s.ended_by::uuid end as clerk_id,
       (s.began_at at time zone 'Africa/Casablanca')::date as began_on, (s.ended_at at time zone 'Africa/Casablanca')::date as ended_on,
       lead((s.began_at at time zone 'Africa/Casablanca')::date) over (partition by s.case_id order by s.number) as reopened_on,
       coalesce(s.due_then::date, case when s.latest then c.due_date end) as due_on,
       s.waiting, s.ended_at is null and c.clock_suspended_on is not null as clock_stopped, s.answered,
       case when s.answered then s.tenths::integer end as tenths,
       case when s.rated_at is not null then coalesce(s.rated::smallint, c.rating) end as rating,
       (s.rated_at at time zone 'Africa/Casablanca')::date as rated_on
     from summed s join cases c on c.id = s.case_id
   ), known as (select * from treatments where case_id = any($1)),
   fresh as (select * from made except select * from known),
   happened as (${happenings('made')}), had_happened as (${happenings('known')}),
   marked as (
     insert into uncounted_days
     select distinct day from ((select * from happened except select * from had_happened) union all (select * from had_happened except select * from happened)) changed
     where day is not null on conflict do nothing
   )
   insert into treatments select * from fresh
   on conflict (case_id, number) do update set office_id = excluded.office_id, clerk_id = excluded.clerk_id, ended_on = excluded.ended_on,
     reopened_on = excluded.reopened_on, due_on = excluded.due_on, waiting = excluded.waiting, clock_stopped = excluded.clock_stopped,
     answered = excluded.answered, tenths = excluded.tenths, rating = excluded.rating, rated_on = excluded.rated_on`,
);

export const takeDays = statement<{ day: string }>(
  'measuring.takeDays',
  'delete from uncounted_days where day = any(array(select day from uncounted_days order by day desc limit $1)) returning day::text as day',
);

export const clearDays = statement<never>('measuring.clearDays', 'delete from treatment_days where day = any($1::date[])');

/** Counts whole days from the treatments. */
export const countDays = statement<never>(
  'measuring.countDays',
  `insert into treatment_days (day, office_id, service, clerk_id, received, reopened, closed, answered, in_time, late, tenths, rated, rating_sum)
   select day, office_id, service, clerk_id, sum(received), sum(reopened), sum(closed), sum(answered), sum(in_time), sum(late),
     coalesce(array_agg(tenths) filter (where tenths is not null), '{}'), count(rating), coalesce(sum(rating), 0)
   from (
     select began_on as day, office_id, service, null::uuid as clerk_id, 1 as received, 0 as reopened, 0 as closed, 0 as answered, 0 as in_time, 0 as late, null::integer as tenths, null::smallint as rating
     from treatments where began_on = any($1::date[]) and number = 1
     union all
     select reopened_on, office_id, service, clerk_id, 0, 1, 0, 0, 0, 0, null, null from treatments where reopened_on = any($1::date[])
     union all
     select ended_on, office_id, service, clerk_id, 0, 0, 1, answered::integer, (answered and ended_on <= due_on)::integer, (answered and ended_on > due_on)::integer, tenths, null
     from treatments where ended_on = any($1::date[])
     union all
     select rated_on, office_id, service, clerk_id, 0, 0, 0, 0, 0, 0, null, rating from treatments where rated_on = any($1::date[])
   ) happened group by day, office_id, service, clerk_id order by day, office_id`,
);

const months = `(select distinct date_trunc('month', day)::date as month from unnest($1::date[]) as day)`;

export const clearMonths = statement<never>('measuring.clearMonths', `delete from treatment_months where month in ${months}`);

/** Puts the months of some days together from all of their days. */
export const countMonths = statement<never>(
  'measuring.countMonths',
  `with counted as (
     select m.month, d.* from ${months} m join treatment_days d on d.day >= m.month and d.day < (m.month + interval '1 month')::date
   ), lengths as (
     select month, office_id, service, tenths, count(*)::int as many
     from (select month, office_id, service, unnest(tenths) as tenths from counted) decided group by month, office_id, service, tenths
   )
   insert into treatment_months (month, office_id, service, received, reopened, closed, answered, in_time, late, rated, rating_sum, tenths, many)
   select c.month, c.office_id, c.service, sum(received), sum(reopened), sum(closed), sum(answered), sum(in_time), sum(late), sum(rated), sum(rating_sum),
     array(select l.tenths from lengths l where (l.month, l.office_id, l.service) = (c.month, c.office_id, c.service) order by l.tenths),
     array(select l.many from lengths l where (l.month, l.office_id, l.service) = (c.month, c.office_id, c.service) order by l.tenths)
   from counted c group by c.month, c.office_id, c.service`,
);
