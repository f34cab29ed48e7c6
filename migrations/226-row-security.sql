-- Row security that the tables from here on ask for by name, so that it is said once (docs/access.md, third wall).

-- Rows of one compartment: seen and written by the application within the municipality and the ring that the transaction
-- was handed, laid in by jobs. Changing and deleting are granted table by table.
create function protect_by_compartment(variadic names text[]) returns void language plpgsql as $$
declare name text;
begin
  perform protect_by_policy(names,
    'municipality = nullif(current_setting(''app.municipality'', true), '''')::int
      and compartment = any (nullif(current_setting(''app.ring'', true), '''')::bigint[])');
  foreach name in array names
  loop
    execute format('alter table %I add foreign key (municipality, compartment) references compartment (municipality, id)', name);
    execute format('create index on %I (municipality, compartment)', name);
    execute format('create index on %I (municipality, case_id)', name);
  end loop;
end $$;

-- Rows that belong to a municipality and to no family: lists, settings, employments.
create function protect_by_municipality(variadic names text[]) returns void language plpgsql as $$
begin
  perform protect_by_policy(names, 'municipality = nullif(current_setting(''app.municipality'', true), '''')::int');
end $$;

create function protect_by_policy(names text[], who text) returns void language plpgsql as $$
declare name text;
begin
  foreach name in array names
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy app on %I to samspil_app using (%s) with check (%s)', name, who, who);
    execute format('create policy bulk on %I for insert to samspil_job
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
    execute format('grant select, insert on %I to samspil_app', name);
    execute format('grant insert on %I to samspil_job', name);
  end loop;
end $$;

revoke all on function protect_by_compartment(text[]) from public;
revoke all on function protect_by_municipality(text[]) from public;
revoke all on function protect_by_policy(text[], text) from public;
