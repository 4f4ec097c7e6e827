-- How the appointments of a day went at an office, counted as the days of the work are (docs/adr/0014). Who walked in is not among them.
create table visit_days (
  day date not null,
  office_id text not null,
  booked integer not null,
  kept integer not null,
  missed integer not null,
  primary key (day, office_id)
);

-- Days of offices whose appointments have changed since they were counted.
create table uncounted_visits (day date not null, office_id text not null);
create function mark_uncounted_visit() returns trigger language plpgsql as
  $$ begin insert into uncounted_visits values (new.date, new.office_id); return null; end $$;
create function mark_left_day() returns trigger language plpgsql as
  $$ begin insert into uncounted_visits values (old.date, old.office_id); return null; end $$;
create trigger appointments_are_counted after insert or update of status, date, office_id on appointments
  for each row when (new.reference is not null) execute function mark_uncounted_visit();
-- A place given back, and the day that a visit was moved away from.
create trigger left_days_are_counted after update of status, date, office_id on appointments
  for each row when (old.reference is not null and (new.reference is null or (old.date, old.office_id) <> (new.date, new.office_id))) execute function mark_left_day();
insert into uncounted_visits select distinct date, office_id from appointments where reference is not null;
