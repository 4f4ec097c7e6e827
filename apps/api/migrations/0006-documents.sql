-- What the province issues: numbered per office and year, signed, kept, and checked by whoever is shown one.
create table document_counters (
  office_id text not null references offices (id),
  year integer not null,
  kind text not null,
  last integer not null,
  primary key (office_id, year, kind)
);

create table documents (
  id uuid primary key,
  case_id uuid not null references cases (id),
  -- Which document the service calls for: residence-certificate, receipt …
  kind text not null,
  number text not null,
  language text not null check (language in ('ar', 'fr', 'bilingual')),
  -- The names as they stand on the paper, in both scripts.
  holder jsonb not null,
  -- Of the signed file: who holds it can compare.
  sha256 bytea not null,
  size integer not null,
  storage_key text not null unique,
  check_code_fingerprint bytea not null unique,
  check_code_sealed bytea not null,
  specimen boolean not null,
  issued_at timestamptz not null,
  issued_by uuid not null references accounts (id),
  office_id text not null references offices (id),
  valid_until date,
  revoked_at timestamptz,
  revoked_by uuid references accounts (id),
  revocation_reason text,
  -- How often it was handed out after it was made.
  copies integer not null default 0,
  unique (office_id, kind, number),
  check ((revoked_at is null) = (revocation_reason is null))
);
create index documents_of_case on documents (case_id, issued_at);
