-- What a request for a residence certificate holds beyond its case.
create table certificates (
  case_id uuid primary key references cases (id),
  purpose text not null,
  purpose_text text,
  language text not null check (language in ('ar', 'fr', 'bilingual')),
  -- What the auxiliary of the authority found at the address, where an enquiry was made.
  enquiry text check (enquiry in ('confirmed', 'not_confirmed', 'absent')),
  refusal_reason text,
  -- The signed certificate, once there is one.
  document_id uuid,
  check ((purpose = 'other') = (purpose_text is not null))
);
