-- A card carried over from an earlier board: a card of its own, with the writer and the voice of the first, that remembers
-- where it came from, who carried it, and that the family said yes where it is theirs.

alter table board_card
  add column carried_from uuid,
  add column carried_by uuid,
  add column carried_with_yes boolean not null default false,
  add foreign key (municipality, carried_from) references board_card (municipality, id),
  add check ((carried_from is null) = (carried_by is null)),
  add check (carried_from is not null or not carried_with_yes);
