-- A draft goes on from a version that a colleague has published meanwhile, once its writer has chosen field by field; each
-- save remembers which version it went on from, so that an earlier one is brought back whole. Null: as the draft began.
grant update (from_programme, from_version) on programme_draft to samspil_app;
alter table programme_draft_save add column from_version text;
