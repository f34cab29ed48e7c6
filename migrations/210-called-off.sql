-- A meeting that is called off stays where it was, with why; it can be restored.
alter table meeting add column called_off_at timestamptz;
alter table meeting add column called_off_reason text;
alter table meeting add column offers_another boolean not null default false;
alter table meeting add check ((called_off_at is null) = (called_off_reason is null));
alter table meeting add check (called_off_at is not null or not offers_another);

-- Calling a meeting off ends everybody's invitation; this says which ones, so that they are told, and asked again
-- when the meeting is restored.
alter table admission add column called_off_at timestamptz;
grant update (called_off_at) on admission to samspil_app;

-- An item that was taken off the agenda can be put back; it keeps its compartment.
alter table agenda_item add column taken_off_at timestamptz;
