-- What a course's end leaves behind: how "no plan yet" came to an end, why contact goes on longer than first planned, what
-- becomes of meetings that lie ahead, and an answer to what has become hard while somebody works with the family.

-- The day on which there was a plan after all, and the publication that said so; what was said before stands beside it.
alter table course add column plan_made_on date,
  add column plan_made_by_snapshot uuid,
  add foreign key (municipality, plan_made_by_snapshot) references plan_snapshot (municipality, id),
  add check (plan_made_by_snapshot is null or plan_made_on is not null);

-- A day that was added after the closing: why, and until when somebody then keeps in touch.
alter table after_care_check add column added_reason text, add column keeps_until date,
  add check ((added_reason is null) = (keeps_until is null));

-- Meetings that were planned when the course was closed, with what becomes of each.
alter table course_closing add column meetings jsonb not null default '[]';

alter table setback drop constraint setback_answer_check;
alter table setback add constraint setback_answer_check check (answer in ('reopened', 'other-help', 'in-course'));

-- What has become hard again lies in a place of its own beside the rest of somebody's words, with the same readers, so
-- that whoever weighs it opens that row and nothing else of what the person has said.
do $$
declare name text;
begin
  select c.conname into strict name from pg_constraint c
    where c.conrelid = 'compartment'::regclass and c.contype = 'c' and pg_get_constraintdef(c.oid) like '%audience_id IS NOT NULL%';
  execute format('alter table compartment drop constraint %I', name);
end $$;
alter table compartment add constraint compartment_audience_id_check check (
  case when audience in ('party', 'meeting', 'author') then audience_id is not null
    when audience = 'family' then audience_id is null or category = 'own-words'
    else audience_id is null end);
