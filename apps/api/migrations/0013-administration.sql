-- The administrator's tools: the audit trail in a chain, staff and their rights, the rules of the province, accounts made one.

-- The transaction that wrote a row says when no earlier one can appear any more: only such rows are put into the chain.
alter table audit_trail add column xid xid8 not null default pg_current_xact_id();
create index audit_trail_settled on audit_trail (xid, id);
create index audit_trail_actor on audit_trail (actor_id, id) where actor_id is not null;
-- Days lie together, and what changed the province among what was read.
create index audit_trail_at on audit_trail using brin (at);
create index audit_trail_changes on audit_trail (id) where action like 'administration.%';
create trigger audit_trail_never_emptied before truncate on audit_trail
  for each statement execute function refuse_change();

-- Each row of the audit trail in its turn, with the keyed hash of itself and of the link before it.
create table audit_chain (
  seq bigint primary key,
  audit_id bigint not null unique,
  hash bytea not null
);
create trigger audit_chain_append_only before update or delete on audit_chain
  for each row execute function refuse_change();
create trigger audit_chain_never_emptied before truncate on audit_chain
  for each statement execute function refuse_change();

-- What a member of staff may do beyond the role.
alter table accounts add column rights text[] not null default '{}';
alter table accounts add column suspension_reason text;
-- The account that this one turned out to be a second of.
alter table accounts add column merged_into uuid references accounts (id);
create index accounts_merged_into on accounts (merged_into) where merged_into is not null;

-- A closed office stays in the history of cases; nothing new comes to it.
alter table offices add column closed boolean not null default false;

-- Which office treats what; the first rule that fits decides.
create table routing_rules (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,63}$'),
  position integer not null,
  service text,
  sector_id text references sectors (id),
  commune_code text references communes (code),
  quarter_id text references quarters (id),
  office_id text not null references offices (id),
  check (num_nonnulls(service, sector_id, commune_code, quarter_id) > 0)
);

-- Answers that are written once and adapted each time.
create table canned_replies (
  id text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,63}$'),
  service text not null,
  -- For one action or status alone; for all where none is named.
  action text,
  status text,
  -- The office whose own it is; of all where none is named.
  office_id text references offices (id),
  names jsonb not null,
  texts jsonb not null,
  position integer not null default 0
);

-- The province's own words in place of those that the house brings, by what happened and language.
create table message_templates (
  event text primary key,
  texts jsonb not null
);

-- Two accounts of one person: proposed by one member of staff, confirmed by a second.
create table account_merges (
  id uuid primary key,
  kept_id uuid not null references accounts (id),
  merged_id uuid not null references accounts (id),
  reason text not null,
  status text not null check (status in ('proposed', 'confirmed', 'declined', 'undone')),
  proposed_by uuid not null references accounts (id),
  proposed_at timestamptz not null,
  decided_by uuid references accounts (id),
  decided_at timestamptz,
  -- How the merged account stood, and what was handed over, table by table: enough to take it back.
  before jsonb,
  check (kept_id <> merged_id),
  check (decided_by is null or decided_by <> proposed_by or status = 'declined')
);
create unique index account_merges_open on account_merges (merged_id) where status in ('proposed', 'confirmed');
create index account_merges_queue on account_merges (proposed_at, id) where status = 'proposed';
