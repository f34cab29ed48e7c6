-- Rows with content. Each lies in a compartment; row security lets it through only when that compartment
-- is in the transaction's ring (app.ring). Unset or empty means no rows.

create table person_detail (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  given_name text not null,
  family_name text not null,
  due date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, id) references person (municipality, id)
);

create table person_identifier (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  person uuid not null,
  kind text not null check (kind in ('cpr', 'replacement', 'none')),
  value text,
  reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  check ((kind = 'none') = (value is null))
);
create index person_identifier_by_person on person_identifier (municipality, person);

create table contact_point (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  person uuid not null,
  kind text not null check (kind in ('address', 'phone', 'email', 'place')),
  value text not null,
  protected boolean not null default false,
  starts_on date not null,
  ends_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);

create table relationship (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  person uuid not null,
  relative uuid not null,
  kind text not null,
  in_household boolean not null default false,
  starts_on date,
  ends_on date,
  source text not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  foreign key (municipality, relative) references person (municipality, id),
  check (person <> relative)
);

create table family (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  name text not null,
  language text not null default 'da',
  interpreter boolean not null default false,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, id) references case_file (municipality, id)
);
create index family_latest on family (municipality, compartment, updated_at desc);

create table referral (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  kind text not null check (kind in ('outsider', 'professional', 'self', 'duty')),
  source text,
  sender_name text,
  sender_contact text,
  sender_relation text,
  sender_employee uuid,
  received_at timestamptz not null,
  about_name text not null,
  about_born date,
  concern text not null,
  wish text,
  parents_know boolean not null,
  parents_unaware_reason text check (parents_unaware_reason in
    ('acute-danger', 'suspected-violence-or-abuse', 'honour-related-risk', 'duty-to-notify', 'not-reached')),
  circumstances_discussed boolean,
  released_at timestamptz,
  released_by uuid,
  receipt text not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  check (parents_know = (parents_unaware_reason is null))
);

create table criterion_tick (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  criterion text not null,
  answer text not null check (answer in ('yes', 'no', 'unknown')),
  note text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);

create table visitation (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  decision text not null check (decision in ('accept', 'decline', 'wait')),
  reason text,
  note text,
  decided_at timestamptz not null,
  decided_by uuid not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);

create table course (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  programme text not null,
  programme_version text not null,
  state text not null check (state in ('candidate', 'accepted', 'waiting', 'active', 'declined', 'closed')),
  starts_on date,
  ends_on date,
  closing_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);

create table plan (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  last_follow_up date,
  next_follow_up date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);

create table goal (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  concerns uuid,
  own_words text not null,
  whose_words uuid not null,
  wished_change text not null,
  success_criterion text not null,
  horizon text not null check (horizon in ('long-term', 'step')),
  parent_goal uuid,
  position int not null default 0,
  status text not null default 'active' check (status in ('active', 'reached', 'paused', 'dropped')),
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, concerns) references person (municipality, id),
  foreign key (municipality, whose_words) references person (municipality, id),
  foreign key (municipality, parent_goal) references goal (municipality, id)
);

create table scaling (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  goal uuid not null,
  by_person uuid,
  by_employee uuid,
  value int not null check (value between 0 and 10),
  says text,
  at timestamptz not null,
  recorded_by uuid not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, goal) references goal (municipality, id),
  foreign key (municipality, by_person) references person (municipality, id),
  foreign key (municipality, by_employee) references employee (municipality, id),
  check ((by_person is null) <> (by_employee is null))
);

create table action (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  goal uuid,
  what text not null,
  by_person uuid,
  by_employee uuid,
  due date,
  done_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, goal) references goal (municipality, id),
  foreign key (municipality, by_person) references person (municipality, id),
  foreign key (municipality, by_employee) references employee (municipality, id),
  check ((by_person is null) <> (by_employee is null))
);
create index action_latest on action (municipality, compartment, updated_at desc);

create table measure (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  goal uuid,
  person uuid,
  kind text not null,
  title text not null,
  outside_catalogue_reason text,
  department text not null,
  legal_basis text,
  status text not null check (status in ('planned', 'waiting', 'active', 'paused', 'ended')),
  waiting_for text,
  starts_on date,
  ends_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, goal) references goal (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  foreign key (municipality, department) references department (municipality, key),
  check ((status = 'waiting') = (waiting_for is not null))
);

create table plan_snapshot (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  number int not null,
  reason text not null,
  published_at timestamptz not null,
  published_by uuid not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, case_id, number),
  foreign key (municipality, case_id) references case_file (municipality, id)
);

