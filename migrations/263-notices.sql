-- What somebody is told outside the product: one row for one recipient, written with the command that causes it. It holds
-- ids and an instant, never a word of a case: what is sent is made from it when it is sent, and only if it still holds.
create table notice (
  municipality int not null,
  -- Random, not ordered by time: it becomes the message's own id, and two recipients of one command must not be paired by it.
  id uuid not null,
  employee uuid,
  person uuid,
  admission uuid not null,
  -- The version of the invitation that this tells of; a later one replaces it.
  admission_version int not null,
  method text not null check (method in ('request', 'cancel')),
  starts_at timestamptz not null,
  until_at timestamptz,
  created_at timestamptz not null,
  -- From here on the job's own: what became of it.
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'sent', 'uncertain', 'failed', 'cancelled', 'unwanted')),
  channel text check (channel in ('mail', 'sms')),
  -- The calendar's name of this recipient's appointment, random and the same through its changes.
  uid uuid,
  sequence int,
  attempts int not null default 0,
  next_at timestamptz not null,
  settled_at timestamptz,
  primary key (municipality, id),
  unique (municipality, admission, admission_version),
  foreign key (municipality, admission) references admission (municipality, id),
  foreign key (municipality, employee) references employee (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  check ((employee is null) <> (person is null)),
  check ((settled_at is null) = (state in ('waiting', 'sending')))
);
create index notice_due on notice (municipality, next_at) where state in ('waiting', 'sending');
create index notice_of_employee on notice (municipality, employee, created_at desc) where employee is not null;
create index notice_of_person on notice (municipality, person, created_at desc) where person is not null;

alter table notice enable row level security;
alter table notice force row level security;
-- Written by whoever causes it; counted, never shown, where the outbox is looked after. Its recipient reads it once it was
-- looked at as them: before that it may tell the hour of a meeting from which they are kept.
create policy told on notice for insert to samspil_app
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
create policy own on notice for select to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int
    and ((coalesce(employee, person) = nullif(current_setting('app.actor', true), '')::uuid
        and state in ('sent', 'uncertain', 'failed', 'unwanted'))
      or current_setting('app.outbox', true) = 'counted'));
create policy delivers on notice for select to samspil_job using (true);
create policy settles on notice for update to samspil_job using (true) with check (true);
create policy bulk on notice for insert to samspil_job
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant insert (municipality, id, employee, person, admission, admission_version, method, starts_at, until_at, created_at, next_at)
  on notice to samspil_app;
-- Which invitation a row is about, and its calendar's names, are nobody's to read.
grant select (municipality, id, employee, person, method, starts_at, created_at, state, channel, settled_at) on notice to samspil_app;
grant select, insert on notice to samspil_job;
-- The hour as well: a cancellation takes back the one that its recipient was told.
grant update (starts_at, until_at, state, channel, uid, sequence, attempts, next_at, settled_at) on notice to samspil_job;

-- How somebody wants to be told, and where: for them alone. No row is: nothing.
create table notice_setting (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  owner uuid not null,
  channel text not null check (channel in ('none', 'mail', 'sms')),
  address text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, owner),
  foreign key (municipality, compartment) references compartment (municipality, id),
  check ((channel = 'none') = (address is null))
);
select protect_by_policy(array['notice_setting'],
  'municipality = nullif(current_setting(''app.municipality'', true), '''')::int
    and compartment = any (nullif(current_setting(''app.ring'', true), '''')::bigint[])');
grant update (channel, address, version, updated_at) on notice_setting to samspil_app;
