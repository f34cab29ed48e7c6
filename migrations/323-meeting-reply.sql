-- What somebody invited answers to an invitation: that they come, cannot come, or propose another time. As the invitation
-- itself it is a fact without a word of text. Decision 323.
create table meeting_reply (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  admission uuid not null,
  -- Null: taken back.
  answer text check (answer in ('comes', 'cannot', 'other')),
  other_at timestamptz,
  -- The hour that was answered to: a meeting that moves asks anew.
  for_at timestamptz not null,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, admission) references admission (municipality, id),
  check ((answer is not distinct from 'other') = (other_at is not null))
);
create unique index on meeting_reply (municipality, admission);
create index on meeting_reply (municipality, case_id);
select protect_by_municipality('meeting_reply');
grant update (answer, other_at, for_at, version) on meeting_reply to samspil_app;

-- Why, where somebody chose to write it: in their own conversation with whoever holds the family together, so that neither a
-- firewall's other side, nor a custody holder, nor the rest of the team reads it.
create table meeting_reply_reason (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  admission uuid not null,
  -- Null: the answer was changed or taken back without a reason.
  reason text,
  for_at timestamptz not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, admission) references admission (municipality, id)
);
create unique index on meeting_reply_reason (municipality, admission);
select protect_by_compartment('meeting_reply_reason');
grant update (reason, for_at, version, updated_at) on meeting_reply_reason to samspil_app;
