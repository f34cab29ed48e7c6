-- A firewall is looked up by the one it keeps out, in every case that both take part in.
create index firewall_by_other on firewall (municipality, other);
