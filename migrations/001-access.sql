-- What access is decided by. These tables hold ids, spells and codes, never names or free text of a case,
-- and are guarded by municipality alone; everything with content lies in a compartment (003-casework.sql).

create schema reference;
grant usage on schema reference to samspil_app, samspil_job;

create table reference.municipality (
  number int primary key,
  name text not null
);
grant select on reference.municipality to samspil_app, samspil_job;
grant insert on reference.municipality to samspil_job;

create table department (
  municipality int not null,
  key text not null,
  name text not null,
  does_what text not null,
  receives_referrals boolean not null default false,
  primary key (municipality, key)
);

create table employee (
  municipality int not null,
  id uuid not null,
  name text not null,
  title text not null,
  department text not null,
  functions text[] not null default '{}',
  phone text,
  starts_at timestamptz not null,
  ends_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, department) references department (municipality, key)
);

create table case_file (
  municipality int not null,
  id uuid not null,
  kind text not null check (kind in ('family', 'group', 'enclave')),
  created_at timestamptz not null,
  primary key (municipality, id)
);

-- A person as access knows them: an id and an age. Names lie in person_detail.
create table person (
  municipality int not null,
  id uuid not null,
  born date,
  primary key (municipality, id)
);

create table compartment (
  municipality int not null,
  id bigint not null generated always as identity,
  case_id uuid,
  subject uuid,
  category text not null,
  sensitivity int not null check (sensitivity between 1 and 3),
  audience text not null check (audience in ('family', 'team', 'party', 'meeting', 'author', 'enclave')),
  audience_id uuid,
  department text,
  primary key (municipality, id),
  unique nulls not distinct (municipality, case_id, subject, category, sensitivity, audience, audience_id, department),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, subject) references person (municipality, id),
  foreign key (municipality, department) references department (municipality, key),
  check ((audience in ('party', 'meeting', 'author')) = (audience_id is not null)),
  check (case_id is not null or subject is not null or audience = 'author')
);
create index compartment_by_subject on compartment (municipality, subject) where case_id is null;
create index compartment_by_audience on compartment (municipality, audience_id) where audience = 'author';

create table membership (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  employee uuid not null,
  department text not null,
  role text not null,
  party uuid,
  starts_at timestamptz not null,
  ends_at timestamptz,
  basis uuid,
  chosen_by_family boolean not null default false,
  added_by uuid not null,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, employee) references employee (municipality, id),
  foreign key (municipality, department) references department (municipality, key)
);
create index membership_by_employee on membership (municipality, employee, case_id);
create index membership_by_case on membership (municipality, case_id);

create table participation (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  person uuid not null,
  stands_as text not null check (stands_as in ('parent', 'other-adult', 'child', 'network')),
  in_initiative boolean not null,
  own_access boolean not null default false,
  starts_at timestamptz not null,
  ends_at timestamptz,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);
create index participation_by_case on participation (municipality, case_id);
create index participation_by_person on participation (municipality, person);

create table custody (
  municipality int not null,
  id uuid not null,
  child uuid not null,
  holder uuid not null,
  kind text not null check (kind in ('sole', 'joint')),
  starts_at timestamptz not null,
  ends_at timestamptz,
  source text not null,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, child) references person (municipality, id),
  foreign key (municipality, holder) references person (municipality, id)
);
create index custody_by_child on custody (municipality, child);

create table representation (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  person uuid not null,
  representative uuid not null,
  kind text not null check (kind in ('bisidder', 'proxy')),
  starts_at timestamptz not null,
  ends_at timestamptz,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  foreign key (municipality, representative) references person (municipality, id)
);
create index representation_by_representative on representation (municipality, representative);

create table basis (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('consent-to-obtain', 'consent-to-pass-on', 'consent-to-take-part',
    'data-protection-consent', 'duty', 'statutory-without-consent', 'section-115', 'imposed-by-youth-crime-board')),
  persons uuid[] not null,
  covers_family boolean not null default false,
  categories text[] not null default '{}',
  from_departments text[] not null default '{}',
  to_department text,
  purpose text,
  starts_at timestamptz,
  ends_at timestamptz,
  withdrawn_at timestamptz,
  paragraph text,
  recorded_by uuid not null,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, to_department) references department (municipality, key)
);
create index basis_by_case on basis (municipality, case_id);

