-- Two records of one person become one, and can be taken apart again.
create table person_merge (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  kept uuid not null,
  gone uuid not null,
  reason text not null,
  merged_at timestamptz not null,
  merged_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, compartment) references compartment (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, kept) references person (municipality, id),
  foreign key (municipality, gone) references person (municipality, id),
  check (kept <> gone),
  check ((undone_at is null) = (undo_reason is null))
);
create index on person_merge (municipality, compartment);
create index on person_merge (municipality, kept);
create index on person_merge (municipality, gone);
alter table person_merge enable row level security;
alter table person_merge force row level security;
create policy ring on person_merge to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int
    and compartment = any (nullif(current_setting('app.ring', true), '')::bigint[]))
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int
    and compartment = any (nullif(current_setting('app.ring', true), '')::bigint[]));
create policy bulk on person_merge for insert to samspil_job
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant select, insert on person_merge to samspil_app;
grant update (undone_at, undone_by, undo_reason, version, updated_at) on person_merge to samspil_app;
grant insert on person_merge to samspil_job;

-- What a merge did, one line for each row and fact: ids, spells and compartments only, so that each can go back.
create table person_merge_change (
  municipality int not null,
  id uuid not null,
  merge uuid not null,
  kind text not null,
  object uuid not null,
  columns text[] not null default '{}',
  from_compartment bigint,
  to_compartment bigint,
  before jsonb,
  after_version int,
  primary key (municipality, id)
);
create index on person_merge_change (municipality, merge);
alter table person_merge_change enable row level security;
alter table person_merge_change force row level security;
create policy municipality on person_merge_change to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int)
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
create policy bulk on person_merge_change for insert to samspil_job
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant select, insert on person_merge_change to samspil_app;
grant insert on person_merge_change to samspil_job;

-- A true move exists for every table whose rows lie in a compartment: the row goes, and its history with it.
do $$
declare name text;
begin
  for name in
    select c.table_name from information_schema.columns c
    join information_schema.columns v on v.table_schema = c.table_schema and v.table_name = c.table_name and v.column_name = 'version'
    where c.table_schema = 'public' and c.column_name = 'compartment'
  loop
    execute format('grant update (compartment, version, updated_at) on %I to samspil_app', name);
  end loop;
end $$;

