-- Visits to the province's offices: what people come for, when each counter receives, and who comes when.
create extension if not exists btree_gist;

create table visit_domains (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,63}$'),
  names jsonb not null,
  position integer not null default 0,
  active boolean not null default true
);

create table visit_objects (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,63}$'),
  domain_id text not null references visit_domains (id),
  names jsonb not null,
  description jsonb,
  -- What to bring, one text in each language apiece (law 55-19 art. 4: nothing else may be asked for).
  documents jsonb not null default '[]',
  duration_minutes smallint not null check (duration_minutes between 5 and 480),
  -- Who books: any citizen, the citizens of the office, or the staff at its desk only.
  audience text not null default 'citizens' check (audience in ('citizens', 'own_office', 'desk')),
  -- How many of these an agenda receives at once; null: as many as the counter has places.
  places smallint check (places >= 1),
  lead_minutes integer not null default 0 check (lead_minutes >= 0),
  horizon_days smallint not null default 60 check (horizon_days between 1 and 365),
  limit_per_citizen smallint not null default 1 check (limit_per_citizen >= 1),
  -- How long before the visit the citizen may still move or cancel it.
  change_until_minutes integer not null default 0 check (change_until_minutes >= 0),
  position integer not null default 0,
  active boolean not null default true,
  version integer not null default 1
);

-- The agenda of a counter of an office. Whoever changes its rules locks this row; whoever takes a place shares it.
create table agendas (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,63}$'),
  office_id text not null references offices (id),
  names jsonb not null,
  -- The grid, counted from midnight: it fits the hour, so that 08:30 stands on it.
  step_minutes smallint not null check (step_minutes in (5, 10, 15, 30)),
  -- How long a place given back stays away from whoever watches for it.
  cooling_minutes smallint not null default 0 check (cooling_minutes between 0 and 1440),
  active boolean not null default true,
  version integer not null default 1,
  unique (id, office_id)
);
create index agendas_of_office on agendas (office_id);

-- An office receives a thing at one counter only.
create table agenda_objects (
  agenda_id text not null,
  office_id text not null,
  object_id text not null references visit_objects (id),
  primary key (office_id, object_id),
  foreign key (agenda_id, office_id) references agendas (id, office_id)
);
create index agenda_objects_of_agenda on agenda_objects (agenda_id);

-- Weekly hours in a season; stretches that overlap add up, as two clerks at one counter do.
create table agenda_hours (
  id bigint generated always as identity primary key,
  agenda_id text not null references agendas (id),
  season_id text not null references seasons (id),
  weekday smallint not null check (weekday between 1 and 7),
  from_time time not null,
  to_time time not null check (to_time > from_time),
  places smallint not null check (places >= 1),
  -- The share of the places that is kept for who comes without an appointment.
  walk_in_places smallint not null default 0 check (walk_in_places between 0 and places),
  valid_from date,
  valid_until date check (valid_until >= valid_from)
);
create index agenda_hours_of_agenda on agenda_hours (agenda_id);

-- A day or hours that differ from the week. Of two that meet, the one written last counts.
create table agenda_exceptions (
  id bigint generated always as identity primary key,
  agenda_id text not null references agendas (id),
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  -- Both null: the whole day.
  from_time time,
  to_time time check (to_time > from_time),
  kind text not null check (kind in ('closed', 'open')),
  places smallint check (places >= 1),
  walk_in_places smallint,
  reason jsonb not null,
  check ((from_time is null) = (to_time is null)),
  check (kind = 'closed' or (from_time is not null and places is not null and walk_in_places between 0 and places))
);
create index agenda_exceptions_of_agenda on agenda_exceptions (agenda_id, to_date);

-- The guard: how many places of a step of the grid are taken, of the counter (object '') and of each object; `walk_ins`
-- of them by who came without an appointment. `capacity` is what the rules gave when a place was last taken: none is
-- taken beyond it.
create table agenda_loads (
  agenda_id text not null references agendas (id),
  object_id text not null,
  date date not null,
  time time not null,
  taken smallint not null,
  walk_ins smallint not null default 0,
  capacity smallint not null,
  primary key (agenda_id, object_id, date, time),
  check (taken between 0 and capacity),
  check (walk_ins between 0 and taken)
);

