-- Approved minutes go on being read by whoever was invited to their item to the end and still stands in the family or its
-- team: they move to a compartment of their own, in the audience `kept`, which names the same item. Decision 295.

alter table compartment drop constraint compartment_audience_check;
alter table compartment add constraint compartment_audience_check
  check (audience in ('family', 'team', 'party', 'conversation', 'meeting', 'kept', 'author', 'enclave'));
alter table compartment drop constraint compartment_audience_id_check;
alter table compartment add constraint compartment_audience_id_check check (
  case when audience in ('party', 'conversation', 'meeting', 'kept', 'author') then audience_id is not null
    when audience = 'family' then true
    else audience_id is null end);

-- What the minutes are of, for whoever may no longer open the item itself.
alter table minutes add column meeting uuid;
alter table minutes add column held_at timestamptz;
alter table minutes add column position int;
alter table minutes add column title text;
alter table minutes add check ((meeting is null) = (held_at is null) and (meeting is null) = (title is null) and (meeting is null) = (position is null));
alter table minutes add foreign key (municipality, meeting) references meeting (municipality, id);
grant update (compartment, meeting, held_at, position, title) on minutes to samspil_app;

-- Who corrected a line last, and when.
alter table minutes_line add column corrected_by uuid;
alter table minutes_line add column corrected_at timestamptz;
alter table minutes_line add foreign key (municipality, corrected_by) references employee (municipality, id);
grant update (compartment, corrected_by, corrected_at) on minutes_line to samspil_app;

-- What is said to a line goes where the line goes.
grant update (compartment) on comment to samspil_app;
