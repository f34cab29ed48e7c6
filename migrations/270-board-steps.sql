-- A board that is walked in steps: where the room stands, and what it is closed with instead of a next step. Steps, fields
-- and parts are keys of the board's preset, in the version that it was put up with.

alter table board
  add column step text,
  add column step_reached text,
  -- Why a step was left though something was missing: a sentence by step.
  add column steps_left jsonb not null default '{}',
  add column follow_up_on date,
  -- How each invited was given what was agreed in writing: a way by invitation.
  add column handed_out jsonb not null default '{}',
  add check ((step is null) = (step_reached is null)),
  add check (step is not null or follow_up_on is null);

-- A board with steps is closed with a day of follow-up, any other with the next step and a contact as before.
do $$
declare found text;
begin
  select conname into strict found from pg_constraint
    where conrelid = 'board'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%next_step IS NOT NULL%';
  execute format('alter table board drop constraint %I', found);
end $$;
alter table board add check (closed_at is null or case when step is null
  then next_step is not null and contact is not null and (next_meeting_at is null) <> (no_next_meeting is null)
  else follow_up_on is not null end);

alter table board_card
  -- What the field asks beside the words: a text by part.
  add column parts jsonb not null default '{}',
  -- The invitation of the one whose view it is, where each at the table has a place.
  add column participant uuid,
  -- An unmet need stands in the plan as a goal, or waits as a proposal and says why.
  add column goal uuid,
  add column waits_because text,
  add foreign key (municipality, participant) references admission (municipality, id),
  add foreign key (municipality, goal) references goal (municipality, id),
  add check (goal is null or waits_because is null);

grant update (step, step_reached, steps_left, follow_up_on, handed_out) on board to samspil_app;
grant update (parts, goal, waits_because) on board_card to samspil_app;
