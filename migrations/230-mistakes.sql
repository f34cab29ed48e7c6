-- What was written by mistake is taken out with a reason, and can be put back. The row stays where it lies, with a mark
-- that names the mistake; row security hides it from every read but those that tell of mistakes and put them back.

create table mistake (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  kind text not null,
  object uuid not null,
  reason text not null,
  taken_out_at timestamptz not null,
  taken_out_by uuid not null,
  -- What the row had changed elsewhere and was set back along with it: [{kind, id, was, now}].
  set_back jsonb not null,
  put_back_at timestamptz,
  put_back_by uuid,
  put_back_reason text,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  check ((put_back_at is null) = (put_back_by is null) and (put_back_at is null) = (put_back_reason is null))
);
select protect_by_compartment('mistake');
grant update on mistake to samspil_app;

-- Rows of these tables can be taken out: what is written by mistake, and what hangs on it.
do $$
declare
  name text;
  stands text := 'municipality = nullif(current_setting(''app.municipality'', true), '''')::int
    and compartment = any (nullif(current_setting(''app.ring'', true), '''')::bigint[])
    and (taken_out is null or current_setting(''app.taken_out'', true) = ''on'')';
begin
  foreach name in array array['goal', 'action', 'measure', 'scaling', 'follow_up', 'follow_up_goal', 'stepping_stone', 'pitfall', 'goal_agreement',
    'measure_spell', 'plan_wait', 'stance', 'statutory_link', 'home', 'residence', 'placement', 'contact_point',
    'partner_assessment']
  loop
    execute format('alter table %I add column taken_out uuid', name);
    execute format('alter table %I add foreign key (municipality, taken_out) references mistake (municipality, id)', name);
    execute format('create index on %I (municipality, taken_out) where taken_out is not null', name);
    execute format('alter policy ring on %I using (%s) with check (%s)', name, stands, stands);
  end loop;
end $$;
-- Answers, and what a follow-up said of a goal, are never changed; they go and come back with what they are about.
grant update (taken_out, version, updated_at) on stance, follow_up_goal to samspil_app;
