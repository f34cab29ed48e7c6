-- A meeting has a type, pinned to the version that it was called by; how long it is planned for; the language of its
-- interpreter, if there is one; and, where professionals meet without the family, why: the family reads it.
alter table meeting add column type text;
alter table meeting add column type_version int;
alter table meeting add column minutes int check (minutes between 1 and 600);
alter table meeting add column interpreter text;
alter table meeting add column without_family text;
alter table meeting add column confirmed_at timestamptz;
alter table meeting add column confirmed_by uuid;
alter table meeting add column held_at timestamptz;
alter table meeting add column held_by uuid;
alter table meeting add check ((type is null) = (type_version is null));
alter table meeting add check ((confirmed_at is null) = (confirmed_by is null));
alter table meeting add check ((held_at is null) = (held_by is null));

alter table agenda_item add column minutes int check (minutes between 1 and 600);

-- Until when the meeting is planned, for whoever is invited to another at the same time; and whether the invitation waits
-- for the family's yes: it opens nothing before.
alter table admission add column meeting_until timestamptz;
alter table admission add column waits boolean not null default false;
grant update (meeting_until, waits) on admission to samspil_app;

-- A step of the type's checklist that somebody has marked.
create table meeting_step (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  meeting uuid not null,
  step text not null,
  state text not null check (state in ('open', 'done', 'skipped')),
  reason text,
  by_employee uuid not null,
  at timestamptz not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, meeting) references meeting (municipality, id),
  check ((state = 'skipped') = (reason is not null))
);
create unique index on meeting_step (municipality, meeting, step);

-- What opens a gate: the pre-meeting with the parents, or why there is none; the expectations that were aligned.
create table meeting_ground (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  meeting uuid not null,
  gate text not null,
  way text not null check (way in ('held', 'not-wanted', 'legal-duty', 'aligned')),
  on_day date,
  says text not null,
  by_employee uuid not null,
  taken_back_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, meeting) references meeting (municipality, id),
  check (on_day is not null or way = 'not-wanted')
);
create unique index on meeting_ground (municipality, meeting, gate);

-- Why somebody is invited; and what the family says to somebody from outside its team.
create table meeting_participant (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  meeting uuid not null,
  admission uuid not null,
  why text,
  asked boolean not null default false,
  answer text check (answer in ('yes', 'no')),
  words text,
  -- One of the family; or, for a family that nobody can sign in for, the employee who was told.
  answered_by uuid,
  told_to uuid,
  answered_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, meeting) references meeting (municipality, id),
  foreign key (municipality, admission) references admission (municipality, id),
  check ((answer is null) = (answered_at is null)),
  check ((answer is null) = (answered_by is null and told_to is null)),
  check (answer is null or asked),
  check (answer is not null or words is null),
  check (not asked or why is not null)
);
create unique index on meeting_participant (municipality, admission);

select protect_by_compartment('meeting_step', 'meeting_ground', 'meeting_participant');
grant update (state, reason, by_employee, at, version, updated_at) on meeting_step to samspil_app;
grant update (way, on_day, says, by_employee, taken_back_at, version, updated_at) on meeting_ground to samspil_app;
grant update (why, answer, words, answered_by, told_to, answered_at, version, updated_at) on meeting_participant to samspil_app;
