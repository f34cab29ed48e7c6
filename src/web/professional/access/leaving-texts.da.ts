/** Colleagues who stop, and what they leave to others. */
export const leavingDa = {
  'leaving.title': 'Kolleger, der stopper',
  'leaving.how': 'Det her skal en anden tage over. Giv aftalerne til en anden i planen.',
  'leaving.stops': 'Sidste dag er {day}.',
  'leaving.stopped': 'Stoppede {day}.',
  'leaving.coordinates': 'Har ansvaret for familien og for den næste opfølgning.',
  'leaving.action': 'Aftale: {what}',
  'leaving.action-due': 'Aftale: {what} (senest {day})',
  'leaving.measure': 'Hjælp: {title}. Ingen anden fra afdelingen er med i teamet.',
  'leaving.nothing': 'Har ingen aftaler i planen, som du kan se.',
  'leaving.to-plan': 'Gå til planen',
} as const
