-- When one of the family last looked at a page of their own pages: it lies with them alone, in their author's compartment,
-- so that nobody else can read whether or when they looked. Decision 288.

create table own_visit (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  place text not null check (place in ('road', 'next', 'people', 'messages')),
  -- Up to when what was written has been shown.
  seen_until timestamptz not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id)
);
create unique index on own_visit (municipality, compartment, case_id, place);

select protect_by_compartment('own_visit');
grant update (seen_until, version, updated_at) on own_visit to samspil_app;
