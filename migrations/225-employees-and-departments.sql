-- Employments that end, begin again or change: what stands now lies in employee, and each change is kept with its day and
-- reason. Read by those who may change it, and no case.
alter table employee add column version int not null default 1;
create table employee_change (
  municipality int not null,
  id uuid not null,
  employee uuid not null,
  kind text not null check (kind in ('ended', 'end-moved', 'end-undone', 'rehired', 'changed')),
  -- The last day of work, or the first day on which what follows holds.
  on_day date not null,
  reason text not null,
  before jsonb not null,
  after jsonb not null,
  at timestamptz not null,
  by_employee uuid not null,
  primary key (municipality, id),
  foreign key (municipality, employee) references employee (municipality, id)
);
create index on employee_change (municipality, employee);
grant update (title, department, functions, starts_at, ends_at, version) on employee to samspil_app;

-- An account that was shut because the employment ended opens again with it; one that was shut otherwise stays shut.
alter table identity.account add column employment_ended boolean not null default false;
grant update (employment_ended) on identity.account to samspil_app;

-- What the municipality calls a light or a heavy family, and what each counts. Nothing is shipped: no source states one.
create table workload_weight (
  municipality int not null,
  id uuid not null,
  name text not null,
  counts int not null check (counts between 1 and 99),
  starts_at timestamptz not null,
  ends_at timestamptz,
  set_by uuid,
  version int not null default 1,
  primary key (municipality, id)
);
-- The weight of a family for its coordinator: a key of the list above, as the coordinator says; null when nobody has said.
alter table membership add column weight uuid;
grant update (weight) on membership to samspil_app;

-- A programme names departments as its own municipality calls them; this municipality's own, once said, hold for later
-- versions too. Null: the municipality has none such.
create table programme_department (
  municipality int not null,
  programme text not null,
  programme_version text not null,
  asked text not null,
  department text,
  set_by uuid not null,
  updated_at timestamptz not null,
  version int not null default 1,
  primary key (municipality, programme, programme_version, asked),
  foreign key (municipality, department) references department (municipality, key)
);

do $$
declare name text;
begin
  foreach name in array array['employee_change', 'workload_weight', 'programme_department']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy municipality on %I to samspil_app
      using (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant select, insert on %I to samspil_app', name);
  end loop;
end $$;
grant update (name, counts, ends_at, version) on workload_weight to samspil_app;
grant update (department, set_by, updated_at, version) on programme_department to samspil_app;
create policy bulk on workload_weight for insert to samspil_job
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant insert on workload_weight to samspil_job;
