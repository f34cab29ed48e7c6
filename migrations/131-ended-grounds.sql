-- Until when each ground would have stood that a closing ended, so that a closing by mistake can be taken back whole.
alter table course_closing add column ended_grounds jsonb not null default '{}';
