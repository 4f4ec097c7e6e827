-- What an operator and the person must see of a message: by whom it went, what it cost, what else was tried.
alter table notifications
  -- The messages of one happening, by whichever channel.
  add column happening_id uuid,
  -- When it was to be sent: quiet hours and daily limits make it later than when it happened.
  add column due_at timestamptz,
  -- The address of the channel that was not used: where the one used fails for good, it is sent there.
  add column fallback_sealed bytea,
  add column fallback_of uuid references notifications (id),
  -- By which an operator finds what was sent to an address that only the sealed column holds.
  add column recipient_fingerprint bytea,
  add column provider text,
  add column parts smallint,
  add column cost numeric(9, 4),
  add column read_at timestamptz;
create index notifications_by_day on notifications (created_at desc, id desc);
create index notifications_of_recipient on notifications (recipient_fingerprint, created_at desc, id desc) where recipient_fingerprint is not null;
create index notifications_set_aside on notifications (created_at desc, id desc) where status = 'technical_failure';
create unique index notifications_fallback on notifications (fallback_of) where fallback_of is not null;

-- By which channels a person wants to hear of a kind of thing; without a row, by all of them. One at least stays.
create table notification_preferences (
  account_id uuid not null references accounts (id),
  kind text not null,
  email boolean not null,
  sms boolean not null,
  primary key (account_id, kind),
  check (email or sms)
);

-- How each provider fares, as each process that sends sees it.
create table message_providers (
  provider text not null,
  process uuid not null,
  channel text not null check (channel in ('email', 'sms')),
  circuit text not null check (circuit in ('closed', 'half_open', 'open')),
  since timestamptz not null,
  last_error text,
  last_error_at timestamptz,
  seen_at timestamptz not null,
  primary key (provider, process)
);
