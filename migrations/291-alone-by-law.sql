-- By which rule professionals meet without the family, where the law makes them: as it is called among the law's rows, or
-- in own words.
alter table meeting_ground add column rule text;
alter table meeting_ground add check (rule is null or gate = 'alone-by-law');
grant update (rule) on meeting_ground to samspil_app;
