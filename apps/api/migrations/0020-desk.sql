-- What brings a case back to a desk: colleagues who were called to it, and the parts it was split into.

-- A colleague named in an internal note who has not opened the case since; the note itself keeps who was named.
create table mentions (
  account_id uuid not null references accounts (id),
  case_id uuid not null references cases (id),
  at timestamptz not null,
  primary key (account_id, case_id)
);

-- What a kept list shows of each case beside its subject; nothing for cards.
alter table saved_views add column columns text[] not null default '{}';

-- A case that was opened from another one: a second matter of it, or a part that another office treats.
alter table cases add column parent_id uuid references cases (id) check (parent_id <> id);
create index cases_children on cases (parent_id) where parent_id is not null;
