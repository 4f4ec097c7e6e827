-- What an office is called in the number of a document: A5 for the fifth annex, MDG for the caïdat of Madagh.
alter table offices add column code text unique check (code ~ '^[A-Z0-9]{2,4}$');

-- Offices that were there before are counted by kind; the province may give them better ones. Numbers once given stay.
update offices o set code = n.code
  from (select id, upper(left(kind, 1)) || row_number() over (partition by left(kind, 1) order by position, id) as code from offices) n
  where n.id = o.id;
alter table offices alter column code set not null;
