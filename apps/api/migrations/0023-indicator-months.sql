-- A year of figures is read from its months (docs/adr/0014): the same days, put together by office and service.
create table treatment_months (
  -- Its first day.
  month date not null,
  office_id text not null,
  service text not null,
  received integer not null,
  reopened integer not null,
  closed integer not null,
  answered integer not null,
  in_time integer not null,
  late integer not null,
  -- How many of the decided cases lay so long with the administration: each length once, and beside it how often.
  tenths integer[] not null,
  many integer[] not null,
  rated integer not null,
  rating_sum integer not null,
  primary key (month, office_id, service)
);
-- Each day is counted again, and its month with it.
insert into uncounted_days select distinct day from treatment_days on conflict do nothing;

-- What was under way at the end of a day long past.
create index treatments_lasting on treatments using gist (daterange(began_on, ended_on)) where ended_on is not null;
