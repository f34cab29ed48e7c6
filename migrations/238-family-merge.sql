-- Two families that turn out to be one: asked by one coordinator, answered by the other, taken apart again (decision 238).

-- Ids, spells and answers only. While it waits it ends at `ends_at`; it stands once accepted, until it is undone.
create table family_merge (
  municipality int not null,
  id uuid not null,
  -- The family of whoever asks, and the one that is asked; the same coordinator may hold both.
  case_id uuid not null,
  of_case uuid not null,
  asked_by uuid not null,
  -- Whether the family of whoever asks goes on; the other is closed.
  asker_goes_on boolean not null,
  -- What becomes of the meetings ahead of the family that is closed, when it is the asker's.
  meetings text check (meetings in ('called-off', 'kept')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  answered_at timestamptz,
  answered_by uuid,
  undone_at timestamptz,
  undone_by uuid,
  goes_on uuid generated always as (case when asker_goes_on then case_id else of_case end) stored,
  closed uuid generated always as (case when asker_goes_on then of_case else case_id end) stored,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, of_case) references case_file (municipality, id),
  check (case_id <> of_case),
  check ((answer is null) = (answered_at is null)),
  check ((undone_at is null) = (undone_by is null)),
  check (undone_at is null or answer = 'accepted')
);
create index on family_merge (municipality, case_id);
create index on family_merge (municipality, of_case);
create index on family_merge (municipality, goes_on);
-- A family steps aside for one other at a time.
create unique index family_merge_once on family_merge (municipality, closed) where answer = 'accepted' and undone_at is null;

-- What was said: the words of whoever asked lie with whoever answers; the reason lies with both once both have said yes.
create table family_merge_words (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  merge uuid not null,
  words text not null,
  -- What the other family was called when both had said yes.
  other_name text,
  undo_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, merge) references family_merge (municipality, id)
);
create index on family_merge_words (municipality, merge);

-- Whoever works with the family that was closed is asked whether they want to be in the other's team.
create table family_merge_ask (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  merge uuid not null,
  employee uuid not null,
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, merge) references family_merge (municipality, id),
  foreign key (municipality, employee) references employee (municipality, id),
  check ((answer is null) = (answered_at is null))
);
create index on family_merge_ask (municipality, merge);

select protect_by_compartment('family_merge_words');
select protect_by_municipality('family_merge', 'family_merge_ask');
grant update (answer, answered_at, answered_by, undone_at, undone_by, version) on family_merge to samspil_app;
grant update (compartment, undo_reason, version, updated_at) on family_merge_words to samspil_app;
grant update (answer, answered_at, version) on family_merge_ask to samspil_app;
