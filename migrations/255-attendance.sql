-- Who was at a meeting, from when until when; and who was expected and did not come. It lies where the professionals of
-- the family's cooperation alone read it.
create table attendance (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  meeting uuid not null,
  employee uuid,
  person uuid,
  -- The department that an employee worked for on the day of the meeting.
  department text,
  state text not null check (state in ('came', 'told', 'absent')),
  from_at timestamptz,
  until_at timestamptz,
  taken_out_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, meeting) references meeting (municipality, id),
  foreign key (municipality, employee) references employee (municipality, id),
  foreign key (municipality, person) references person (municipality, id),
  check ((employee is null) <> (person is null)),
  check ((employee is null) = (department is null)),
  check ((state = 'came') = (from_at is not null)),
  check ((from_at is null) = (until_at is null)),
  check (until_at > from_at)
);
create unique index on attendance (municipality, meeting, employee);
create unique index on attendance (municipality, meeting, person);

select protect_by_compartment('attendance');
grant update (person, compartment, state, from_at, until_at, taken_out_at, version, updated_at) on attendance to samspil_app;
