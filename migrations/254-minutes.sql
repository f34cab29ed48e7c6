-- The minutes of a meeting are lines, each of one item of its agenda and in that item's compartment: whoever is admitted
-- to the item reads them, for as long, and nobody else.

create table minutes (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  item uuid not null,
  approved_at timestamptz,
  approved_by uuid,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, item) references agenda_item (municipality, id),
  foreign key (municipality, approved_by) references employee (municipality, id),
  check ((approved_at is null) = (approved_by is null))
);
create unique index on minutes (municipality, item);

create table minutes_line (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  minutes uuid not null,
  -- The order is the server's: one after the other.
  position int not null,
  kind text not null check (kind in ('note', 'decision')),
  says text not null,
  -- Who decided it: an employee with the right to.
  decided_by uuid,
  written_by uuid not null,
  written_at timestamptz not null,
  corrected_because text,
  taken_out_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, minutes) references minutes (municipality, id),
  foreign key (municipality, decided_by) references employee (municipality, id),
  foreign key (municipality, written_by) references employee (municipality, id),
  check ((kind = 'decision') = (decided_by is not null))
);
create index on minutes_line (municipality, minutes);

-- What a meeting said about an item, in plain words for one reader. A draft until somebody else has read and approved it.
create table minutes_text (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  item uuid not null,
  reader uuid not null,
  heading text not null,
  says text not null,
  decided text,
  -- Who wrote the words that stand now: the other reader is somebody else.
  written_by uuid not null,
  changed_because text,
  approved_at timestamptz,
  approved_by uuid,
  taken_out_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, item) references agenda_item (municipality, id),
  foreign key (municipality, reader) references person (municipality, id),
  foreign key (municipality, written_by) references employee (municipality, id),
  foreign key (municipality, approved_by) references employee (municipality, id),
  check ((approved_at is null) = (approved_by is null)),
  check (approved_by is null or approved_by <> written_by)
);
create index on minutes_text (municipality, item);

-- What was approved, as its reader has it: it lies with that person alone, and moves back to the item when it is changed
-- or withdrawn.
create table minutes_shown (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  text uuid not null,
  reader uuid not null,
  held_at timestamptz not null,
  heading text not null,
  says text not null,
  decided text,
  taken_back_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, text) references minutes_text (municipality, id),
  foreign key (municipality, reader) references person (municipality, id)
);
create index on minutes_shown (municipality, reader);
create index on minutes_shown (municipality, text);

select protect_by_compartment('minutes', 'minutes_line', 'minutes_text', 'minutes_shown');
grant update (approved_at, approved_by, version, updated_at) on minutes to samspil_app;
grant update (kind, says, decided_by, corrected_because, taken_out_at, version, updated_at) on minutes_line to samspil_app;
grant update (reader, compartment, heading, says, decided, written_by, changed_because, approved_at, approved_by, taken_out_at, version, updated_at)
  on minutes_text to samspil_app;
grant update (reader, compartment, taken_back_at, version, updated_at) on minutes_shown to samspil_app;
