-- A compartment may be about several people at once: a goal that two siblings share. It opens to those who may read
-- the same thing about each of them (docs/decisions/120-plan-about-several.md).
alter table compartment add column also uuid[] not null default '{}';
alter table compartment drop constraint compartment_municipality_case_id_subject_category_sensitivi_key;
alter table compartment add unique nulls not distinct (municipality, case_id, subject, category, sensitivity, audience, audience_id, department, also);
alter table compartment add check (cardinality(also) = 0 or (subject is not null and case_id is not null and audience = 'family'));
