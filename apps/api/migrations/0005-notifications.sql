-- The outbox: what must be told to whom, written in the transaction in which it happened.
create table notifications (
  id uuid primary key,
  event text not null,
  channel text not null check (channel in ('email', 'sms')),
  account_id uuid references accounts (id),
  case_id uuid references cases (id),
  locale text not null check (locale in ('ar', 'fr', 'en')),
  -- Address, texts and their variables, sealed; codes and links leave it after hand-over.
  recipient_sealed bytea not null,
  content_sealed bytea,
  secret boolean not null default false,
  status text not null check (status in ('queued', 'sending', 'handed_over', 'delivered', 'failed', 'technical_failure')),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  created_at timestamptz not null,
  handed_over_at timestamptz,
  delivered_at timestamptz,
  provider_message_id text,
  last_error text
);
create index notifications_due on notifications (channel, next_attempt_at, id) where status in ('queued', 'sending');
create index notifications_of_account on notifications (account_id, created_at desc, id desc);
create index notifications_of_case on notifications (case_id, created_at);
create index notifications_provider_message on notifications (provider_message_id) where provider_message_id is not null;
