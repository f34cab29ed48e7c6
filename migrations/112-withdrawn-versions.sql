-- A published plan that should not have been: it is kept, and says that it was withdrawn and why. What was published
-- never changes otherwise.
alter table plan_snapshot add column withdrawn_at timestamptz;
alter table plan_snapshot add column withdrawn_reason text;
alter table plan_snapshot add check ((withdrawn_at is null) = (withdrawn_reason is null));
grant update (withdrawn_at, withdrawn_reason, version, updated_at) on plan_snapshot to samspil_app;
