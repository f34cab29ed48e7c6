-- Whether a measure came with the programme, was there already, or was made for this family (ramboell-bande-midtvejs-2020,
-- afsnit 5.5; ramboell-familien-paa-vej, afsnit 4.2). Empty where nobody has said.
alter table measure add column origin text check (origin in ('already', 'new', 'tailored'));
