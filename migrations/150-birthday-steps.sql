-- What is done before and after a child turns 10, 15 or 18: ticked by people, and taken back. Ages themselves are
-- never stored: rights follow from the birth date on the day.
create table birthday_step (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  person uuid not null,
  age int not null check (age in (10, 15, 18)),
  step text not null,
  done_at timestamptz,
  done_by uuid,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, case_id, person, age, step, compartment),
  foreign key (municipality, compartment) references compartment (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  check ((done_at is null) = (done_by is null))
);
create index on birthday_step (municipality, compartment);
alter table birthday_step enable row level security;
alter table birthday_step force row level security;
create policy ring on birthday_step to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int
    and compartment = any (nullif(current_setting('app.ring', true), '')::bigint[]))
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int
    and compartment = any (nullif(current_setting('app.ring', true), '')::bigint[]));
create policy bulk on birthday_step for insert to samspil_job
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant select, insert on birthday_step to samspil_app;
grant update on birthday_step to samspil_app;
grant insert on birthday_step to samspil_job;
