-- A family moves to another municipality: what goes along and on what basis, that the family saw it, the receipt, and
-- how the closed case opens again if the move came to nothing.
create table family_move (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  package uuid not null,
  to_number int not null,
  to_name text not null,
  moves_on date not null,
  parts jsonb not null,
  prepared_by uuid not null,
  shown_on date,
  closed_at timestamptz,
  closed_by uuid,
  receipt text,
  -- Ids only: whose part in the team and whose own access ended with the closing.
  ended jsonb,
  reopened_at timestamptz,
  reopened_reason text,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, compartment) references compartment (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  check ((closed_at is null) = (receipt is null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((reopened_at is null) = (reopened_reason is null))
);
create index on family_move (municipality, compartment);

-- A family that came from another municipality. The same file is taken in once.
create table family_arrival (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  package uuid not null,
  from_number int not null,
  from_name text not null,
  parts jsonb not null,
  received_at timestamptz not null,
  received_by uuid not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, package),
  foreign key (municipality, compartment) references compartment (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);
create index on family_arrival (municipality, compartment);

do $$
declare name text;
begin
  foreach name in array array['family_move', 'family_arrival']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy ring on %I to samspil_app
      using (municipality = nullif(current_setting(''app.municipality'', true), '''')::int
        and compartment = any (nullif(current_setting(''app.ring'', true), '''')::bigint[]))
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int
        and compartment = any (nullif(current_setting(''app.ring'', true), '''')::bigint[]))', name);
    execute format('create policy bulk on %I for insert to samspil_job
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant select, insert, update on %I to samspil_app', name);
    execute format('grant insert on %I to samspil_job', name);
  end loop;
end $$;
