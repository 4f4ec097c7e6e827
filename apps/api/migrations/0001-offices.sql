-- The province: its communes, offices, quarters, complaint sectors, holidays and settings.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table provinces (
  id text primary key,
  reference_prefix text not null check (reference_prefix ~ '^[A-Z]{3}$'),
  profile jsonb not null
);

create table communes (
  code text primary key,
  names jsonb not null,
  kind text not null check (kind in ('urban', 'rural')),
  cercle text,
  population integer not null,
  households integer not null,
  postcodes text[] not null default '{}'
);

create table offices (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,63}$'),
  kind text not null check (kind in ('province', 'division', 'service', 'pashalik', 'district', 'annex', 'cercle', 'caidat')),
  parent_id text references offices (id),
  names jsonb not null,
  commune_codes text[] not null default '{}',
  address jsonb,
  phone text,
  fax text,
  email text,
  registers_citizens boolean not null default false,
  treats_complaints boolean not null default false,
  position integer not null default 0
);

create table quarters (
  id text primary key,
  names jsonb not null,
  commune_code text not null references communes (code),
  postcode text,
  -- The perimeter of the annexes is the province's to say.
  office_id text references offices (id)
);

create table sectors (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,63}$'),
  names jsonb not null,
  keywords jsonb not null default '{}',
  -- The division that treats these complaints; offered first when a clerk passes one on.
  office_id text references offices (id),
  position integer not null
);

create table holidays (
  date date primary key,
  names jsonb not null,
  kind text not null check (kind in ('national', 'religious')),
  -- A religious day is provisional until the moon is seen.
  provisional boolean not null,
  source text not null
);

create table seasons (
  id text primary key,
  names jsonb not null,
  valid_from date,
  valid_to date,
  week jsonb not null
);

create table settings (
  key text primary key,
  value jsonb not null
);
