-- The family in depth: homes and who lives in them when, placed children, who must be kept out of what, texts that pass a
-- firewall, and what the family itself has told. Each row lies in a compartment like every other row with content.

-- What is said instead of a department's name where the name would tell of a place (a shelter).
alter table department add column shown_as text;

create table home (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  name text not null,
  kind text not null check (kind in ('family', 'kin', 'foster', 'residential', 'other')),
  protected boolean not null default false,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);

create table residence (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  home uuid not null,
  person uuid not null,
  share text not null check (share in ('all', 'most', 'half', 'some')),
  note text,
  starts_on date not null,
  ends_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, home) references home (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);

create table placement (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  child uuid not null,
  kind text not null check (kind in ('foster', 'kin', 'residential', 'own-room', 'other')),
  visits text,
  starts_on date not null,
  ends_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, child) references person (municipality, id)
);

-- A former partner is made part of the family's network only after somebody has looked at what that means.
create table partner_assessment (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  person uuid not null,
  assessed_by uuid not null,
  assessed_on date not null,
  outcome text not null check (outcome in ('resource', 'not-resource')),
  violence text not null check (violence in ('no', 'yes', 'not-known')),
  reason text not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  foreign key (municipality, assessed_by) references employee (municipality, id)
);

create table restriction (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  person uuid not null,
  kind text not null check (kind in ('not-told', 'not-contacted', 'not-invited')),
  what text not null,
  starts_on date not null,
  ends_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);

-- Somebody's way to be reached was protected: until somebody has said whether the other custody holder must be kept out,
-- the firewall named here stands.
create table wall_question (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  person uuid not null,
  other uuid not null,
  firewall uuid not null,
  asked_at timestamptz not null,
  answer text check (answer in ('wall', 'not-needed')),
  reason text,
  answered_by uuid,
  answered_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  foreign key (municipality, other) references person (municipality, id),
  foreign key (municipality, firewall) references firewall (municipality, id),
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);

create table released_text (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  party uuid not null,
  title text not null,
  body text not null,
  released_by uuid not null,
  released_at timestamptz not null,
  taken_back_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, party) references person (municipality, id),
  foreign key (municipality, released_by) references employee (municipality, id)
);

-- What somebody tells in own words. The original is of no case and its author's alone; a copy lies with each department
-- that it was told to (origin), until it is taken back.
create table telling (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  owner uuid not null,
  case_id uuid,
  origin uuid,
  kind text not null check (kind in ('story', 'trust')),
  title text,
  body text not null,
  experience text check (experience in ('good', 'bad')),
  department text,
  told_at timestamptz,
  taken_back_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, owner) references person (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, department) references department (municipality, key),
  check ((origin is null) = (case_id is null) and (origin is null) = (department is null) and (origin is null) = (told_at is null))
);

create table supporter (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  name text not null,
  relation text,
  does text not null,
  reached_by text,
  contact_person boolean not null default false,
  agreed_by uuid,
  agreed_on date not null,
  ends_on date,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, agreed_by) references person (municipality, id)
);

create table communication (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  person uuid not null,
  language text,
  interpreter boolean not null default false,
  interpreter_note text,
  reach text[] not null default '{}',
  not_when text,
  large_print boolean not null default false,
  read_aloud boolean not null default false,
  words text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, person) references person (municipality, id)
);

do $$
declare name text;
begin
  foreach name in array array['home', 'residence', 'placement', 'partner_assessment', 'restriction', 'wall_question',
    'released_text', 'telling', 'supporter', 'communication']
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
    execute format('grant select, insert, update on %I to samspil_app', name);
    execute format('grant insert on %I to samspil_job', name);
    execute format('create index on %I (municipality, case_id)', name);
    execute format('create index on %I (municipality, compartment)', name);
  end loop;
end $$;

-- A bond that was written down by mistake goes, with a reason; its history stays. What somebody told only themselves they
-- may throw away again.
grant delete on relationship, telling to samspil_app;
