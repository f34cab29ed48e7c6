-- What was changed in a plan is listed by the compartments of its reader, latest first.
create index history_by_compartment on history (municipality, compartment, at desc);
