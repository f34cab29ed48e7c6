-- A text of the minutes is written once for several readers: each is a row of their own, and gets a copy when the text is
-- approved, as far as they may have it then. Decision 295.
create table minutes_reader (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  text uuid not null,
  reader uuid not null,
  -- When they were given the text as it stands; none while it is a draft, and for whoever may not have it.
  given_at timestamptz,
  taken_off_at timestamptz,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, text) references minutes_text (municipality, id),
  foreign key (municipality, reader) references person (municipality, id)
);
create index on minutes_reader (municipality, text);

insert into minutes_reader (municipality, id, compartment, case_id, text, reader, given_at, updated_at)
select t.municipality, gen_random_uuid(), t.compartment, t.case_id, t.id, t.reader, t.approved_at, t.updated_at from minutes_text t;

-- What a merge of two records noted of the column that goes cannot be undone in it; the rows above carry on from here.
delete from person_merge_change where kind = 'minutes_text' and columns = '{reader}';
alter table minutes_text drop column reader;

-- A text that was changed after it was approved says so to whoever reads it.
alter table minutes_shown add column corrected_at timestamptz;

select protect_by_compartment('minutes_reader');
grant update (reader, compartment, given_at, taken_off_at, version, updated_at) on minutes_reader to samspil_app;
