-- When the meeting is, told to somebody who may not open the meeting itself.
alter table admission add column meeting_at timestamptz;

-- Supervision asks who has seen a person, also outside the cases that the person takes part in.
create index access_log_by_object on access_log using gin (objects);
create policy person_log on access_log for select to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int
    and objects && nullif(current_setting('app.log_person', true), '')::uuid[]);
