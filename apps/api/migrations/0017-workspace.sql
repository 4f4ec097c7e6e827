-- The clerk's day: lists of one's own, cases that belong together, who is on a case now, colleagues who are asked.

-- A list that a member of staff keeps, as the address of the queue says it.
create table saved_views (
  id uuid primary key,
  account_id uuid not null references accounts (id),
  name text not null,
  view text not null,
  service text,
  status text,
  escalated text,
  q text,
  sort text not null,
  unique (account_id, name)
);

-- The newest of what is open.
create index cases_of_office_newest on cases (office_id, submitted_at desc, id desc) where open;
