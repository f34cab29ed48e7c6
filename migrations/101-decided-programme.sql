-- Under which version of the programme it was decided: an accepted course lies with the family, where those who decided
-- do not read it. Until now there was one programme.
alter table visitation add column programme_version text;
alter table visitation no force row level security;
update visitation set programme = 'udenom-banderne', programme_version = '1.0.0' where programme is null;
alter table visitation force row level security;
