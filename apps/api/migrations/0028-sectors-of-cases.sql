-- What a case is about stands beside it, as its office does, so that a list is narrowed to a sector from its index alone
-- (docs/adr/0015), a common one and a rare one, in one office and in the whole province.
alter table cases add column sector_id text;
-- A complaint about how a request was treated is about no sector: it names one for form's sake.
update cases c set sector_id = d.sector_id from complaints d where d.case_id = c.id and d.about_case_id is null;
create index cases_of_sector_at on cases (office_id, sector_id, submitted_at desc, id desc) include (service, status) where sector_id is not null;
create index cases_of_sector on cases (sector_id, submitted_at desc, id desc) include (office_id, service, status) where sector_id is not null;
create index cases_of_sector_open on cases (sector_id, due_date, id) include (office_id, service, status, assignee_id, clock_suspended_on, submitted_at) where open and sector_id is not null;

-- A kept list keeps its sector as the address says it: the list outlives it.
alter table saved_views add column sector_id text;
