-- What the family itself says to a request for a grant stands beside it, as with other records (decisions 274 and 288).
alter table comment drop constraint comment_kind_check;
alter table comment add constraint comment_kind_check
  check (kind in ('goal', 'action', 'agreement', 'measure', 'stone', 'contact', 'text', 'item', 'line', 'grant'));
alter table family_request drop constraint family_request_record_kind_check;
alter table family_request add constraint family_request_record_kind_check
  check (record_kind in ('goal', 'action', 'agreement', 'measure', 'stone', 'contact', 'text', 'item', 'line', 'grant'));
