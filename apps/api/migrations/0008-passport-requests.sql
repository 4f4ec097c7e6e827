-- What a request for the data of a lost or stolen passport holds beyond its case.
create table passport_requests (
  case_id uuid primary key references cases (id),
  event_date date not null,
  event_place text not null,
  circumstances text not null,
  subject text not null check (subject in ('self', 'minor', 'ward')),
  guardian_link text,
  ward_first_name text,
  ward_last_name text,
  ward_first_name_ar text,
  ward_last_name_ar text,
  -- The number as the citizen remembers it: sealed; the hint shows enough to recognise it.
  number_given_sealed bytea,
  number_given_hint text,
  -- Number, dates and issuing authority as the service found them: one sealed text, opened only for who may see it.
  data_sealed bytea,
  refusal_reason text,
  document_id uuid,
  check ((subject = 'self') = (guardian_link is null)),
  check ((subject = 'self') = (ward_last_name is null))
);
