-- Why a fact was changed, where whoever changes it must say so.
alter table fact_history add column reason text;
create index fact_history_by_object on fact_history (municipality, object);

-- What became of a custody spell or of a basis is told to those who may read it: the use-case names the facts it has
-- asked for, and no other history of a fact leaves the table.
create policy told_facts on fact_history for select to samspil_app
  using (municipality = nullif(current_setting('app.municipality', true), '')::int
    and kind in ('custody', 'basis')
    and object = any (nullif(current_setting('app.told_facts', true), '')::uuid[]));
grant select on fact_history to samspil_app;

-- Until when the places stood that a handover changed, so that a handover taken back leaves them as they were.
alter table handover add column from_ended_at timestamptz;
alter table handover add column overlap_ended_at timestamptz;

-- An answer to a wish that is put right: what was answered before, and why it was not right.
alter table adviser_wish add column corrected_at timestamptz;
alter table adviser_wish add column correction_reason text;
alter table adviser_wish add column earlier_answer text check (earlier_answer in ('yes', 'no'));
alter table adviser_wish add column earlier_words text;
alter table adviser_wish add check ((corrected_at is null) = (correction_reason is null));
alter table adviser_wish add check ((corrected_at is null) = (earlier_answer is null));
