-- A course from "no plan yet" to after-care and back: what was agreed by word, when it rested, how it ended and who took
-- over, what happened afterwards, and taking part that the youth crime board imposed.

-- Why there is no plan yet, by when there is to be one, and why a course is said to have begun on another day.
alter table course add column plan_pending_reason text, add column plan_expected_on date, add column start_reason text;

create table oral_agreement (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  what text not null,
  agreed_on date not null,
  persons uuid[] not null,
  employees uuid[] not null default '{}',
  written_by uuid not null,
  goal uuid,
  action uuid,
  withdrawn_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, goal) references goal (municipality, id),
  foreign key (municipality, action) references action (municipality, id)
);

create table course_pause (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  course uuid not null,
  reason text not null,
  starts_on date not null,
  expected_until date,
  ended_on date,
  withdrawn_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, course) references course (municipality, id)
);

create table course_closing (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  course uuid not null,
  state_before text not null check (state_before in ('accepted', 'consented', 'active')),
  reason text not null,
  note text,
  decided_by text not null,
  closed_at timestamptz not null,
  closed_by uuid not null,
  handed_to text not null check (handed_to in ('department', 'ordinary', 'nobody')),
  handed_department text,
  handed_name text,
  handed_on date,
  accepted_by text,
  accepted_on date,
  after_care text not null check (after_care in ('planned', 'not-wished')),
  after_care_contact uuid,
  taken_back_at timestamptz,
  taken_back_reason text,
  reopened_at timestamptz,
  reopened_by uuid,
  reopened_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, course) references course (municipality, id),
  foreign key (municipality, handed_department) references department (municipality, key),
  foreign key (municipality, after_care_contact) references employee (municipality, id),
  check (handed_to <> 'department' or handed_department is not null),
  check ((after_care = 'planned') = (after_care_contact is not null))
);

create table remaining_need (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  closing uuid not null,
  what text not null,
  concerns uuid,
  receiver_department text,
  receiver_name text not null,
  from_on date not null,
  accepted_by text,
  accepted_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, closing) references course_closing (municipality, id),
  foreign key (municipality, concerns) references person (municipality, id),
  foreign key (municipality, receiver_department) references department (municipality, key)
);

-- What helped, in the words of the one who says it.
create table closing_word (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  closing uuid not null,
  person uuid not null,
  words text not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, closing) references course_closing (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);

create table after_care_check (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  closing uuid not null,
  planned_on date not null,
  done_on date,
  outcome text check (outcome in ('well', 'mixed', 'hard', 'not-reached')),
  note text,
  cancelled_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, closing) references course_closing (municipality, id),
  check ((done_on is null) = (outcome is null))
);

-- It has become hard again: said by one of the family or by somebody who works with it.
create table setback (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  words text not null,
  by_person uuid,
  by_employee uuid,
  said_at timestamptz not null,
  task uuid,
  taken_back_at timestamptz,
  answer text check (answer in ('reopened', 'other-help')),
  answer_words text,
  answered_at timestamptz,
  answered_by uuid,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, by_person) references person (municipality, id),
  foreign key (municipality, by_employee) references employee (municipality, id),
  check ((by_person is null) <> (by_employee is null)),
  check ((answer is null) = (answered_at is null))
);

-- The decision behind an imposed basis, one row for each person it names: it lies with what concerns that person.
create table imposed_decision (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  basis uuid not null,
  person uuid not null,
  decision text not null,
  decided_on date not null,
  expected_until date,
  ended_on date,
  end_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, basis) references basis (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);

do $$
declare name text;
begin
  foreach name in array array['oral_agreement', 'course_pause', 'course_closing', 'remaining_need', 'closing_word',
    'after_care_check', 'setback', 'imposed_decision']
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
end $$;

-- Closing a course ends what was given for it.
grant update (ends_at) on basis to samspil_app;
