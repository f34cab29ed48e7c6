-- Who is at the keyboard is asked before a municipality is known, so accounts and the keys that a first sign-in is
-- matched by must be readable then. As soon as a request works in a municipality, they too are that municipality's:
-- a statement that forgot its municipality finds nothing of another's. Names are never asked for before that.
-- Sessions and sign-ins under way name no municipality and are found by the hash of a secret alone.

do $$
declare name text;
begin
  foreach name in array array['account', 'person_key', 'person_name_key']
  loop
    execute format('alter table identity.%I enable row level security', name);
    execute format('alter table identity.%I force row level security', name);
  end loop;
  foreach name in array array['account', 'person_key']
  loop
    execute format('create policy municipality on identity.%I to samspil_app
      using (municipality = coalesce(nullif(current_setting(''app.municipality'', true), '''')::int, municipality))
      with check (municipality = coalesce(nullif(current_setting(''app.municipality'', true), '''')::int, municipality))', name);
  end loop;
  foreach name in array array['person_key', 'person_name_key']
  loop
    execute format('create policy bulk on identity.%I for insert to samspil_job
      with check (municipality = nullif(current_setting(''app.municipality'', true), '''')::int)', name);
  end loop;
end $$;
create policy municipality on identity.person_name_key to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int)
  with check (municipality = nullif(current_setting('app.municipality', true), '')::int);
