-- The outbox tells of more than appointments (decision 282): of an agreement whose day is near or over, that something is
-- new, and the code by which somebody shows that an address is theirs. A row still holds ids and instants alone.
alter table notice drop constraint notice_method_check;
alter table notice alter column admission drop not null;
alter table notice alter column admission_version drop not null;
alter table notice alter column starts_at drop not null;
alter table notice add column case_id uuid;
-- The reminder, the message or the wish it tells of: looked at as the recipient before it goes, and nobody's to read.
alter table notice add column about uuid;
alter table notice add constraint notice_method_check check (method in ('request', 'cancel', 'agreement', 'news', 'code'));
alter table notice add constraint notice_subject_check check (
  case when method in ('request', 'cancel') then admission is not null and admission_version is not null and starts_at is not null and about is null
    when method = 'code' then admission is null and about is null and case_id is null and starts_at is null
    else admission is null and starts_at is null and about is not null and case_id is not null end);
create unique index notice_of_reminder on notice (municipality, about) where method = 'agreement';
create index notice_news_of on notice (municipality, coalesce(employee, person)) where method in ('news', 'code');

grant insert (case_id, about) on notice to samspil_app;
grant select (next_at) on notice to samspil_app;

-- Who is told of what, beside appointments, and when it was shown that the address is the owner's. Nothing is sent to an
-- address before that, but the code itself.
alter table notice_setting add column of_agreements boolean not null default false;
alter table notice_setting add column of_news boolean not null default false;
alter table notice_setting add column proven_at timestamptz;
grant update (of_agreements, of_news, proven_at) on notice_setting to samspil_app;

-- A code that was asked for. The code itself is made when it is handed over and kept nowhere: its hash is, for a while.
create table address_code (
  municipality int not null,
  notice uuid not null,
  owner uuid not null,
  -- The choice it belongs to, as it stood: changed, the code is worth nothing.
  setting uuid not null,
  setting_version int not null,
  asked_at timestamptz not null,
  salt bytea,
  code_hash bytea,
  expires_at timestamptz,
  attempts int not null default 0,
  primary key (municipality, notice),
  foreign key (municipality, notice) references notice (municipality, id),
  foreign key (municipality, setting) references notice_setting (municipality, id),
  check ((code_hash is null) = (salt is null) and (code_hash is null) = (expires_at is null))
);
create index address_code_of on address_code (municipality, owner, asked_at);
select protect_by_policy(array['address_code'],
  'municipality = nullif(current_setting(''app.municipality'', true), '''')::int
    and owner = nullif(current_setting(''app.actor'', true), '''')::uuid');
create policy makes on address_code for update to samspil_job using (true) with check (true);
create policy finds on address_code for select to samspil_job using (true);
grant update (attempts) on address_code to samspil_app;
grant select, update (salt, code_hash, expires_at) on address_code to samspil_job;

-- What became of a reminder is known by the outbox alone.
alter table agreement_reminder drop column sent_at;

-- Reminders that were agreed before: told at eight in the morning of their day, as those to come.
alter table agreement_reminder no force row level security;
alter table notice no force row level security;
insert into notice (municipality, id, employee, person, method, case_id, about, created_at, next_at)
  select r.municipality, gen_random_uuid(), r.for_employee, r.for_person, 'agreement', r.case_id, r.id, r.updated_at,
    (r.remind_on + time '08:00') at time zone 'Europe/Copenhagen'
  from agreement_reminder r where r.called_off_at is null and r.remind_on >= current_date;
alter table notice force row level security;
alter table agreement_reminder force row level security;
