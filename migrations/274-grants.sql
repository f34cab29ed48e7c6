-- Approvals: who may grant what, requests for a grant with their answers, and the reality check with a decision for each
-- measure. Decision 274.

-- Who may grant: a role of a department, or one employee by name. Amounts are whole kroner. Empty until the municipality
-- has decided; a row is never rewritten, it ends, or it was written by mistake.
create table grant_authority (
  municipality int not null,
  id uuid not null,
  department text not null,
  role text,
  employee uuid,
  -- Kinds of measures by the catalogue ('own' for one's own); empty: all kinds.
  kinds text[] not null,
  per_measure int check (per_measure > 0),
  per_year int check (per_year > 0),
  -- Said on purpose: no highest amount.
  no_limit boolean not null,
  starts_on date not null,
  ends_on date,
  source text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  ended_by uuid,
  end_reason text,
  taken_back_at timestamptz,
  taken_back_by uuid,
  taken_back_reason text,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, department) references department (municipality, key),
  foreign key (municipality, employee) references employee (municipality, id),
  foreign key (municipality, set_by) references employee (municipality, id),
  foreign key (municipality, ended_by) references employee (municipality, id),
  foreign key (municipality, taken_back_by) references employee (municipality, id),
  check ((role is null) <> (employee is null)),
  check (no_limit = (per_measure is null and per_year is null)),
  check (ends_on is null or ends_on > starts_on),
  check ((taken_back_at is null) = (taken_back_by is null))
);
create index on grant_authority (municipality, department);

select protect_by_municipality('grant_authority');
grant update (ends_on, ended_by, end_reason, taken_back_at, taken_back_by, taken_back_reason, version)
  on grant_authority to samspil_app;

-- What a task opens by itself may be about anything: each has a place of its own.
alter table compartment drop constraint compartment_audience_id_check;
alter table compartment add constraint compartment_audience_id_check check (
  case when audience in ('party', 'conversation', 'meeting', 'author') then audience_id is not null
    when audience = 'family' then true
    else audience_id is null end);

-- A request lies in a place of its own beside its measure, for the same readers: a task opens it and nothing else.
create table grant_request (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  measure uuid not null,
  -- What the measure was called, whom it is for and what the family is called when it was asked: all that a leader sees of them.
  what text not null,
  about_name text,
  family_name text,
  department text not null,
  kind text not null,
  why text not null,
  legal_basis text,
  amount int check (amount > 0),
  per text check (per in ('once', 'hour', 'week', 'month', 'year')),
  times int check (times > 0),
  starts_on date not null,
  ends_on date,
  alternatives text,
  family_says text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- Where the measure stood before it waited for this.
  stood text not null,
  goes_to text not null check (goes_to in ('own', 'level', 'reality-check')),
  leader uuid,
  task uuid,
  passed_on_reason text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  answer text check (answer in ('granted', 'changed', 'refused')),
  answer_reason text,
  granted_amount int check (granted_amount > 0),
  granted_per text check (granted_per in ('once', 'hour', 'week', 'month', 'year')),
  granted_times int check (granted_times > 0),
  granted_from date,
  granted_until date,
  -- Another measure than the one asked for, in words.
  instead text,
  answered_at timestamptz,
  answered_by uuid,
  answered_as text check (answered_as in ('own', 'level', 'reality-check')),
  earlier_answer text,
  earlier_reason text,
  corrected_at timestamptz,
  correction_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, asked_by) references employee (municipality, id),
  foreign key (municipality, leader) references employee (municipality, id),
  foreign key (municipality, task) references decision_task (municipality, id),
  foreign key (municipality, answered_by) references employee (municipality, id),
  check ((amount is null) = (per is null) and (amount is null) = (times is null)),
  check ((granted_amount is null) = (granted_per is null) and (granted_amount is null) = (granted_times is null)),
  check ((goes_to = 'level') = (leader is not null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answer_reason is null)
    and (answer is null) = (answered_by is null) and (answer is null) = (answered_as is null)),
  check (withdrawn_at is null or answer is null)
);

-- The reality check: measures looked at with a leader, on a day, with the whole team or one of it.
create table reality_check (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  family_name text,
  on_day date not null,
  leader uuid not null,
  -- The one of the team who is there; none when all are.
  member uuid,
  -- The meeting it is held at, where one was called.
  meeting uuid,
  called_by uuid not null,
  called_at timestamptz not null,
  task uuid not null,
  called_off_at timestamptz,
  called_off_reason text,
  ended_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, leader) references employee (municipality, id),
  foreign key (municipality, member) references employee (municipality, id),
  foreign key (municipality, called_by) references employee (municipality, id),
  foreign key (municipality, task) references decision_task (municipality, id),
  check ((called_off_at is null) = (called_off_reason is null))
);

-- One measure at a reality check, and what was decided about it. It too lies beside its measure.
create table reality_item (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  reality_check uuid not null,
  measure uuid not null,
  request uuid,
  what text not null,
  about_name text,
  -- How the measure stood when it was put forward.
  stood text not null,
  decision text check (decision in ('approved', 'adjusted', 'stopped')),
  reason text,
  follow_up text,
  follow_up_on date,
  decided_at timestamptz,
  decided_by uuid,
  earlier_decision text,
  earlier_reason text,
  corrected_at timestamptz,
  correction_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, reality_check) references reality_check (municipality, id),
  foreign key (municipality, decided_by) references employee (municipality, id),
  check ((decision is null) = (decided_at is null) and (decision is null) = (reason is null)
    and (decision is null) = (decided_by is null))
);
create index on reality_item (municipality, reality_check);

select protect_by_compartment('grant_request', 'reality_check', 'reality_item');
grant update on grant_request, reality_check, reality_item to samspil_app;
