-- A published version holds what hangs on the plan too: stones, pitfalls, pauses, waits, answers, agreements and links.
-- Versions from before say nothing about them, which is not the same as that there were none.
alter table plan_snapshot add column holds_depth boolean not null default false;
