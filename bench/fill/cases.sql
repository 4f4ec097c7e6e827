-- Complaints of three years in every state, from the subjects and texts of the demo province.
-- What happened to a complaint, as `action>status` steps, and how many of a hundred go that way.
create temporary table stories (share double precision, steps text[]);
insert into stories values
  (5, '{submit>submitted}'),
  (2, '{submit>submitted,addContent>submitted}'),
  (4, '{submit>submitted,acknowledge>in_review}'),
  (3, '{submit>submitted,acknowledge>in_review,inform>in_review,addNote>in_review}'),
  (2, '{submit>submitted,acknowledge>in_review,transfer>in_review}'),
  (3, '{submit>submitted,acknowledge>in_review,requestInformation>awaiting_citizen}'),
  (22, '{submit>submitted,acknowledge>in_review,answer>answered}'),
  (10, '{submit>submitted,acknowledge>in_review,transfer>in_review,answer>answered}'),
  (9, '{submit>submitted,acknowledge>in_review,requestInformation>awaiting_citizen,reply>in_review,answer>answered}'),
  (16, '{submit>submitted,acknowledge>in_review,answer>answered,close>closed}'),
  (12, '{submit>submitted,acknowledge>in_review,answer>answered,rate>answered,close>closed}'),
  (4, '{submit>submitted,acknowledge>in_review,transfer>in_review,answer>answered,close>closed}'),
  (5, '{submit>submitted,acknowledge>in_review,declareInadmissible>inadmissible}'),
  (3, '{submit>submitted,withdraw>withdrawn}');

create temporary table story_ranges as
select steps, split_part(steps[array_length(steps, 1)], '>', 2) as status,
  sum(share) over w - share as lower, sum(share) over w as upper, steps::text ~ 'transfer' as transferred
from stories window w as (order by ctid);

create temporary table texts as
select row_number() over (order by c.title) - 1 as number, c.title, d.body, d.place, d.sector_id, d.capacity, d.answer_channel, s.office_id as sector_office_id
from cases c join complaints d on d.case_id = c.id join sectors s on s.id = d.sector_id;

create temporary table places as select row_number() over (order by id) - 1 as number, names ->> 'ar' as name from quarters;

create temporary table clerks as
select office_id, array_agg(id order by username) as ids from accounts where username like 'bench.%' and role = 'clerk' group by office_id;

-- A reference is a number of base 31 spread over the whole range, with its check character.
create function pg_temp.reference_of(number bigint, year text) returns text language sql immutable as $$
  with given as (
    select 'BRK' || year as start, mod(number * 7919310601 + 104729, 27512614111) as value
  ), random as (
    select start, string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXY', 1 + mod(value / (31::bigint ^ p)::bigint, 31)::int, 1), '' order by p desc) as digits
    from given, generate_series(0, 6) p group by start
  ), whole as (select start || digits as plain from random
  ), summed as (
    select plain, mod(sum(i * (strpos('0123456789ABCDEFGHJKMNPQRSTVWXY', substr(plain, i, 1)) - 1)), 31)::int as rest
    from whole, generate_series(1, 12) i group by plain
  )
  select substr(plain, 1, 3) || '-' || substr(plain, 4, 2) || '-' || substr(plain, 6, 4) || '-' || substr(plain, 10) || substr('0123456789ABCDEFGHJKMNPQRSTVWXY', 1 + rest, 1)
  from summed $$;

create temporary table drawn as
select i as number, 100 * random() as story, random() as person, random() as age, random() as clerk, random() as taken, random() as kind, random() as text, random() as place
from generate_series(1, current_setting('bench.cases')::int) i;

create temporary table filed as
select d.*, md5('case ' || d.number)::uuid as id, s.steps, s.status, array_length(s.steps, 1) as version, p.account_id, p.email_fingerprint, p.phone_fingerprint,
  s.status in ('submitted', 'in_review', 'awaiting_citizen') as open,
  case when s.transferred then coalesce(t.sector_office_id, a.office_id) else a.office_id end as office_id, t.title, t.body, t.sector_id, t.capacity, t.answer_channel, q.name as quarter,
  -- What is open is young, and some of it late; what is done goes back three years.
  date_trunc('day', now()) + interval '10 hours' - case when s.status in ('submitted', 'in_review', 'awaiting_citizen')
    then interval '1 day' * (1 + 70 * d.age) else interval '1 day' * (8 + 1085 * d.age) end as submitted_at
from drawn d
join story_ranges s on d.story >= s.lower and d.story < s.upper
join texts t on t.number = floor(d.text * (select count(*) from texts))
join places q on q.number = floor(d.place * (select count(*) from places))
-- Some people write more often than others.
join citizens p on p.account_id = md5('citizen ' || 1 + floor(current_setting('bench.citizens')::int * power(d.person, 1.3))::int)::uuid
join accounts a on a.id = p.account_id
order by d.number;
alter table filed add assignee_id uuid, add reference text;
update filed f set reference = pg_temp.reference_of(f.number, to_char(f.submitted_at, 'YY')),
  assignee_id = case when f.status = 'submitted' or (f.open and f.taken < 0.3) then null else k.ids[1 + floor(f.clerk * array_length(k.ids, 1))::int] end
from clerks k where k.office_id = f.office_id;

-- One after the other, as they came: where a case lies on the disk follows from it.
insert into cases (id, reference, service, kind, status, title, applicant_id, office_id, assignee_id, open, submitted_at, due_date, clock_started_on, legal_days, clock_suspended_on,
  answered_at, closed_at, rating, version, sector_id, email_fingerprint, phone_fingerprint)
select id, reference, 'complaints', case when kind < 0.85 then 'complaint' when kind < 0.95 then 'suggestion' else 'observation' end, status,
  left(title || ' - ' || quarter, 150), account_id, office_id, assignee_id, open, submitted_at, submitted_at::date + 60, submitted_at::date, 60,
  case when status = 'awaiting_citizen' then (submitted_at + (version - 1) * interval '20 hours')::date end,
  case when steps::text ~ '(answer|declareInadmissible)>' then submitted_at + interval '60 hours' end,
  case when not open then submitted_at + (version - 1) * interval '20 hours' end,
  case when steps::text ~ 'rate>' then 2 + floor(clerk * 4)::int end, version, sector_id, email_fingerprint, phone_fingerprint
from filed order by filed.submitted_at;

insert into complaints (case_id, capacity, sector_id, body, answer_channel, before_court, place, inadmissible_reason)
select id, capacity, sector_id, body, answer_channel, false, quarter, case when status = 'inadmissible' then 'not_competent' end
from filed order by filed.submitted_at;

insert into case_words (case_id, shelves, words)
select f.id, shelves_of(f.office_id, f.submitted_at, f.open), letter_words(f.office_id, concat_ws(' ', c.title, z.search_name, f.body)) || letter_words(week_of(f.submitted_at), z.search_name)
from filed f join cases c on c.id = f.id join citizens z on z.account_id = f.account_id order by f.submitted_at;

-- Every hundredth case of a clerk is one that a colleague was called to.
insert into mentions (account_id, case_id, at)
select assignee_id, id, filed.submitted_at from filed where assignee_id is not null and number % 100 = 0;
