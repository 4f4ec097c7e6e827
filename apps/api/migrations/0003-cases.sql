-- Every request a citizen makes is a case; what was done to it is its timeline.
create table cases (
  id uuid primary key,
  reference text not null unique,
  service text not null,
  -- What the service calls it: complaint, suggestion, observation …
  kind text not null,
  status text not null,
  title text not null,
  applicant_id uuid not null references accounts (id),
  office_id text not null references offices (id),
  assignee_id uuid references accounts (id),
  -- Waits for the administration or the citizen; false once it is answered, refused, withdrawn or closed.
  open boolean not null default true,
  submitted_at timestamptz not null,
  -- The last full day on which the province may answer in time, as the service's law counts it.
  due_date date not null,
  clock_suspended_on date,
  answered_at timestamptz,
  closed_at timestamptz,
  rating smallint check (rating between 1 and 5),
  rating_comment text,
  version integer not null default 1,
  -- To recognise the e-mail or phone of a person who follows without signing in.
  email_fingerprint bytea,
  phone_fingerprint bytea
);
create index cases_of_applicant on cases (applicant_id, submitted_at desc, id desc);
-- What the counts beside the queue look at is in the index: they need not open the cases.
create index cases_of_office on cases (office_id, due_date, id) include (service, status, clock_suspended_on) where open;
create index cases_of_office_all on cases (office_id, submitted_at desc, id desc);
create index cases_of_assignee on cases (assignee_id, due_date, id) include (office_id, service) where open;
create index cases_unassigned on cases (office_id, due_date, id) include (service) where open and assignee_id is null;
create index cases_open on cases (due_date, id) where open;
create index cases_all on cases (submitted_at desc, id desc);
create index cases_title on cases using gin (title gin_trgm_ops);
create index cases_answered on cases (service, answered_at) where answered_at is not null;

create table timeline_entries (
  case_id uuid not null references cases (id),
  seq integer not null,
  action text not null,
  from_status text,
  to_status text not null,
  actor_id uuid,
  actor_role text not null,
  office_id text,
  -- public: label and date for who follows without signing in, words for the applicant; staff: an internal note.
  audience text not null check (audience in ('public', 'staff')),
  message text,
  data jsonb not null default '{}',
  at timestamptz not null,
  primary key (case_id, seq)
);
create trigger timeline_append_only before update or delete on timeline_entries
  for each row execute function refuse_change();

create table attachments (
  id uuid primary key,
  case_id uuid not null references cases (id),
  seq integer not null,
  name text not null,
  media_type text not null,
  size integer not null,
  sha256 bytea not null,
  storage_key text not null unique,
  scan text not null check (scan in ('not_configured', 'scanning', 'clean', 'infected')),
  added_by uuid not null references accounts (id),
  added_at timestamptz not null
);
create index attachments_of_case on attachments (case_id, seq);
