import type { TextsOf } from '../text/texts.ts'
import type { minutesDa } from './texts.da.ts'

/** The same in English. */
export const minutesEn: TextsOf<typeof minutesDa> = {
  'minutes.title': 'Minutes (referat)',
  'minutes.held': 'The meeting {day} at {time}',
  'minutes.until':
    'You can read all of it until {day}. Approved items you can read longer, as long as you are in the family or its team.',
  'minutes.lasts':
    'The meeting is closed. You can read the approved minutes as long as you are in the family or its team.',
  'minutes.open': 'Minutes',
  'minutes.none': 'Nothing is written yet.',
  'minutes.decided-by': 'Decided by {name}',
  'minutes.decided': 'Decided',
  'minutes.author': '{author}, {time}',
  'minutes.corrected': 'Corrected: {reason}',
  'minutes.corrected-by': 'Corrected {day} by {name}: {reason}',
  'minutes.approved': 'Approved {day} by {name}',
  'minutes.not-approved': 'Not approved yet',
  'minutes.kept': 'Minutes (referater)',
  'minutes.kept-lead': 'Approved minutes of meetings that you were invited to.',
  'minutes.own-title': 'From the meetings',
  'minutes.own-lead': 'This is what we talked about, and what was decided.',
  'minutes.own-decided': 'What was decided',
  'minutes.own-for': 'Written to {name}',
  'minutes.own-corrected': 'Corrected {day}',
  'minutes.own-more': '{count, plural, one {One earlier meeting} other {# earlier meetings}}',
}
