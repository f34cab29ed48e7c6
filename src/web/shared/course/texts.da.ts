/** How a programme works with a family, in words for both sides. */
export const workDa = {
  'work.title': 'Sådan arbejder {name}',
  'work.coordinator': 'Den ansvarlige',
  'work.called': 'Hedder {title}.',
  'work.around': 'Omkring familien',
  'work.around-some': '{least} til {most} medarbejdere arbejder med hver familie.',
  'work.around-exactly':
    '{least, plural, one {# medarbejder arbejder} other {# medarbejdere arbejder}} med hver familie.',
  'work.contact': 'Kontakt',
  'work.follow-up': 'Opfølgning på planen',
  'work.phases': 'Undervejs',
  'work.phase': '{name}: {parts}',
  'work.meetings': 'Møder',
  'work.meeting': '{name}: {often}',
  'work.only-said': 'Her står kun det, indsatsens kilder siger.',
} as const
