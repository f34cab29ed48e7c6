-- The day on which a meeting in steps is followed up, with each who was invited to it: so that a calendar, which opens no
-- compartment, knows that there is an appointment. Decision 270.
alter table admission add column follow_up_on date;
grant update (follow_up_on) on admission to samspil_app;
