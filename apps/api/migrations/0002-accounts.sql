-- People who sign in: citizens and staff; how they prove who they are; who read whose data.
create table accounts (
  id uuid primary key,
  username text not null unique check (username = lower(username)),
  role text not null check (role in ('citizen', 'clerk', 'supervisor', 'inspector', 'support', 'finance', 'admin')),
  status text not null check (status in ('awaiting_activation', 'active', 'suspended')),
  office_id text references offices (id),
  first_name text not null,
  last_name text not null,
  first_name_ar text not null,
  last_name_ar text not null,
  locale text not null check (locale in ('ar', 'fr', 'en')),
  password_hash text,
  must_change_password boolean not null default false,
  email_sealed bytea,
  phone_sealed bytea,
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  -- The last accepted time step: a code is good once.
  totp_last_step bigint,
  created_at timestamptz not null default now(),
  check (role in ('citizen', 'inspector', 'support', 'finance', 'admin') or office_id is not null)
);
create index accounts_office on accounts (office_id, role);

create table citizens (
  account_id uuid primary key references accounts (id),
  cin_sealed bytea not null,
  cin_fingerprint bytea not null unique,
  email_fingerprint bytea not null,
  phone_fingerprint bytea not null,
  birth_date text not null check (birth_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  address_sealed bytea not null,
  -- Names without accents, diacritics and variants of one letter, to be searched.
  search_name text not null,
  consent_at timestamptz not null,
  consent_version text not null,
  approved_by uuid references accounts (id),
  created_at timestamptz not null default now()
);
create index citizens_email on citizens (email_fingerprint);
create index citizens_phone on citizens (phone_fingerprint);
create index citizens_search_name on citizens using gin (search_name gin_trgm_ops);

create table registrations (
  id uuid primary key,
  reference text not null unique,
  status text not null check (status in ('pending', 'approved', 'rejected')),
  office_id text not null references offices (id),
  cin_sealed bytea not null,
  cin_fingerprint bytea not null,
  first_name text not null,
  last_name text not null,
  first_name_ar text not null,
  last_name_ar text not null,
  birth_date text not null check (birth_date ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  email_sealed bytea not null,
  phone_sealed bytea not null,
  address_sealed bytea not null,
  locale text not null check (locale in ('ar', 'fr', 'en')),
  consent_at timestamptz not null,
  consent_version text not null,
  submitted_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references accounts (id),
  reason text,
  account_id uuid references accounts (id),
  check (status <> 'rejected' or reason is not null)
);
-- One open registration per person; a second one is answered alike and changes nothing.
create unique index registrations_one_pending on registrations (cin_fingerprint) where status = 'pending';
create index registrations_queue on registrations (office_id, submitted_at, id) where status = 'pending';

-- A family of refresh tokens: one sign-in on one device.
create table sessions (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  token_hash bytea not null,
  -- Accepted for 60 s while its successor was never used: the answer that carried it may have been lost.
  previous_token_hash bytea,
  rotated_at timestamptz not null,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text,
  revoked_at timestamptz
);
create unique index sessions_token on sessions (token_hash);
create index sessions_previous_token on sessions (previous_token_hash) where previous_token_hash is not null;
create index sessions_account on sessions (account_id) where revoked_at is null;

create table access_codes (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  purpose text not null check (purpose in ('activation', 'reset', 'second_factor')),
  -- The long token of a link; the short code of an SMS.
  token_hash bytea,
  code_hash bytea,
  tries_left integer not null default 10,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null
);
create index access_codes_account on access_codes (account_id, purpose) where used_at is null;

-- Who did or read what, for ever: rows are only added.
create table audit_trail (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  -- The citizen whose data were read or changed.
  citizen_id uuid,
  detail jsonb not null default '{}'
);
create index audit_trail_citizen on audit_trail (citizen_id, id) where citizen_id is not null;
create index audit_trail_subject on audit_trail (subject_kind, subject_id, id);
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception '% is only added to', tg_table_name; end $$;
create trigger audit_trail_append_only before update or delete on audit_trail
  for each row execute function refuse_change();

create table idempotency_keys (
  caller text not null,
  key text not null,
  fingerprint bytea not null,
  answer jsonb not null,
  created_at timestamptz not null default now(),
  primary key (caller, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);
