-- How the province does its work: every treatment of a case, and the days counted from them (docs/adr/0014).
create table treatments (
  case_id uuid not null references cases (id),
  -- 1 from filing to decision; one more for each reopening.
  number smallint not null,
  service text not null,
  -- A case counts for the office that treats it.
  office_id text not null references offices (id),
  -- Who decided it; before that, who has it in hand.
  clerk_id uuid references accounts (id),
  began_on date not null,
  ended_on date,
  reopened_on date,
  -- The last day in time, as it stood when the case was decided.
  due_on date,
  waiting boolean not null,
  clock_stopped boolean not null,
  answered boolean not null,
  -- Tenths of a day with the administration: the time in which the citizen was waited for is not in it.
  tenths integer,
  rating smallint,
  rated_on date,
  primary key (case_id, number)
);
create index treatments_began on treatments (began_on);
create index treatments_ended on treatments (ended_on) include (began_on, due_on, office_id, service, clerk_id) where ended_on is not null;
create index treatments_reopened on treatments (reopened_on) where reopened_on is not null;
create index treatments_rated on treatments (rated_on) where rated_on is not null;
create index treatments_open on treatments (office_id) include (service, clerk_id, began_on, due_on, waiting, clock_stopped) where ended_on is null;

-- What happened in one day at one office, by service and by clerk.
create table treatment_days (
  day date not null,
  office_id text not null,
  service text not null,
  -- Nobody in particular received a case, or one that its citizen withdrew.
  clerk_id uuid,
  received integer not null,
  reopened integer not null,
  closed integer not null,
  answered integer not null,
  in_time integer not null,
  late integer not null,
  tenths integer[] not null,
  rated integer not null,
  rating_sum integer not null,
  unique nulls not distinct (day, office_id, service, clerk_id)
);

-- Cases whose timeline has grown since they were measured, and days to be counted again.
create table unmeasured_cases (case_id uuid not null);
create table uncounted_days (day date primary key);
create function mark_unmeasured() returns trigger language plpgsql as
  $$ begin insert into unmeasured_cases select distinct case_id from new_entries; return null; end $$;
create trigger timeline_is_measured after insert on timeline_entries
  referencing new table as new_entries for each statement execute function mark_unmeasured();
insert into unmeasured_cases select id from cases;

-- Who was told, once for each deadline that ran, that a case is nearly due (1), due (2) or overdue (3).
create table escalations (
  case_id uuid not null references cases (id),
  clock_started_on date not null,
  stage smallint not null check (stage between 1 and 3),
  at timestamptz not null,
  primary key (case_id, clock_started_on, stage)
);

-- `own`: a complaint about how a request was treated, for the inspector to treat; `subject`: the request it is about.
alter table cases add column inspection text check (inspection in ('own', 'subject'));
create index cases_inspected on cases (due_date, id) where open and inspection = 'own';

-- A complaint about how a request was treated names that request.
alter table complaints add column about_case_id uuid references cases (id);
create index complaints_about on complaints (about_case_id) where about_case_id is not null;
