-- What people, consents and teams need besides 003.

-- A row that moves to another compartment takes its history along; what the history says cannot be changed.
grant update (compartment) on history to samspil_app;

-- A mistyped CPR number must stop leading to the person.
grant delete on identity.person_key to samspil_app;

-- By which a person without CPR number is found again: HMAC-SHA256 of the folded name and the birth date.
-- Several people may share one.
create table identity.person_name_key (
  municipality int not null,
  key bytea not null,
  person uuid not null,
  primary key (municipality, key, person)
);
create index person_name_key_by_person on identity.person_name_key (municipality, person);
grant select, insert, delete on identity.person_name_key to samspil_app;
grant insert on identity.person_name_key to samspil_job;

-- No source says how long a consent may stand, so it is open-ended and has a day on which to talk about it again.
alter table basis add column remind_on date;
