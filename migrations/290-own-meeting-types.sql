-- A municipality's own types of meetings, as its own programmes (110): drafts that can be thrown away and taken back,
-- versions that never change once published, and which types new meetings are not called by. No case data: guarded by
-- municipality alone.

create table meeting_type_draft (
  municipality int not null,
  id uuid not null,
  type text not null,
  -- What it was copied from, or goes on from: a shipped type or one of one's own, and the version.
  from_type text not null,
  from_version int not null,
  content jsonb not null,
  discarded_at timestamptz,
  published_as int,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (municipality, id)
);

-- What a draft held each time it was saved, and the version of its own type that it went on from then.
create table meeting_type_draft_save (
  municipality int not null,
  draft uuid not null,
  number int not null,
  content jsonb not null,
  from_version int,
  at timestamptz not null,
  by_employee uuid not null,
  primary key (municipality, draft, number),
  foreign key (municipality, draft) references meeting_type_draft (municipality, id)
);

create table meeting_type_version (
  municipality int not null,
  type text not null,
  type_version int not null,
  content jsonb not null,
  -- Where it was decided.
  decided text not null,
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (municipality, type, type_version)
);

-- A type, shipped or one's own, that new meetings are not called by. Taken back by filling in undone_at.
create table meeting_type_withdrawal (
  municipality int not null,
  id uuid not null,
  type text not null,
  reason text not null,
  at timestamptz not null,
  by_employee uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text,
  primary key (municipality, id)
);
create index on meeting_type_withdrawal (municipality, type);

do $$
declare name text;
begin
  foreach name in array array['meeting_type_draft', 'meeting_type_draft_save', 'meeting_type_version', 'meeting_type_withdrawal']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy municipality on %I to samspil_app
      using (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant select, insert on %I to samspil_app', name);
  end loop;
end $$;
grant update (content, from_type, from_version, discarded_at, published_as, version, updated_at, updated_by) on meeting_type_draft to samspil_app;
grant update (undone_at, undone_by, undone_reason) on meeting_type_withdrawal to samspil_app;
