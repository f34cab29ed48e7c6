-- What somebody of the family and whoever holds the family together write to each other, what the family asks for, how fast
-- the municipality says that it answers, and how long people have in fact waited. Decision 266.

create table message (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  -- Whose conversation it stands in: the one of the family, whoever wrote.
  person uuid not null,
  says text not null check (length(says) <= 4000),
  by_person uuid,
  by_employee uuid,
  -- The role in which an employee wrote: what the family reads beside the name, also later.
  by_role text,
  sent_at timestamptz not null,
  -- When whoever holds the family together read it; of what the family wrote only.
  read_at timestamptz,
  read_by uuid,
  -- When somebody noted that it needs no answer.
  settled_at timestamptz,
  settled_by uuid,
  corrected_at timestamptz,
  taken_back_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  foreign key (municipality, by_employee) references employee (municipality, id),
  foreign key (municipality, read_by) references employee (municipality, id),
  foreign key (municipality, settled_by) references employee (municipality, id),
  check ((by_employee is null) <> (by_person is null)),
  check ((by_employee is null) = (by_role is null)),
  check ((read_at is null) = (read_by is null)),
  check ((settled_at is null) = (settled_by is null)),
  check (by_person is not null or (read_at is null and settled_at is null))
);
create index on message (municipality, person, sent_at);

create table family_request (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  person uuid not null,
  kind text not null check (kind in ('meeting-guest', 'correction', 'other')),
  -- Who is to be invited, or what is wrong, in a few words.
  about text not null,
  words text not null check (length(words) <= 4000),
  asked_at timestamptz not null,
  withdrawn_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  answer text check (answer in ('yes', 'no')),
  answer_words text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  foreign key (municipality, answered_by) references employee (municipality, id),
  check ((answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)
    and (answered_at is null) = (answer_words is null))
);

select protect_by_compartment('message', 'family_request');
grant update (says, read_at, read_by, settled_at, settled_by, corrected_at, taken_back_at, version, updated_at)
  on message to samspil_app;
grant update (about, words, withdrawn_at, answered_at, answered_by, answer, answer_words, version, updated_at)
  on family_request to samspil_app;

-- Within how many days the municipality says that it answers, and where that is decided. Empty until it has.
create table answer_time (
  municipality int not null,
  days int not null check (days between 1 and 60),
  source text not null,
  set_by uuid not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality),
  foreign key (municipality, set_by) references employee (municipality, id)
);

-- How long somebody waited for an answer, and who gave it: no family, no person, no word.
create table message_wait (
  municipality int not null,
  id uuid not null,
  employee uuid not null,
  minutes int not null check (minutes >= 0),
  answered_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, employee) references employee (municipality, id)
);
create index on message_wait (municipality, employee, answered_at);

select protect_by_municipality('answer_time', 'message_wait');
grant update (days, source, set_by, version, updated_at), delete on answer_time to samspil_app;
