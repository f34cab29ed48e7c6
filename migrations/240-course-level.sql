-- How much help a family gets, why, and what the family says to it; and what the help is to prevent. Earlier words lie in the
-- history of the course (vidensafdaekning-2020, afsnit 2.3, 6.1 and 6.2).
alter table course
  add column prevention_level text check (prevention_level in ('primary', 'secondary', 'tertiary')),
  add column intensity text,
  add column level_why text,
  add column level_family_says text,
  add constraint course_level_has_a_reason
    check (level_why is not null or (prevention_level is null and intensity is null and level_family_says is null)),
  add constraint course_intensity_has_the_family check (intensity is null or level_family_says is not null);