-- A published plan row by row, each in its own compartment: no diff spans compartments.
create table snapshot_item (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  snapshot uuid not null,
  kind text not null,
  object uuid not null,
  object_version int not null,
  content jsonb not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, snapshot) references plan_snapshot (municipality, id)
);
create index snapshot_item_by_snapshot on snapshot_item (municipality, snapshot);

create table meeting (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  title text not null,
  starts_at timestamptz not null,
  place text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);

create table agenda_item (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  meeting uuid not null,
  position int not null,
  title text not null,
  note text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, meeting) references meeting (municipality, id)
);

create table draft (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  owner uuid not null,
  key text not null,
  content jsonb not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, owner, key)
);

create table search_token (
  municipality int not null,
  token text not null,
  compartment bigint not null,
  object uuid not null,
  kind text not null check (kind in ('family', 'person')),
  primary key (municipality, token, compartment, object, kind)
);

create table history (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  kind text not null,
  object uuid not null,
  object_version int not null,
  change text not null check (change in ('insert', 'update', 'delete', 'move')),
  before jsonb,
  after jsonb,
  at timestamptz not null,
  actor uuid,
  actor_kind text not null,
  reason text,
  request text not null,
  primary key (municipality, id)
);
create index history_by_object on history (municipality, object);

-- A request that was already answered: the result's id and a hash of the body, never the answer.
create table idempotency (
  municipality int not null,
  actor uuid not null,
  key text not null,
  route text not null,
  body_hash bytea not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (municipality, actor, key)
);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy own on idempotency to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int
    and actor = nullif(current_setting('app.actor', true), '')::uuid)
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int
    and actor = nullif(current_setting('app.actor', true), '')::uuid);
grant select, insert on idempotency to samspil_app;

do $$
declare name text;
begin
  foreach name in array array['person_detail', 'person_identifier', 'contact_point', 'relationship', 'family', 'referral',
    'criterion_tick', 'visitation', 'course', 'plan', 'goal', 'scaling', 'action', 'measure', 'plan_snapshot', 'snapshot_item',
    'meeting', 'agenda_item', 'draft', 'search_token', 'history']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('alter table %I add foreign key (municipality, compartment) references compartment (municipality, id)', name);
    execute format('create policy ring on %I to samspil_app
      using (municipality = nullif(current_setting(''app.municipality'', true), '''')::int
        and compartment = any (nullif(current_setting(''app.ring'', true), '''')::bigint[]))
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int
        and compartment = any (nullif(current_setting(''app.ring'', true), '''')::bigint[]))', name);
    execute format('create policy bulk on %I for insert to samspil_job
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant select, insert on %I to samspil_app', name);
    execute format('grant insert on %I to samspil_job', name);
  end loop;
  foreach name in array array['person_detail', 'person_identifier', 'contact_point', 'relationship', 'family', 'referral',
    'criterion_tick', 'course', 'plan', 'goal', 'scaling', 'action', 'measure', 'meeting', 'agenda_item', 'draft']
  loop
    execute format('grant update on %I to samspil_app', name);
  end loop;
  foreach name in array array['draft', 'search_token', 'action', 'agenda_item']
  loop
    execute format('grant delete on %I to samspil_app', name);
  end loop;
  foreach name in array array['person_detail', 'person_identifier', 'contact_point', 'relationship', 'referral', 'criterion_tick',
    'visitation', 'course', 'plan', 'goal', 'scaling', 'measure', 'plan_snapshot', 'meeting', 'agenda_item']
  loop
    execute format('create index on %I (municipality, compartment)', name);
  end loop;
end $$;

-- What became of the facts that access follows from: who was let in, when, by whom. Read for supervision only.
create table fact_history (
  municipality int not null,
  id uuid not null,
  case_id uuid,
  kind text not null,
  object uuid not null,
  change text not null check (change in ('insert', 'update')),
  before jsonb,
  after jsonb not null,
  at timestamptz not null,
  actor uuid,
  actor_kind text not null,
  request text not null,
  primary key (municipality, id)
);
alter table fact_history enable row level security;
alter table fact_history force row level security;
create policy municipality_insert on fact_history for insert to samspil_app
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant insert on fact_history to samspil_app;

-- By which a person is found again from an identifier without its being readable: HMAC-SHA256 of the CPR number.
-- Lies beside the accounts, because a citizen's first sign-in is matched by it before anything else is known.
create table identity.person_key (
  municipality int not null,
  key bytea not null,
  person uuid not null,
  primary key (municipality, key)
);
create index person_key_by_key on identity.person_key (key);
grant select, insert on identity.person_key to samspil_app;
grant insert on identity.person_key to samspil_job;
grant usage on schema identity to samspil_job;
