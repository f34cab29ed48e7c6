-- What one of the family wrote on a board stays theirs when two records of one person become one: the columns that name them
-- refer to a person, so that a merge finds them (decision 150). A card does not leave its board's compartment by it.
alter table board_card add foreign key (municipality, by_person) references person (municipality, id);
alter table board_comment add foreign key (municipality, by_person) references person (municipality, id);
grant update (by_person, compartment) on board_card to samspil_app;
grant update (by_person, compartment) on board_comment to samspil_app;
