-- A change of an employment that comes on a day: rights and names are read by date, so nothing has to run. At most one is
-- on its way; once its day has come it is what holds, and the next change writes it into the employment itself.
alter table employee
  add column coming_from timestamptz,
  add column coming_title text,
  add column coming_department text,
  add column coming_functions text[],
  add column coming_set_at timestamptz,
  -- Places in families' teams that end on the day, each with when it would have ended otherwise.
  add column coming_places jsonb not null default '[]',
  add foreign key (municipality, coming_department) references department (municipality, key),
  add check (num_nulls(coming_from, coming_title, coming_department, coming_functions, coming_set_at) in (0, 5));
grant update (coming_from, coming_title, coming_department, coming_functions, coming_set_at, coming_places) on employee to samspil_app;

alter table employee_change drop constraint employee_change_kind_check;
alter table employee_change add constraint employee_change_kind_check
  check (kind in ('ended', 'end-moved', 'end-undone', 'rehired', 'changed', 'planned', 'plan-cancelled', 'hired'));

-- An administrator writes somebody new into the municipality.
grant insert on employee to samspil_app;
