-- The last day on which a citizen may complete a file, as she was told when she was asked (law 55-19 art. 10); none
-- where nothing is waited for.
alter table cases add column complete_by date;
update cases set complete_by = clock_suspended_on + 30
  where open and clock_suspended_on is not null and service in ('certificates', 'passport-requests') and status in ('incomplete', 'awaiting_citizen');
create index cases_to_complete on cases (complete_by, id) where complete_by is not null;
