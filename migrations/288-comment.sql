-- What somebody says to a record beside it: to a goal, an agreement, a measure, a stone, a contact, a text of the minutes, an
-- item of an agenda or a line of its minutes. It lies in the compartment of what it is said to, so it reaches nobody else.
-- Decision 288. Cards of a board have remarks of their own.

create table comment (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  kind text not null check (kind in ('goal', 'action', 'agreement', 'measure', 'stone', 'contact', 'text', 'item', 'line')),
  object uuid not null,
  says text not null check (length(says) <= 4000),
  by_person uuid,
  by_employee uuid,
  -- The role in which an employee wrote; none for a guest of a meeting.
  by_role text,
  said_at timestamptz not null,
  -- When somebody noted that it needs no answer.
  settled_at timestamptz,
  settled_by uuid,
  taken_back_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, by_person) references person (municipality, id),
  foreign key (municipality, by_employee) references employee (municipality, id),
  foreign key (municipality, settled_by) references employee (municipality, id),
  check ((by_employee is null) <> (by_person is null)),
  check (by_role is null or by_employee is not null),
  check ((settled_at is null) = (settled_by is null)),
  check (by_person is not null or settled_at is null)
);
create index on comment (municipality, object);

select protect_by_compartment('comment');
grant update (by_person, settled_at, settled_by, taken_back_at, version, updated_at) on comment to samspil_app;

-- What is asked to be put right is a record of the plan, where it is one.
alter table family_request add column record_kind text
  check (record_kind in ('goal', 'action', 'agreement', 'measure', 'stone', 'contact', 'text', 'item', 'line'));
alter table family_request add column record uuid;
alter table family_request add check ((record_kind is null) = (record is null));
