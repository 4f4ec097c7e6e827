-- By which words a case is found, and on which shelves of its office it lies (docs/adr/0015): one index knows both, so that
-- a search opens little more than what it shows.
create function shelves_of(office_id text, submitted_at timestamptz, open boolean) returns text[] language sql immutable parallel safe as
  $$ select array[office_id || to_char(submitted_at at time zone 'UTC', '/YYYY-MM')] || case when open then array[office_id || '/open'] end $$;
create function week_of(at timestamptz) returns text language sql immutable parallel safe as $$ select '/W' || floor(extract(epoch from at) / 604800)::int $$;

-- Words stand behind a mark of where they may be looked for: an office, or a week of the whole province, where names alone
-- are. An index that is asked for beginnings counts up all that begin so.
create function mark_of(place text) returns text language sql immutable parallel safe as
  $$ select case when place = '' or starts_with(place, '/') then place || '/' else left(md5(place), 4) end $$;
create function words_of(said text) returns setof text language sql immutable parallel safe as
  $$ select unnest(array_remove(regexp_split_to_array(search_letters(said), '[^A-Za-z0-9]+'), '')) $$;
-- As they are written, and without the article or the letters that lean on an Arabic word: شارع is found in بشارع, مياه in المياه.
create function letter_words(place text, said text) returns tsvector language sql immutable parallel safe as $$
  select array_to_tsvector(array(select mark_of(place) || form from words_of(said) word,
    unnest(array[word, regexp_replace(word, '^([YBRT]?AU|UU|[YBRTU])(?=[A-Z]{3})|^[ea]l(?=[a-z]{4})', '')]) form)) $$;
-- Each by its beginning, but short words mean themselves (el, حي): they begin too much. The last may not be written to its end yet.
-- Not parallel safe: to call further processes takes longer than such a search.
create function words_begun(place text, said text) returns tsquery language sql immutable parallel unsafe as $$
  select string_agg((select '(' || string_agg(distinct quote_literal(mark_of(place) || form) || case when length(word) + (n = cardinality(words))::int > 2 then ':*' else '' end, '|') || ')'
    from unnest(array[word, regexp_replace(word, '^([YBRT]?AU|UU)(?=[A-Z]{2})|^[ea]l(?=[a-z]{3})', '')]) form), '&')::tsquery
  from (select array(select words_of(said)) as words) w, unnest(words) with ordinality u (word, n) $$;

create table case_words (
  case_id uuid primary key references cases (id),
  shelves text[] not null,
  -- For its office those of the subject, of the applicant's name and of what the citizen wrote; for its week those of the name.
  words tsvector not null
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
insert into case_words (case_id, shelves, words)
select c.id, shelves_of(c.office_id, c.submitted_at, c.open), letter_words(c.office_id, concat_ws(' ', c.title, z.search_name, d.body)) || letter_words(week_of(c.submitted_at), coalesce(z.search_name, ''))
from cases c left join citizens z on z.account_id = c.applicant_id left join complaints d on d.case_id = c.id order by c.submitted_at;
-- What waits to be sorted in is read by every search: little of it.
create index case_words_found on case_words using gin (shelves, words) with (gin_pending_list_limit = 256);
analyze case_words;

-- Of a citizen there are many cases: names that are rare are looked for here.
alter table citizens add column words tsvector generated always as (letter_words('', search_name)) stored;
create index citizens_words on citizens using gin (words) with (gin_pending_list_limit = 512);

create function move_case_words() returns trigger language plpgsql as $$
begin
  update case_words set shelves = shelves_of(new.office_id, new.submitted_at, new.open),
    words = case when new.office_id = old.office_id then words else array_to_tsvector(array(
      select case when starts_with(word, mark_of(old.office_id)) then mark_of(new.office_id) || substr(word, 5) else word end from unnest(tsvector_to_array(words)) word)) end
  where case_id = new.id;
  return null;
end $$;
create trigger cases_shelves after update of office_id, open on cases
  for each row when (old.office_id <> new.office_id or old.open <> new.open) execute function move_case_words();

drop index cases_letters, complaints_words;
alter table cases drop column letters;
alter table complaints drop column words;
drop function letter_words(text), words_begun(text);
