-- What was said by mistake: that it has become hard, taken back by the professional who wrote it; and an answer to a
-- consent, put right by whoever gave it or wrote it down.
alter table setback add column taken_back_reason text;

-- The answers that stood before, oldest first: [{answer, at, form, note, by, reason}]. Each keeps its own trace.
alter table basis_signature add column earlier jsonb not null default '[]';
grant update (earlier) on basis_signature to samspil_app;