-- A place of a counter and whoever has it. `held`: chosen, not confirmed; `offered`: kept for who waited; `cooling`: given
-- back and nobody's. Day and hour are Moroccan local time, as written on the slip; instants are derived from them.
create table appointments (
  id uuid primary key,
  reference text unique,
  status text not null check (status in ('held', 'offered', 'cooling', 'booked', 'checked_in', 'served', 'no_show', 'cancelled', 'expired')),
  agenda_id text not null references agendas (id),
  office_id text not null references offices (id),
  object_id text not null references visit_objects (id),
  date date not null,
  time time not null,
  duration_minutes smallint not null,
  during tsrange not null generated always as (tsrange(date + time, date + time + make_interval(mins => duration_minutes))) stored,
  channel text not null check (channel in ('online', 'desk', 'phone', 'walk_in')),
  account_id uuid references accounts (id),
  -- A person without an account: name, card, phone and e-mail in one sealed text.
  person_sealed bytea,
  cin_fingerprint bytea,
  locale text not null default 'ar' check (locale in ('ar', 'fr', 'en')),
  note text,
  -- Until when a place is held, offered or kept cool.
  expires_at timestamptz,
  -- Whoever chose the place: the citizen, or the clerk for them.
  held_by uuid references accounts (id),
  -- The appointment that this place is held to replace.
  moves_id uuid,
  -- Grows with each change, as calendars ask (RFC 5546).
  sequence integer not null default 0,
  link_fingerprint bytea unique,
  created_at timestamptz not null,
  booked_at timestamptz,
  changed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_by text check (cancelled_by in ('citizen', 'office')),
  cancel_reason text,
  checked_in_at timestamptz,
  closed_at timestamptz,
  staff_note text,
  reminded_two_days_at timestamptz,
  reminded_three_hours_at timestamptz,
  check ((status in ('held', 'offered', 'cooling')) = (expires_at is not null)),
  check ((status in ('held', 'cooling', 'expired')) = (reference is null)),
  -- Nobody is in two places at once.
  constraint appointments_overlap exclude using gist (account_id with =, during with &&)
    where (status in ('held', 'booked', 'checked_in') and moves_id is null and account_id is not null)
);
create index appointments_of_account on appointments (account_id, date desc, time desc, id desc) where account_id is not null;
create index appointments_of_person on appointments (cin_fingerprint, date desc) where cin_fingerprint is not null;
create index appointments_of_agenda on appointments (agenda_id, date, time, id);
create index appointments_of_office on appointments (office_id, date, time, id) where reference is not null;
create index appointments_expiring on appointments (expires_at) where expires_at is not null;
create index appointments_held on appointments (held_by) where status = 'held';
create index appointments_to_come on appointments (date, time) where status = 'booked';

create table appointment_events (
  appointment_id uuid not null references appointments (id),
  seq integer not null,
  action text not null,
  actor_id uuid,
  actor_role text not null,
  at timestamptz not null,
  details jsonb not null default '{}',
  primary key (appointment_id, seq)
);
create trigger appointment_events_append_only before update or delete on appointment_events
  for each row execute function refuse_change();

-- Who would come if a place came free, in the order they asked.
create table appointment_waiting (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  office_id text not null references offices (id),
  object_id text not null references visit_objects (id),
  from_date date not null,
  to_date date not null check (to_date >= from_date),
  from_time time,
  to_time time check (to_time > from_time),
  status text not null check (status in ('waiting', 'offered', 'served', 'left', 'expired')),
  offered_appointment_id uuid,
  created_at timestamptz not null,
  check (status <> 'offered' or offered_appointment_id is not null)
);
create index appointment_waiting_in_order on appointment_waiting (office_id, object_id, created_at, id) where status = 'waiting';
create unique index appointment_waiting_once on appointment_waiting (account_id, office_id, object_id) where status in ('waiting', 'offered');
create index appointment_waiting_offered on appointment_waiting (offered_appointment_id) where status = 'offered';

-- The secret address under which a citizen's calendar reads their appointments.
create table appointment_feeds (
  account_id uuid primary key references accounts (id),
  secret_fingerprint bytea not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz
);
