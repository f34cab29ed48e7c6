-- What people have agreed to do, made at a meeting, at its board, or between meetings: who, what, by when.
-- An agreement lies where its item of the agenda lies, or in a compartment of the family that is chosen for it.

create table agreement (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  what text not null,
  -- A day, or said on purpose that there is none.
  due date,
  no_day boolean not null,
  -- The item of the agenda it was made at; none between meetings.
  meeting uuid,
  item uuid,
  made_on date not null,
  by_employee uuid,
  by_person uuid,
  status text not null check (status in ('open', 'done', 'not-done', 'not-needed')),
  why text,
  settled_at timestamptz,
  settled_by uuid,
  -- Carried on to a later day: what the day was before (none when it had none), and why.
  carried_at timestamptz,
  carried_from date,
  carried_why text,
  -- Written by mistake.
  taken_back_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, meeting) references meeting (municipality, id),
  foreign key (municipality, item) references agenda_item (municipality, id),
  foreign key (municipality, by_person) references person (municipality, id),
  check ((due is null) = no_day),
  check ((meeting is null) = (item is null)),
  check ((by_employee is null) <> (by_person is null)),
  check ((status = 'open') = (settled_at is null)),
  check (status not in ('not-done', 'not-needed') or why is not null)
);
create index on agreement (municipality, case_id);

-- Who does it, and whether they have said yes: a professional says yes for themselves alone.
create table agreement_doer (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  agreement uuid not null,
  by_employee uuid,
  by_person uuid,
  answer text not null check (answer in ('asked', 'agreed', 'declined')),
  says text,
  answered_at timestamptz,
  left_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, agreement) references agreement (municipality, id),
  foreign key (municipality, by_employee) references employee (municipality, id),
  foreign key (municipality, by_person) references person (municipality, id),
  check ((by_employee is null) <> (by_person is null)),
  check (answer <> 'declined' or says is not null)
);
create index on agreement_doer (municipality, agreement);
create index on agreement_doer (municipality, by_employee) where by_employee is not null;

select protect_by_compartment('agreement', 'agreement_doer');
grant update (compartment, what, due, no_day, by_person, status, why, settled_at, settled_by, carried_at, carried_from, carried_why,
  taken_back_at, version, updated_at) on agreement to samspil_app;
grant update (compartment, by_person, answer, says, answered_at, left_at, version, updated_at) on agreement_doer to samspil_app;
