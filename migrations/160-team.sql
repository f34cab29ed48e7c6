-- The family's team in depth: what each does and decides, who stands in, who takes over, who asked for somebody else,
-- who names a coordinator when one is missing, and what the team can do.

-- Answers about a membership; still ids, codes and spells only.
alter table membership
  add column authority text check (authority in ('authority', 'provider', 'both')),
  add column stage text check (stage in ('start', 'active', 'tapering', 'after-care')),
  -- The most families a coordinator has by the family's programme, as it was when it was last said; null where it says none.
  add column counts_against int check (counts_against > 0),
  -- Whose place is taken while they are away: a membership.
  add column stands_in_for uuid,
  -- The other of a pair: a membership.
  add column pair uuid,
  -- When the family itself said whether it chose the member.
  add column family_said_at timestamptz;
grant update (chosen_by_family, authority, stage, counts_against, pair, family_said_at) on membership to samspil_app;

-- A leader names a coordinator, and answers the family's wish for another adviser.
alter table decision_task drop constraint decision_task_kind_check;
alter table decision_task add constraint decision_task_kind_check check (kind ~ '^[a-z]+(-[a-z]+)*$');

-- The membership that a task is about, so that one place is not opened twice.
alter table decision_task add column place uuid;

-- The municipality's own list of what its employees can, and who can what. A category keeps a need for it where that
-- category is read.
create table competence (
  municipality int not null,
  id uuid not null,
  name text not null,
  category text,
  starts_at timestamptz not null,
  ends_at timestamptz,
  added_by uuid,
  version int not null default 1,
  primary key (municipality, id)
);

create table employee_competence (
  municipality int not null,
  id uuid not null,
  employee uuid not null,
  competence uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  added_by uuid,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, employee) references employee (municipality, id),
  foreign key (municipality, competence) references competence (municipality, id)
);
create index on employee_competence (municipality, employee);

create table team_part (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  membership uuid not null,
  does text,
  both_reason text,
  told_family_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, membership) references membership (municipality, id)
);

create table handover (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  from_membership uuid not null,
  overlap_membership uuid,
  new_membership uuid not null,
  stays_membership uuid,
  begins_at timestamptz not null,
  takes_over_at timestamptz not null,
  reason text,
  no_overlap_reason text,
  joint_meeting_on date,
  family_asked_on date,
  family_says text,
  cancelled_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, from_membership) references membership (municipality, id),
  foreign key (municipality, overlap_membership) references membership (municipality, id),
  foreign key (municipality, new_membership) references membership (municipality, id),
  foreign key (municipality, stays_membership) references membership (municipality, id),
  check (begins_at <= takes_over_at),
  check (begins_at < takes_over_at or no_overlap_reason is not null)
);

create table adviser_wish (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  membership uuid not null,
  asked_by uuid not null,
  words text not null,
  asked_at timestamptz not null,
  task uuid not null,
  withdrawn_at timestamptz,
  -- The leader who answers; named when the wish is made.
  taken_by uuid not null,
  answer_by date,
  answer text check (answer in ('yes', 'no')),
  answer_words text,
  answered_at timestamptz,
  answered_by uuid,
  released_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, membership) references membership (municipality, id),
  foreign key (municipality, asked_by) references person (municipality, id),
  foreign key (municipality, task) references decision_task (municipality, id),
  foreign key (municipality, taken_by) references employee (municipality, id),
  check ((answer is null) = (answered_at is null))
);

-- The words of a wish, released to the one it is about: a copy in their department's compartment.
create table released_wish (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  wish uuid not null,
  membership uuid not null,
  words text not null,
  taken_back_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, wish) references adviser_wish (municipality, id),
  foreign key (municipality, membership) references membership (municipality, id)
);

-- A place in a team to be filled by a leader, with the little that naming needs.
create table naming (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  task uuid not null,
  -- Null where the family has had nobody.
  membership uuid,
  family_name text,
  role text not null,
  words text,
  outcome text check (outcome in ('named', 'ended', 'cancelled')),
  new_membership uuid,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, task) references decision_task (municipality, id),
  foreign key (municipality, membership) references membership (municipality, id),
  foreign key (municipality, new_membership) references membership (municipality, id)
);

create table competence_need (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  competence uuid not null,
  ended_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, competence) references competence (municipality, id)
);

do $$
declare name text;
begin
  foreach name in array array['team_part', 'handover', 'adviser_wish', 'released_wish', 'naming', 'competence_need']
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
    execute format('grant select, insert, update on %I to samspil_app', name);
    execute format('grant insert on %I to samspil_job', name);
    execute format('create index on %I (municipality, compartment)', name);
    execute format('create index on %I (municipality, case_id)', name);
  end loop;
  foreach name in array array['competence', 'employee_competence']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy municipality on %I to samspil_app
      using (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('create policy bulk on %I for insert to samspil_job
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant select, insert on %I to samspil_app', name);
    execute format('grant update (ends_at, version) on %I to samspil_app', name);
    execute format('grant insert on %I to samspil_job', name);
  end loop;
end $$;
