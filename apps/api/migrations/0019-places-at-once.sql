-- What a counter is set to is remembered under this number by whoever serves it: every change of what it is read from, by whatever
-- hand, gives it another, never used before. The counter is locked meanwhile, so that no place is taken on rules that just went.
create sequence rules_versions;
alter table agendas add column rules_version bigint not null default nextval('rules_versions');

create function renew_own_rules() returns trigger language plpgsql as $$
begin
  new.rules_version := nextval('rules_versions');
  return new;
end $$;
create trigger agendas_rules before update on agendas for each row execute function renew_own_rules();

-- Of the counters that a row speaks of; the update above gives them their number.
create function renew_rules_of_agenda() returns trigger language plpgsql as $$
begin
  perform from agendas where id in (old.agenda_id, new.agenda_id) order by id for no key update;
  update agendas set version = version where id in (old.agenda_id, new.agenda_id);
  return null;
end $$;
create trigger agenda_hours_rules after insert or update or delete on agenda_hours for each row execute function renew_rules_of_agenda();
create trigger agenda_exceptions_rules after insert or update or delete on agenda_exceptions for each row execute function renew_rules_of_agenda();
create trigger agenda_objects_rules after insert or update or delete on agenda_objects for each row execute function renew_rules_of_agenda();

create function renew_rules_of_object() returns trigger language plpgsql as $$
begin
  perform from agendas where id in (select agenda_id from agenda_objects where object_id = new.id) order by id for no key update;
  update agendas set version = version where id in (select agenda_id from agenda_objects where object_id = new.id);
  return null;
end $$;
create trigger visit_objects_rules after update on visit_objects for each row execute function renew_rules_of_object();

create function renew_all_rules() returns trigger language plpgsql as $$
begin
  perform from agendas order by id for no key update;
  update agendas set version = version;
  return null;
end $$;
create trigger seasons_rules after insert or update or delete on seasons for each statement execute function renew_all_rules();
create trigger holidays_rules after insert or update or delete on holidays for each statement execute function renew_all_rules();

-- Who chooses has one place of a kind at a time, however many windows are open.
drop index appointments_held;
create unique index appointments_held_once on appointments (held_by, object_id) where status = 'held';

-- A place is taken with all of its steps or not at all: a statement that found too few of them writes nothing.
create function all_places_taken(taken boolean) returns boolean language plpgsql as $$
begin
  if not taken then raise exception 'no place is left' using errcode = 'check_violation', constraint = 'places_of_agenda'; end if;
  return true;
end $$;

-- How many visits to come of a kind somebody has booked. Whoever asks has that person to themselves until the end of the
-- transaction; the count, a statement of its own, sees what those before them have written.
create function visits_booked(account uuid, cin bytea, object text, today date) returns bigint language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('visits ' || coalesce(account::text, encode(cin, 'base64')), 0));
  return (select count(*) from appointments o
    where o.object_id = object and (o.account_id = account or o.cin_fingerprint = cin) and o.status in ('booked', 'checked_in') and o.date >= today);
end $$;

-- The steps of a day lie beside each other, with room to be counted in place: a month is read from a few pages.
alter table agenda_loads set (fillfactor = 80);

-- Counters do not leave their office: one check for both.
alter table appointments drop constraint appointments_agenda_id_fkey, drop constraint appointments_office_id_fkey,
  add foreign key (agenda_id, office_id) references agendas (id, office_id);
