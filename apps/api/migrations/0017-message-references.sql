-- What a message is about that is no case: a visit, by the reference which its citizen quotes.
alter table notifications add column reference text;
create index notifications_of_reference on notifications (reference, created_at desc, id desc) where reference is not null;
