-- The way in as a programme describes it: steps that were taken, who decided in which role, what happens next for a
-- family that waits, and which programme a family has a place in.

alter table visitation
  add column programme text,
  add column decided_as text,
  add column beyond_capacity boolean not null default false,
  add column next_step text,
  add column next_on date;

-- One step that somebody took. A step taken by mistake is withdrawn with a reason, and may be taken again.
create table visitation_step (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  programme text not null,
  step text not null,
  note text,
  -- The day on which the parents acknowledged it, where the programme asks for that.
  acknowledged_on date,
  taken_at timestamptz not null,
  taken_by uuid not null,
  taken_department text not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, compartment) references compartment (municipality, id),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index visitation_step_once on visitation_step (municipality, case_id, programme, step) where withdrawn_at is null;
create index on visitation_step (municipality, compartment);
alter table visitation_step enable row level security;
alter table visitation_step force row level security;
create policy ring on visitation_step to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int
    and compartment = any (nullif(current_setting('app.ring', true), '')::bigint[]))
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int
    and compartment = any (nullif(current_setting('app.ring', true), '')::bigint[]));
create policy bulk on visitation_step for insert to samspil_job
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant select, insert, update on visitation_step to samspil_app;
grant insert on visitation_step to samspil_job;

-- Which programme an accepted family has a place in: an id and a key, so that places can be counted by whoever decides
-- without opening any other family. It is taken as long as the family has a coordinator.
create table programme_place (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  programme text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);
create index on programme_place (municipality, programme);
create index on programme_place (municipality, case_id);

-- Families that were accepted before places were counted have one too.
alter table course no force row level security;
insert into programme_place (municipality, id, case_id, programme, starts_at)
  select municipality, gen_random_uuid(), case_id, programme, updated_at from course where state in ('accepted', 'active', 'closed');
alter table course force row level security;

alter table programme_place enable row level security;
alter table programme_place force row level security;
create policy municipality on programme_place to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int)
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
create policy bulk on programme_place for insert to samspil_job
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant select, insert on programme_place to samspil_app;
grant update (ends_at, version) on programme_place to samspil_app;
grant insert on programme_place to samspil_job;
