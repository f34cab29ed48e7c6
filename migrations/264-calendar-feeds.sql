-- A secret address at which a calendar asks for its owner's appointments. As with sessions only the SHA-256 of the secret
-- is kept, and the row is found by that alone, before a municipality is known.
create table identity.calendar_feed (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  id uuid not null unique,
  account uuid not null references identity.account (id),
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index calendar_feed_stands on identity.calendar_feed (account) where withdrawn_at is null;
grant select, insert on identity.calendar_feed to samspil_app;
grant update (withdrawn_at) on identity.calendar_feed to samspil_app;
