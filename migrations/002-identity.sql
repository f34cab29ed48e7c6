-- Who is at the keyboard, and for how long. Signing in happens before a municipality is known,
-- so this schema is exempt from "municipality first" and carries no row-level policies.
-- Nothing here says what anybody may see: that is access, decided anew in each request.

create schema identity;
grant usage on schema identity to samspil_app;

create table identity.account (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  kind text not null check (kind in ('employee', 'citizen', 'outsider')),
  municipality int not null,
  employee uuid,
  person uuid,
  display_name text not null,
  language text not null default 'da',
  active_from timestamptz not null,
  active_until timestamptz check (active_until > active_from),
  unique (issuer, subject),
  check ((kind = 'employee') = (employee is not null)),
  check (kind <> 'citizen' or person is not null),
  check (kind <> 'employee' or person is null)
);
create index account_by_employee on identity.account (municipality, employee) where employee is not null;
create index account_by_person on identity.account (municipality, person) where person is not null;
-- The issuer and subject of an account are never rewritten: a new sign-in identity is a new account.
grant select, insert on identity.account to samspil_app;
grant update (display_name, language, active_until) on identity.account to samspil_app;

-- Only the SHA-256 of a token is kept, so a copy of this table opens nothing.
create table identity.session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  account uuid not null references identity.account (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_minutes int not null check (idle_minutes between 1 and 720),
  expires_at timestamptz not null,
  ended_at timestamptz,
  check (expires_at > created_at and expires_at <= created_at + interval '12 hours')
);
create index session_open_by_account on identity.session (account) where ended_at is null;
grant select, insert on identity.session to samspil_app;
grant update (last_seen_at, ended_at) on identity.session to samspil_app;

-- A sign-in under way, from the departure to the provider until the return. Read once, by deleting it.
create table identity.sign_in (
  state_hash bytea primary key check (octet_length(state_hash) = 32),
  nonce text not null,
  code_verifier text not null,
  return_to text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);
create index sign_in_by_expiry on identity.sign_in (expires_at);
grant select, insert, delete on identity.sign_in to samspil_app;
