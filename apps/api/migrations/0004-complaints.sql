-- What a complaint, suggestion or observation holds beyond its case (decree 2.17.265).
create table complaints (
  case_id uuid primary key references cases (id),
  capacity text not null,
  sector_id text not null references sectors (id),
  body text not null,
  answer_channel text not null,
  before_court boolean not null,
  address text,
  place text not null,
  place_latitude double precision,
  place_longitude double precision,
  inadmissible_reason text check (inadmissible_reason in ('before_court', 'not_competent', 'malicious_insulting', 'prosecution_referred'))
);
create index complaints_sector on complaints (sector_id);
