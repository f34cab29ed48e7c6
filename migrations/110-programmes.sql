-- A municipality's own programmes: drafts that can be thrown away and taken back, versions that never change once
-- published, and which versions new families are no longer offered. No case data: guarded by municipality alone.

create table programme_draft (
  municipality int not null,
  id uuid not null,
  programme text not null,
  -- What it was copied from: a shipped programme or one of one's own, and the version.
  from_programme text not null,
  from_version text not null,
  content jsonb not null,
  discarded_at timestamptz,
  published_as text,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by uuid not null,
  primary key (municipality, id)
);

-- What a draft held each time it was saved, so that a save can be taken back.
create table programme_draft_save (
  municipality int not null,
  draft uuid not null,
  number int not null,
  content jsonb not null,
  at timestamptz not null,
  by_employee uuid not null,
  primary key (municipality, draft, number),
  foreign key (municipality, draft) references programme_draft (municipality, id)
);

create table programme_version (
  municipality int not null,
  programme text not null,
  programme_version text not null,
  number int not null,
  content jsonb not null,
  reason text not null,
  published_at timestamptz not null,
  published_by uuid not null,
  primary key (municipality, programme, programme_version),
  unique (municipality, programme, number)
);

-- A version, shipped or one's own, that new families are not offered. Taken back by filling in undone_at.
create table programme_withdrawal (
  municipality int not null,
  id uuid not null,
  programme text not null,
  programme_version text not null,
  reason text not null,
  at timestamptz not null,
  by_employee uuid not null,
  undone_at timestamptz,
  undone_by uuid,
  undone_reason text,
  primary key (municipality, id)
);
create index on programme_withdrawal (municipality, programme);

-- A shipped programme as it stood when the first family was referred under it: a later release may hold another version.
create table programme_kept (
  municipality int not null,
  programme text not null,
  programme_version text not null,
  content jsonb not null,
  primary key (municipality, programme, programme_version)
);

do $$
declare name text;
begin
  foreach name in array array['programme_kept', 'programme_draft', 'programme_draft_save', 'programme_version', 'programme_withdrawal']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy municipality on %I to samspil_app
      using (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant select, insert on %I to samspil_app', name);
  end loop;
end $$;
grant update (content, discarded_at, published_as, version, updated_at, updated_by) on programme_draft to samspil_app;
grant update (undone_at, undone_by, undone_reason) on programme_withdrawal to samspil_app;
