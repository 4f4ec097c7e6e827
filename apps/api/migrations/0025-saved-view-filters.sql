-- A kept list is narrowed to an office and to the days of filing like the queue itself. The office is kept as the address
-- says it: the list outlives it.
alter table saved_views add column office_id text;
alter table saved_views add column filed_from date;
alter table saved_views add column filed_to date;
