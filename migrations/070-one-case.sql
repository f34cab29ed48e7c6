-- A page of one family asks each table for that case: one look into an index instead of one for each compartment in the ring.
do $$
declare name text;
begin
  foreach name in array array['relationship', 'course', 'plan', 'goal', 'scaling', 'action', 'measure', 'meeting']
  loop
    execute format('create index on %I (municipality, case_id)', name);
  end loop;
end $$;
create index on contact_point (municipality, person);
