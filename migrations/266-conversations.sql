-- What one person of a family and whoever holds the family together say to each other lies in a compartment of its own
-- (decision 266): the audience names the person, and the role's table says who of the team reads.
alter table compartment drop constraint compartment_audience_check;
alter table compartment add constraint compartment_audience_check
  check (audience in ('family', 'team', 'party', 'conversation', 'meeting', 'author', 'enclave'));
alter table compartment drop constraint compartment_audience_id_check;
alter table compartment add constraint compartment_audience_id_check check (
  case when audience in ('party', 'conversation', 'meeting', 'author') then audience_id is not null
    when audience = 'family' then audience_id is null or category in ('own-words', 'cooperation')
    else audience_id is null end);
