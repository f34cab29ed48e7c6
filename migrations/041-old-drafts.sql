-- A draft that nobody came back to is deleted after 30 days. The policy holds the age, so that the job role can
-- take away old drafts without being able to read one, or to touch a younger one.
create policy old_drafts on draft for delete to samspil_job using (updated_at < now() - interval '30 days');
grant delete on draft to samspil_job;
