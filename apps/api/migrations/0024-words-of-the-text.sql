-- What a citizen wrote is found by its words, each by its beginning (docs/adr/0015). The letters are those of search_letters:
-- one index for Arabic and Latin, whatever the locale of the database.
create function letter_words(text) returns tsvector language sql immutable strict parallel safe as
  $$ select array_to_tsvector(array_remove(regexp_split_to_array(search_letters($1), '[^A-Za-z0-9]+'), '')) $$;
create function words_begun(text) returns tsquery language sql immutable strict parallel safe as
  $$ select string_agg(word || ':*', ' & ')::tsquery from unnest(tsvector_to_array(letter_words($1))) word $$;

alter table complaints add column words tsvector generated always as (letter_words(body)) stored;
create index complaints_words on complaints using gin (words) with (gin_pending_list_limit = 512);
