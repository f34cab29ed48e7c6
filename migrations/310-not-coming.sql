-- Somebody of the family may say that they do not want to come to a meeting, and owes no reason (decision 266).
alter table family_request drop constraint family_request_kind_check;
alter table family_request add constraint family_request_kind_check
  check (kind in ('meeting-guest', 'not-coming', 'correction', 'other'));
