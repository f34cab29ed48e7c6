-- Contact with a family: what was had or tried, how often it was agreed, and what could not wait.

create table contact_entry (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  form text not null,
  happened_at timestamptz not null,
  -- The day in Denmark.
  on_day date not null,
  minutes int check (minutes between 1 and 1440),
  -- Of the family; colleagues of the team who were there besides the writer; and who else.
  persons uuid[] not null,
  employees uuid[] not null default '{}',
  others text,
  reached boolean not null,
  aim text check (aim in ('goal', 'everyday', 'presence')),
  note text,
  asked_by text check (asked_by in ('family', 'us')),
  -- Contact of somebody who works for one party alone is no contact with the family as a whole.
  counts boolean not null,
  written_by uuid not null,
  taken_out_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, written_by) references employee (municipality, id),
  check (cardinality(persons) > 0)
);

create table contact_rhythm (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  every_days int not null check (every_days between 1 and 366),
  form text,
  persons uuid[] not null default '{}',
  employee uuid,
  words text,
  from_on date not null,
  ends_on date,
  written_by uuid not null,
  taken_out_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, employee) references employee (municipality, id),
  check (ends_on is null or ends_on >= from_on)
);

create table acute_call (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  -- The contact in which it was told; null where it was said by itself.
  entry uuid,
  words text,
  by_employee uuid,
  by_person uuid,
  said_at timestamptz not null,
  answered_at timestamptz,
  answered_by uuid,
  answer_words text,
  taken_back_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, entry) references contact_entry (municipality, id),
  foreign key (municipality, by_person) references person (municipality, id),
  foreign key (municipality, answered_by) references employee (municipality, id),
  check ((by_employee is null) <> (by_person is null)),
  check ((answered_at is null) = (answered_by is null)),
  check (answered_at is not null or answer_words is null)
);

select protect_by_compartment('contact_entry', 'contact_rhythm', 'acute_call');
create index on contact_entry (municipality, case_id, happened_at desc);
-- Rows move along when two records of a person become one.
grant update on contact_entry, contact_rhythm, acute_call to samspil_app;
