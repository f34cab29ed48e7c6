-- What a fact is about never changes: who is a member of which team, who holds custody of whom, whom a firewall keeps
-- out. Only its spell and its answers move, so that is all that the application may update.
revoke update on membership, participation, custody, representation, basis, basis_signature, firewall, decision_task, admission
  from samspil_app;
grant update (ends_at, version) on membership to samspil_app;
grant update (stands_as, in_initiative, own_access, ends_at, version) on participation to samspil_app;
grant update (ends_at, version) on custody to samspil_app;
grant update (starts_at, withdrawn_at, version) on basis to samspil_app;
grant update (signed_at, refused_at, withdrawn_at, form, evidence, recorded_by, version) on basis_signature to samspil_app;
grant update (ends_at, version) on firewall to samspil_app;
grant update (decided_at, decided_by, version) on decision_task to samspil_app;
grant update (compartments, starts_at, ends_at, meeting_at, version) on admission to samspil_app;

-- Agreements are ticked, never taken away.
revoke delete on action from samspil_app;
