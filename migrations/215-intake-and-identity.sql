-- A second referral about a family that takes part, a family that said no and is left in peace, a guess about two records
-- dismissed, two coordinators deciding a merge together, and departments with a neutral name.

-- Joined to a family that takes part already: a state of its own, so that nobody takes it for a no.
alter table course drop constraint course_state_check;
alter table course add constraint course_state_check
  check (state in ('candidate', 'accepted', 'waiting', 'active', 'declined', 'closed', 'joined'));

-- Which candidate was joined to which family: ids and spells only. What was written lies in joined_referral.
create table referral_join (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  into_case uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, into_case) references case_file (municipality, id),
  check (case_id <> into_case)
);
create unique index referral_join_once on referral_join (municipality, case_id) where ends_at is null;
create index on referral_join (municipality, into_case);

-- What the second referral says, in a compartment of the family for those who may read a referral there.
create table joined_referral (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  kind text not null,
  about_name text not null,
  sender_name text,
  sender_contact text,
  sender_relation text,
  sender_department text,
  received_at timestamptz not null,
  concern text not null,
  wish text,
  parents_know boolean not null,
  joined_at timestamptz not null,
  reason text not null,
  seen_at timestamptz,
  seen_by uuid,
  separated_at timestamptz,
  separated_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, compartment) references compartment (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  check ((separated_at is null) = (separated_reason is null))
);
create index on joined_referral (municipality, compartment);

-- A spell that ended because the family said no to the offer: whoever stands in no other family is let be.
alter table participation add column said_no boolean not null default false;
grant update (said_no) on participation to samspil_app;

-- Two who look alike and are not the same. `alike` is a digest of the names and dates on which the guess rested.
create table not_same (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  one uuid not null,
  other uuid not null,
  alike text not null,
  reason text not null,
  said_at timestamptz not null,
  said_by uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undo_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, compartment) references compartment (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  check (one < other),
  check ((undone_at is null) = (undo_reason is null))
);
create index on not_same (municipality, compartment);

-- One coordinator proposes, the coordinator of the other answers: ids, spells and answers only.
create table merge_proposal (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  person uuid not null,
  asked_by uuid not null,
  of_case uuid not null,
  of_person uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  answer text check (answer in ('accepted', 'declined', 'withdrawn')),
  answered_at timestamptz,
  answered_by uuid,
  merge uuid,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, of_case) references case_file (municipality, id),
  check ((answer is null) = (answered_at is null)),
  check (person <> of_person)
);
create index on merge_proposal (municipality, case_id);
create index on merge_proposal (municipality, of_case);
create index on merge_proposal (municipality, merge);

-- The proposer's words, with the coordinator who answers.
create table merge_words (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  words text not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, compartment) references compartment (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);
create index on merge_words (municipality, compartment);

-- The name that others are shown instead of a department's own; each change is kept.
alter table department add column version int not null default 1;
grant update (shown_as, version) on department to samspil_app;
create table department_name (
  municipality int not null,
  id uuid not null,
  department text not null,
  before text,
  after text,
  at timestamptz not null,
  set_by uuid not null,
  primary key (municipality, id),
  foreign key (municipality, department) references department (municipality, key)
);

do $$
declare name text;
begin
  foreach name in array array['joined_referral', 'not_same', 'merge_words'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($p$create policy ring on %I to samspil_app
      using (municipality = nullif(current_setting('app.municipality', true), '')::int
        and compartment = any (nullif(current_setting('app.ring', true), '')::bigint[]))
      with check (municipality = nullif(current_setting('app.municipality', true), '')::int
        and compartment = any (nullif(current_setting('app.ring', true), '')::bigint[]))$p$, name);
    execute format('grant select, insert on %I to samspil_app', name);
  end loop;
  foreach name in array array['referral_join', 'merge_proposal', 'department_name'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format($p$create policy municipality on %I to samspil_app
      using (municipality = nullif(current_setting('app.municipality', true), '')::int)
      with check (municipality = nullif(current_setting('app.municipality', true), '')::int)$p$, name);
    execute format('grant select, insert on %I to samspil_app', name);
  end loop;
  foreach name in array array['joined_referral', 'not_same', 'merge_words', 'referral_join', 'merge_proposal'] loop
    execute format($p$create policy bulk on %I for insert to samspil_job
      with check (municipality = nullif(current_setting('app.municipality', true), '')::int)$p$, name);
    execute format('grant insert on %I to samspil_job', name);
  end loop;
end $$;
grant update (compartment, seen_at, seen_by, separated_at, separated_reason, version, updated_at) on joined_referral to samspil_app;
grant update (undone_at, undone_by, undo_reason, version, updated_at) on not_same to samspil_app;
grant update (ends_at, version) on referral_join to samspil_app;
grant update (answer, answered_at, answered_by, merge, version) on merge_proposal to samspil_app;
