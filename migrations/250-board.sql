-- The board of a meeting hangs on one item of its agenda and lies in that item's compartment: whoever is admitted to the
-- item sees the board, and nobody else. What is written on it are cards; what others say to a card are comments.

create table board (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  item uuid not null,
  preset text not null,
  preset_version text not null,
  -- The three things that a meeting is left with; all are there when the board is closed.
  next_step text,
  next_meeting_at timestamptz,
  no_next_meeting text,
  contact uuid,
  no_childs_wish text,
  closed_at timestamptz,
  closed_by uuid,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, item) references agenda_item (municipality, id),
  foreign key (municipality, contact) references employee (municipality, id),
  check (closed_at is null or (next_step is not null and contact is not null
    and (next_meeting_at is null) <> (no_next_meeting is null)))
);
create unique index on board (municipality, item);

create table board_card (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  board uuid not null,
  field text not null,
  -- A place between two others, given by the server: steps of 1024 leave room between neighbours.
  position int not null,
  says text not null,
  voice text not null check (voice in ('child', 'parent', 'network', 'professional')),
  by_employee uuid,
  by_person uuid,
  -- The wish that a worry was turned into keeps its worry.
  came_from uuid,
  times int check (times between 1 and 1000),
  per text check (per in ('day', 'week', 'month', 'year')),
  -- When the family was told of a professional's worry, before it came on the board; or why the law let it wait.
  told_on date,
  not_told_because text,
  taken_off_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, board) references board (municipality, id),
  foreign key (municipality, came_from) references board_card (municipality, id),
  check ((by_employee is null) <> (by_person is null)),
  check ((times is null) = (per is null)),
  check (by_person is null or voice <> 'professional')
);
create index on board_card (municipality, board);

create table board_comment (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  card uuid not null,
  says text not null,
  voice text not null check (voice in ('child', 'parent', 'network', 'professional')),
  by_employee uuid,
  by_person uuid,
  said_at timestamptz not null,
  taken_off_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, card) references board_card (municipality, id),
  check ((by_employee is null) <> (by_person is null))
);
create index on board_comment (municipality, card);

select protect_by_compartment('board', 'board_card', 'board_comment');
grant update (next_step, next_meeting_at, no_next_meeting, contact, no_childs_wish, closed_at, closed_by, version, updated_at)
  on board to samspil_app;
grant update (field, position, says, voice, times, per, told_on, not_told_because, taken_off_at, version, updated_at)
  on board_card to samspil_app;
grant update (says, taken_off_at, version, updated_at) on board_comment to samspil_app;
