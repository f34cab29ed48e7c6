import { wayEn } from '../../shared/road/texts.en.ts'
import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownDa } from './texts.da.ts'

/** The same in English. */
export const ownEn: TextsOf<typeof ownDa> = {
  ...wayEn,
  'no-access.title': 'There is nothing here',
  'no-access.text': 'The page does not exist, or it is not for you.',
  'no-access.whom': 'If you have questions, you can always call the municipality (kommune).',
  'own.me': 'My page',
  'own.choose': 'Choose family',
  'own.unnamed': 'Family {number}',
  'own.offline': 'There is no connection right now. You can read what stands here. It may have changed meanwhile.',
  'own.who': 'Who does what?',
  'alone.title': 'Your page',
  'alone.lead': 'Here is what you yourself have agreed with the municipality (kommune).',
  'alone.own': 'What you have agreed',
  'alone.nothing': 'Right now there is nothing you have to remember.',
  'alone.talk': 'Would you like to talk to somebody?',
  'alone.talk-how':
    'You can always call the municipality (kommune). Say what you would like to talk about, and they will find the right person.',
  'alone.rights': 'Your rights',
  'alone.rights-lead': 'Here is who has looked at something about you, and what you can do.',
  'merged.title': 'You were written down twice',
  'merged.goes-on': 'Since {date} this is the plan you use. What stood in the other one is kept as it was.',
  'merged.closed':
    'Since {date} you use the other plan. What stands here is kept as it was. If you have no access to the other plan, ask your coordinator (koordinator).',
  'merged.see-closed': 'See the one you used before',
  'merged.see-going-on': 'Go to the plan you use now',
  'merged.apart':
    'The plan was put together with another one. On {date} they were taken apart again, so everything is as it was before.',
  'own.ticked': 'Good. It is done.',
  'own.unticked': 'The tick is taken away.',
  'news.title': 'New since you were here last',
  'news.here': '{count, plural, one {# thing is new or changed here.} other {# things are new or changed here.}}',
  'news.there': '{page}: {count, plural, one {# new} other {# new}}',
  'news.count': '{count, plural, one {# new} other {# new}}',
}
