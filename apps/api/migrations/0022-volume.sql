-- A million cases (docs/adr/0015): words are found inside one office, lists are read from their index alone.
create extension if not exists btree_gin;

-- Making letters of a text costs more than all the rest of comparing it: done once, when it is written.
alter table cases add column letters text generated always as (search_letters(title)) stored;
alter table citizens add column letters text generated always as (search_letters(search_name)) stored;
drop index cases_title, citizens_search_name;
-- What waits to be sorted in is read by every search: little of it.
create index cases_letters on cases using gin (office_id, letters gin_trgm_ops) with (gin_pending_list_limit = 512);
create index citizens_letters on citizens using gin (letters gin_trgm_ops) with (gin_pending_list_limit = 512);

-- What the queue is narrowed by stands beside its order, so that what is not shown is not opened.
drop index cases_of_office_all, cases_of_office_newest, cases_open, cases_all;
create index cases_of_office_all on cases (office_id, submitted_at desc, id desc) include (service, status);
create index cases_of_office_newest on cases (office_id, submitted_at desc, id desc) include (service, status, assignee_id, clock_suspended_on) where open;
create index cases_open on cases (due_date, id) include (office_id, service, status, assignee_id, clock_suspended_on) where open;
create index cases_all on cases (submitted_at desc, id desc) include (office_id, service, status);
-- In the province a service or status may be rare. The indicators, for which answers had an index, read their own tables.
create index cases_of_status on cases (service, status, submitted_at desc, id desc) include (office_id);
drop index cases_answered;

-- An index alone answers only for pages that were vacuumed; a fifth of a large table is too long to wait.
alter table cases set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
