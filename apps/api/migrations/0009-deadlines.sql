-- The clock of a case as law 55-19 counts it: it starts when the file is complete, stands still while the citizen is
-- waited for, and is extended once.
alter table cases
  -- Null while the file is not complete (law 55-19 art. 10).
  add column clock_started_on date,
  -- The deadline as it was when the case was opened, in the days of its service's law.
  add column legal_days smallint not null default 60,
  add column extension_days smallint not null default 0,
  -- When the citizen was last asked to complete the case.
  add column asked_on date;
alter table cases alter column legal_days drop default;

create table clock_intervals (
  id bigint generated always as identity primary key,
  case_id uuid not null references cases (id),
  from_date date not null,
  -- The day on which the clock goes on; open while the citizen is waited for.
  to_date date check (to_date >= from_date),
  -- The action that stopped the clock.
  reason text not null
);
create index clock_intervals_of_case on clock_intervals (case_id, id);
create unique index clock_intervals_one_open on clock_intervals (case_id) where to_date is null;

-- What is known of cases opened before: the day they were filed, and the questions asked and answered since.
update cases set clock_started_on = (submitted_at at time zone 'Africa/Casablanca')::date;
update cases c set clock_started_on = (r.at at time zone 'Africa/Casablanca')::date
  from (select case_id, max(at) as at from timeline_entries where action = 'reopen' group by case_id) r where r.case_id = c.id;
insert into clock_intervals (case_id, from_date, to_date, reason)
  select t.case_id, (t.at at time zone 'Africa/Casablanca')::date, (n.at at time zone 'Africa/Casablanca')::date, t.action
  from timeline_entries t
  join lateral (select at from timeline_entries r where r.case_id = t.case_id and r.seq > t.seq and r.action = 'reply' order by r.seq limit 1) n on true
  where t.action = 'requestInformation';
insert into clock_intervals (case_id, from_date, reason)
  select id, clock_suspended_on, 'requestInformation' from cases where clock_suspended_on is not null;

-- A person who was served at the desk may have neither phone nor e-mail.
alter table citizens alter column email_fingerprint drop not null, alter column phone_fingerprint drop not null;
