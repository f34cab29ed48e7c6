-- The schema of the job queue (pg-boss), exempt by name from "municipality first": a job holds ids and purposes only.
-- The owner installs and updates pg-boss's tables at start; jobs then work on them as samspil_job,
-- which may create nothing here.
create schema job;
grant usage on schema job to samspil_job;
alter default privileges in schema job grant select, insert, update, delete on tables to samspil_job;
alter default privileges in schema job grant execute on functions to samspil_job;
