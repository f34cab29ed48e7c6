-- What intake needs besides 003: an age when no date of birth is known, where a professional sender belongs,
-- exceptions from a criterion with their reason, and the advice as it stood when people decided.

alter table referral add column about_age int check (about_age between 0 and 120);
alter table referral add column sender_department text;

alter table criterion_tick add column exception boolean not null default false;
alter table criterion_tick add column answered_by uuid;
alter table criterion_tick add check (not exception or note is not null);
create unique index criterion_tick_once on criterion_tick (municipality, case_id, criterion);

alter table visitation add column advice text check (advice in ('met', 'not-met', 'open', 'not-stated'));
