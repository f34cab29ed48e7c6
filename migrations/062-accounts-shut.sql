-- An account that was shut because its number led to somebody else opens again when the number is right. One that was
-- shut for any other reason (a lost means of sign-in, misuse) stays shut, whatever number its holder signs in with.
alter table identity.account add column number_moved boolean not null default false;
grant update (number_moved) on identity.account to samspil_app;
