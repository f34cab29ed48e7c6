-- When somebody is to be reminded of what they agreed to. Whoever sends it looks first whether the agreement still stands.

create table agreement_reminder (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  agreement uuid not null,
  for_employee uuid,
  for_person uuid,
  kind text not null check (kind in ('due-soon', 'overdue')),
  remind_on date not null,
  -- No longer to be sent: the day was moved, it is done, or somebody else does it.
  called_off_at timestamptz,
  sent_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, agreement) references agreement (municipality, id),
  foreign key (municipality, for_employee) references employee (municipality, id),
  foreign key (municipality, for_person) references person (municipality, id),
  check ((for_employee is null) <> (for_person is null))
);
create index on agreement_reminder (municipality, agreement);
create index on agreement_reminder (municipality, remind_on) where called_off_at is null and sent_at is null;

select protect_by_compartment('agreement_reminder');
grant update (compartment, for_person, remind_on, called_off_at, sent_at, version, updated_at) on agreement_reminder to samspil_app;
