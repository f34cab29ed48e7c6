-- A sender who says that a referral was a mistake says it to the family's coordinator too, when it was joined there.
alter table joined_referral add column withdrawn_at timestamptz;
alter table joined_referral add column withdrawn_reason text;
alter table joined_referral add check ((withdrawn_at is null) = (withdrawn_reason is null));
grant update (withdrawn_at, withdrawn_reason) on joined_referral to samspil_app;
