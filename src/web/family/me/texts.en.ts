import type { TextsOf } from '../../shared/text/texts.ts'
import type { meDa } from './texts.da.ts'

/** The same in English. */
export const meEn: TextsOf<typeof meDa> = {
  'me.title': 'My page',
  'me.lead': 'Here is what is about you, and what you can do yourself.',
  'me.you': 'You',
  'me.somebody': 'Somebody else',
  'me.said': 'What I have said',
  'me.said-none': 'You have not said anything here yet. You can say it on Our road, or write it to your coordinator.',
  'me.to-road': 'See it on the road',
  'me.about': 'This is about you too ({count})',
  'me.meetings': 'Meetings',
  'me.meetings-none': 'There are no meetings just now.',
  'me.meetings-may': 'You may bring somebody, and you may say that you do not want to come.',
  'me.meeting-guest': 'Bring somebody',
  'me.not-coming': 'Say that you do not want to come',
  'me.said-no': 'You have said no to the meeting',
  'me.called-off': 'The meeting is called off.',
  'me.promised': 'What I have promised',
  'me.promised-none': 'You have not promised anything just now.',
  'me.people': 'Those who help me',
  'me.call': 'Call {phone}',
  'me.people-more': 'See more about them, or ask for somebody else',
  'me.texts': 'What happened at the meeting',
  'me.decided': 'It was decided:',
  'me.write': 'Write to your coordinator',
  'me.write-child':
    'Your parents cannot read it. If you or others are in danger, the coordinator may have to tell somebody who can help.',
  'me.write-adult': 'The others in the family cannot read it.',
  'me.write-go': 'Write a message',
  'me.wish': 'Ask for something, or say if something is wrong',
}
