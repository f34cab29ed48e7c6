/** Who has looked: the words that both faces use. */
export const logDa = {
  'log.empty': 'Ingen har kigget endnu',
  'log.empty-how': 'Når nogen åbner planen, står det her med det samme.',
  'log.somebody': 'En medarbejder',
  'log.looked': '{who} har kigget',
  'log.did': '{who} {what}',
  'log.times': '{count, plural, one {} other {# gange}}',
  'log.rest': 'Vis {count} mere fra dagen',
  'log.more': 'Vis flere dage',
  'log.refused': 'Fik nej',
} as const
export type LogKey = keyof typeof logDa
