-- By which somebody who handed a referral in can say that it was a mistake, without being able to open it: ids only.
create table referral_sent (
  municipality int not null,
  referral uuid not null,
  case_id uuid not null,
  employee uuid not null,
  department text,
  receipt text not null,
  sent_at timestamptz not null,
  primary key (municipality, referral),
  foreign key (municipality, case_id) references case_file (municipality, id)
);
create index on referral_sent (municipality, employee, receipt);
alter table referral_sent enable row level security;
alter table referral_sent force row level security;
create policy own on referral_sent to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int)
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant select, insert on referral_sent to samspil_app;

-- The sender says that it was a mistake; those who received it still decide.
alter table referral add column withdrawn_at timestamptz;
alter table referral add column withdrawn_reason text;
alter table referral add check ((withdrawn_at is null) = (withdrawn_reason is null));
