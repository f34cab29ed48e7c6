-- What hangs on the rows of a plan: what waits for what, stones on the way to a goal, what can go wrong, pauses and
-- tapering of measures, where each person stands, what is agreed, formal follow-ups goal by goal, and the statutory
-- plans that the one plan stands over.

create table plan_wait (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  waiting_kind text not null check (waiting_kind in ('goal', 'action', 'measure')),
  waiting uuid not null,
  for_kind text not null check (for_kind in ('goal', 'action', 'measure')),
  for_object uuid not null,
  until text not null check (until in ('begun', 'done')),
  reason text not null,
  lifted_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  check (waiting <> for_object),
  check (until = 'done' or for_kind = 'measure')
);

create table stepping_stone (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  goal uuid not null,
  what text not null,
  position int not null,
  reached_on date,
  withdrawn_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, goal) references goal (municipality, id)
);

create table pitfall (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  goal uuid,
  whose uuid not null,
  what text not null,
  response text not null,
  status text not null default 'open' check (status in ('open', 'happened', 'gone')),
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, goal) references goal (municipality, id),
  foreign key (municipality, whose) references person (municipality, id)
);

create table measure_spell (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  measure uuid not null,
  kind text not null check (kind in ('pause', 'taper')),
  starts_on date not null,
  ends_on date,
  says text,
  reason text not null,
  withdrawn_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, measure) references measure (municipality, id),
  check (ends_on is null or ends_on > starts_on),
  check (kind = 'pause' or says is not null)
);

-- One person's answer to a question about something in the plan. All are kept; the latest counts.
create table stance (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  question text not null check (question in ('realistic', 'matters', 'agrees')),
  object uuid not null,
  by_person uuid,
  by_employee uuid,
  answer text not null check (answer in ('yes', 'partly', 'no', 'none')),
  says text,
  at timestamptz not null,
  recorded_by uuid not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, by_person) references person (municipality, id),
  foreign key (municipality, by_employee) references employee (municipality, id),
  check ((by_person is null) <> (by_employee is null))
);

create table goal_agreement (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  goal uuid not null,
  agreed_on date not null,
  note text,
  withdrawn_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, goal) references goal (municipality, id)
);

create table follow_up (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  held_on date not null,
  changed text not null,
  next_on date,
  recorded_by uuid not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);

create table follow_up_goal (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  follow_up uuid not null,
  goal uuid not null,
  outcome text not null check (outcome in ('continue', 'change', 'stop', 'reached')),
  happened text not null,
  next_step text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, follow_up) references follow_up (municipality, id),
  foreign key (municipality, goal) references goal (municipality, id)
);

create table statutory_link (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  kind text not null,
  persons uuid[] not null,
  owner_department text not null,
  reference text,
  next_on date,
  goals uuid[] not null default '{}',
  measures uuid[] not null default '{}',
  ended_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, owner_department) references department (municipality, key)
);

do $$
declare name text;
begin
  foreach name in array array['plan_wait', 'stepping_stone', 'pitfall', 'measure_spell', 'stance', 'goal_agreement', 'follow_up',
    'follow_up_goal', 'statutory_link']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('alter table %I add foreign key (municipality, compartment) references compartment (municipality, id)', name);
    execute format('create policy ring on %I to samspil_app
      using (municipality = nullif(current_setting(''app.municipality'', true), '''')::int
        and compartment = any (nullif(current_setting(''app.ring'', true), '''')::bigint[]))
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int
        and compartment = any (nullif(current_setting(''app.ring'', true), '''')::bigint[]))', name);
    execute format('create policy bulk on %I for insert to samspil_job
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant select, insert on %I to samspil_app', name);
    execute format('grant insert on %I to samspil_job', name);
    execute format('create index on %I (municipality, compartment)', name);
    execute format('create index on %I (municipality, case_id)', name);
  end loop;
  -- Answers, and what a follow-up said of a goal, are never changed; a newer one is added.
  foreach name in array array['plan_wait', 'stepping_stone', 'pitfall', 'measure_spell', 'goal_agreement', 'follow_up', 'statutory_link']
  loop
    execute format('grant update on %I to samspil_app', name);
  end loop;
end $$;

-- How much at once is too much, as the municipality itself has decided, with where it has it from. Empty until then.
create table load_limit (
  municipality int not null,
  kind text not null check (kind in ('actions', 'meetings', 'measures')),
  at_most int not null check (at_most between 1 and 99),
  source text not null,
  version int not null default 1,
  set_by uuid not null,
  updated_at timestamptz not null,
  primary key (municipality, kind)
);
alter table load_limit enable row level security;
alter table load_limit force row level security;
create policy municipality on load_limit to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int)
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant select, insert, update, delete on load_limit to samspil_app;