-- One signature a row; a basis starts when everybody who must sign has signed (joint custody needs both).
create table basis_signature (
  municipality int not null,
  id uuid not null,
  basis uuid not null,
  signer uuid not null,
  on_behalf_of uuid not null,
  required boolean not null default true,
  signed_at timestamptz,
  refused_at timestamptz,
  withdrawn_at timestamptz,
  form text check (form in ('signed-in', 'paper', 'oral', 'video')),
  evidence text,
  recorded_by uuid,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, basis) references basis (municipality, id),
  foreign key (municipality, signer) references person (municipality, id),
  foreign key (municipality, on_behalf_of) references person (municipality, id)
);
create index basis_signature_by_basis on basis_signature (municipality, basis);

create table firewall (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  protected uuid not null,
  other uuid not null,
  kind text not null check (kind in ('protected-address', 'custody', 'violence')),
  starts_at timestamptz not null,
  ends_at timestamptz,
  set_by uuid not null,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, protected) references person (municipality, id),
  foreign key (municipality, other) references person (municipality, id),
  check (protected <> other)
);
create index firewall_by_case on firewall (municipality, case_id);

create table decision_task (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('notification', 'visitation', 'grant', 'review')),
  job_function text not null,
  department text,
  employee uuid,
  compartments bigint[] not null,
  opened_at timestamptz not null,
  decided_at timestamptz,
  decided_by uuid,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, department) references department (municipality, key)
);
create index decision_task_by_function on decision_task (municipality, job_function, opened_at desc);
create index decision_task_by_case on decision_task (municipality, case_id);

create table admission (
  municipality int not null,
  id uuid not null,
  case_id uuid not null,
  meeting uuid not null,
  employee uuid,
  person uuid,
  compartments bigint[] not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  version int not null default 1,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  check ((employee is null) <> (person is null))
);
create index admission_by_employee on admission (municipality, employee) where employee is not null;
create index admission_by_person on admission (municipality, person) where person is not null;
create index admission_by_case on admission (municipality, case_id);

-- Who did what with whose data: ids only, inserted by requests, read by purpose, sealed by a job.
create table access_log (
  municipality int not null,
  id uuid not null,
  at timestamptz not null,
  account uuid,
  actor_kind text not null,
  actor uuid,
  department text,
  role text,
  purpose text not null,
  request text not null,
  action text not null,
  outcome text not null check (outcome in ('content', 'existence', 'none')),
  rule text not null,
  cases uuid[] not null,
  objects uuid[] not null default '{}',
  primary key (municipality, id)
);
create index access_log_by_time on access_log (municipality, at);
create index access_log_by_case on access_log using gin (cases);

create table access_seal (
  municipality int not null,
  block bigint not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  entries int not null,
  previous bytea,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (municipality, block)
);

do $$
declare name text;
begin
  foreach name in array array['department', 'employee', 'case_file', 'person', 'compartment', 'membership', 'participation',
    'custody', 'representation', 'basis', 'basis_signature', 'firewall', 'decision_task', 'admission', 'access_log', 'access_seal']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['department', 'employee', 'case_file', 'person', 'compartment', 'membership', 'participation',
    'custody', 'representation', 'basis', 'basis_signature', 'firewall', 'decision_task', 'admission']
  loop
    execute format('create policy municipality on %I to samspil_app
      using (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('create policy bulk on %I for insert to samspil_job
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant select on %I to samspil_app', name);
    execute format('grant insert on %I to samspil_job', name);
  end loop;
  foreach name in array array['case_file', 'person', 'compartment', 'membership', 'participation', 'custody', 'representation',
    'basis', 'basis_signature', 'firewall', 'decision_task', 'admission']
  loop
    execute format('grant insert on %I to samspil_app', name);
  end loop;
  foreach name in array array['membership', 'participation', 'custody', 'representation', 'basis', 'basis_signature', 'firewall',
    'decision_task', 'admission']
  loop
    execute format('grant update on %I to samspil_app', name);
  end loop;
end $$;
grant update (born) on person to samspil_app;

-- The bulk writer takes compartment numbers ahead and reads them back by their key.
create policy bulk_read on compartment for select to samspil_job
  using (municipality = nullif(current_setting('app.municipality', true), '')::int);
grant select on compartment to samspil_job;
grant usage on sequence compartment_id_seq to samspil_job, samspil_app;

create policy municipality_insert on access_log for insert to samspil_app
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
create policy own_log on access_log for select to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int
    and cases && nullif(current_setting('app.log', true), '')::uuid[]);
grant select, insert on access_log to samspil_app;

create policy seal_reads on access_log for select to samspil_seal using (true);
create policy seal_reads on access_seal for select to samspil_seal using (true);
create policy seal_writes on access_seal for insert to samspil_seal with check (true);
grant select on access_log to samspil_seal;
grant select, insert on access_seal to samspil_seal;
