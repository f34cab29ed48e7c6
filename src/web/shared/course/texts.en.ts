import type { TextsOf } from '../text/texts.ts'
import type { workDa } from './texts.da.ts'

/** The same in English. */
export const workEn: TextsOf<typeof workDa> = {
  'work.title': 'How {name} works',
  'work.coordinator': 'The one responsible',
  'work.called': 'Is called {title}.',
  'work.around': 'Around the family',
  'work.around-some': '{least} to {most} members of staff work with each family.',
  'work.around-exactly':
    '{least, plural, one {# member of staff works} other {# members of staff work}} with each family.',
  'work.contact': 'Contact',
  'work.follow-up': 'Following up on the plan',
  'work.phases': 'On the way',
  'work.phase': '{name}: {parts}',
  'work.meetings': 'Meetings',
  'work.meeting': '{name}: {often}',
  'work.only-said': 'Only what the programme’s sources say stands here.',
}
