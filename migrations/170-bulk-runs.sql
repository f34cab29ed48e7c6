-- What was written in bulk: by which run, with what settings, batch by batch. A run that was killed goes on after its
-- last whole batch. The access log names the cases of each batch, and fact_history says what was written.

-- Everybody in it is invented. Made-up people are never mixed with real ones.
alter table reference.municipality add column fictional boolean not null default false;
grant update (fictional) on reference.municipality to samspil_job;

create table bulk_run (
  municipality int not null,
  id uuid not null,
  source text not null,
  settings jsonb not null,
  started_at timestamptz not null,
  primary key (municipality, id),
  unique (municipality, source)
);

-- Items [from_item, until_item) of the run, such as the families numbered so.
create table bulk_batch (
  municipality int not null,
  run uuid not null,
  from_item int not null,
  until_item int not null check (until_item > from_item),
  written_at timestamptz not null,
  primary key (municipality, run, from_item),
  foreign key (municipality, run) references bulk_run (municipality, id)
);

do $$
declare name text;
begin
  foreach name in array array['bulk_run', 'bulk_batch']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy bulk on %I to samspil_job
      using (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant select, insert on %I to samspil_job', name);
  end loop;
  foreach name in array array['fact_history', 'access_log']
  loop
    execute format('create policy bulk on %I for insert to samspil_job
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant insert on %I to samspil_job', name);
  end loop;
end $$;
