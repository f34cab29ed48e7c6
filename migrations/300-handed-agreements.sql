-- What was agreed at a meeting as it was handed out: frozen, each line where its agreement lies, so that whoever may read
-- the one may read the other. A handing out has no row of its own: its lines share its number. Decision 270.

create table handed_agreement (
  municipality int not null,
  id uuid not null,
  compartment bigint not null,
  case_id uuid not null,
  -- One handing out.
  sheet uuid not null,
  held_at timestamptz not null,
  handed_at timestamptz not null,
  -- The day on which it is followed up.
  follow_up_on date not null,
  agreement uuid not null,
  what text not null,
  due date,
  -- Who does it, and what they had said: ids and answers; names are the reader's to know.
  doers jsonb not null,
  version int not null default 1,
  updated_at timestamptz not null,
  primary key (municipality, id),
  foreign key (municipality, case_id) references case_file (municipality, id),
  foreign key (municipality, agreement) references agreement (municipality, id)
);
create index on handed_agreement (municipality, case_id);
create index on handed_agreement (municipality, agreement);

select protect_by_compartment('handed_agreement');
grant update (compartment, version, updated_at) on handed_agreement to samspil_app;

alter table agreement
  -- The item's place that it was moved from when the meeting was closed, so that it would last; taken back by opening it again.
  add column placed_from bigint,
  -- Whose wish it is, where an employee wrote it down for somebody at the table who said yes to the words.
  add column wish_of uuid,
  add foreign key (municipality, wish_of) references person (municipality, id),
  add check (wish_of is null or by_employee is not null);
grant update (placed_from, wish_of) on agreement to samspil_app;
-- What was said to an agreement goes along with it.
grant update (compartment) on comment to samspil_app;
