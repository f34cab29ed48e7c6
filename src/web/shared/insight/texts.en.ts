import type { TextsOf } from '../text/texts.ts'
import type { logDa } from './texts.da.ts'

/** The same in English. */
export const logEn: TextsOf<typeof logDa> = {
  'log.empty': 'Nobody has looked yet',
  'log.empty-how': 'When somebody looks, it stands here at once.',
  'log.somebody': 'A member of staff',
  'log.looked': '{who} has looked',
  'log.did': '{who} {what}',
  'log.times': '{count, plural, one {} other {# times}}',
  'log.rest': 'Show {count} more from the day',
  'log.more': 'Show more days',
  'log.refused': 'Was refused',
}
