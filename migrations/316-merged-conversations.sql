-- When two records of one person become one, what they wrote with whoever answers the family becomes one conversation, and
-- a remark goes along with the record that it is said to; when they are two again, both go back. Without this a question of
-- the record that stepped aside would wait for ever: nobody can answer it.
alter table message add foreign key (municipality, by_person) references person (municipality, id);
grant update (compartment, person, by_person) on message to samspil_app;
grant update (compartment, person) on family_request to samspil_app;
grant update (compartment) on comment to samspil_app;
