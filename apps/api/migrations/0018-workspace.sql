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

-- Several citizens write about one thing: what is answered to the one case is answered to those that follow it.
alter table cases add column joined_to uuid references cases (id) check (joined_to <> id);
create index cases_joined on cases (joined_to) where joined_to is not null;

-- Text as it is looked for. Arabic letters become capitals, which no lower-case text holds: without them the trigrams of a
-- database in the C locale know no Arabic. Variants that people write alike become one, accents and vowel signs go.
create function search_letters(text) returns text language sql immutable strict parallel safe as
  $$ select translate(lower($1), 'ابتجحخدرزسشصضطظعغفقكلمنهويثذأإآٱىیکةؤئگڤڭàâäáçéèêëîïíôöóùûüúÿñ''’‘`ʼ-' || U&'\0621\0640\064B\064C\064D\064E\064F\0650\0651\0652\0653\0654\0655\0670', 'ABCDEFGHIJKLMNOPQRSTUVWXYZCGAAAAZZTXYZTRTaaaaceeeeiiiooouuuuyn      ') $$;
drop index cases_title;
create index cases_title on cases using gin (search_letters(title) gin_trgm_ops);
drop index citizens_search_name;
create index citizens_search_name on citizens using gin (search_letters(search_name) gin_trgm_ops);

-- Who has a case open just now. Worth nothing after a minute: not logged, not backed up.
create unlogged table case_presence (
  case_id uuid not null references cases (id),
  account_id uuid not null references accounts (id),
  seen_at timestamptz not null,
  primary key (case_id, account_id)
);
