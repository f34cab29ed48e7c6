-- Who weighs that it has become hard again opens what was said and nothing else. What those who work with a family have
-- said gets a place of its own, with the readers it has, and the tasks no longer open the family's common part.
alter table compartment drop constraint compartment_audience_id_check;
alter table compartment add constraint compartment_audience_id_check check (
  case when audience in ('party', 'meeting', 'author') then audience_id is not null
    when audience = 'family' then audience_id is null or category in ('own-words', 'cooperation')
    else audience_id is null end);

alter table compartment no force row level security;
alter table setback no force row level security;
alter table history no force row level security;
alter table decision_task no force row level security;

insert into compartment (municipality, case_id, subject, also, category, sensitivity, audience, audience_id, department)
select s.municipality, c.case_id, c.subject, c.also, c.category, c.sensitivity, c.audience, s.id, c.department
from setback s join compartment c on c.municipality = s.municipality and c.id = s.compartment
where s.task is not null and c.audience_id is null;

create temporary table moved on commit drop as
select s.municipality, s.id, s.task, c.id as compartment
from setback s join compartment c on c.municipality = s.municipality and c.case_id = s.case_id and c.audience_id = s.id
where s.task is not null;

update setback s set compartment = m.compartment from moved m
where s.municipality = m.municipality and s.id = m.id and s.compartment <> m.compartment;
update history h set compartment = m.compartment from moved m
where h.municipality = m.municipality and h.object = m.id and h.compartment <> m.compartment;
update decision_task t set compartments = array(select m.compartment from moved m where m.municipality = t.municipality and m.task = t.id)
where t.kind = 'review' and exists (select from moved m where m.municipality = t.municipality and m.task = t.id);

alter table compartment force row level security;
alter table setback force row level security;
alter table history force row level security;
alter table decision_task force row level security;
