-- What is new to the family counts the team and what is said yes and no to (decision 288): one more page that was looked at,
-- and whether a fact that the reader may know of was changed since. As before, no other history of a fact leaves the table.
alter table own_visit drop constraint own_visit_place_check;
alter table own_visit add constraint own_visit_place_check check (place in ('road', 'next', 'people', 'messages', 'rights'));

create policy told_news on fact_history for select to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int
    and kind in ('membership', 'basis_signature')
    and object = any (nullif(current_setting('app.told_facts', true), '')::uuid[]));
