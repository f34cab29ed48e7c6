import { messageEn } from '../../shared/message/texts.en.ts'
import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownMessageDa } from './texts.da.ts'

/** The same in English. */
export const ownMessageEn: TextsOf<typeof ownMessageDa> = {
  ...messageEn,
  'messages.lead': 'Here you write with the coordinator (koordinator).',
  'messages.who': 'Who reads what I write?',
  'messages.reads': '{name} ({role}) reads it and answers. Since {since}.',
  'messages.reads-role': '{role} reads it and answers. Since {since}.',
  'messages.reads-too': '{name} ({role}) can also read it.',
  'messages.reads-too-role': '{role} can also read it.',
  'messages.stands-in': '{name} answers instead of the coordinator up to and including {until}.',
  'messages.stands-in-role': 'A substitute answers instead of the coordinator up to and including {until}.',
  'messages.earlier-too': 'If a new coordinator comes, the new one can read what stands here.',
  'messages.adult': 'The others in the family cannot read it, nor can the others in the team.',
  'messages.child':
    'Your parents cannot read it. Nor can the others in the team. If you or others are in danger, the coordinator may have to tell somebody who can help.',
  'messages.nobody': 'Nobody reads here right now',
  'messages.nobody-how':
    'Call the municipality (kommune) if you want to talk to somebody. What has been written still stands here.',
  'messages.promise':
    'The municipality has said that you get an answer within {days, plural, one {# day} other {# days}} ({source}).',
  'messages.no-promise': 'How soon do I get an answer? The municipality has not said.',
  'messages.by': 'You can expect an answer by {day}.',
  'messages.late': 'You should have had an answer by {day}. Call the municipality if it cannot wait.',
  'messages.typical':
    'In the last {days} days, half of the messages sent here were answered within {wait}. That is counted for {of} answers.',
  'messages.empty': 'There are no messages here yet',
  'messages.empty-how': 'Write when you have something to ask or tell. You get an answer here.',
  'messages.hint': 'If it is urgent, call.',
  'messages.wishes': 'Ask for something',
  'messages.wishes-what': 'What you ask for here always gets an answer: yes or no, and why.',
  'messages.ask': 'Ask for something new',
  'messages.ask-kind': 'What would you like to ask for?',
  'messages.about.meeting-guest': 'Who is to come along?',
  'messages.about.not-coming': 'Which meeting?',
  'messages.about.correction': 'What is wrong?',
  'messages.about.other': 'What is it about?',
  'messages.words': 'Tell more',
  'messages.no-reason': 'You do not have to say why.',
  'messages.ask-send': 'Send the wish',
  'messages.asked': 'The wish is sent.',
  'messages.withdraw': 'Take the wish back',
  'messages.withdrawn': 'The wish is taken back.',
  'messages.ask-again': 'Ask for it again',
  'messages.asked-again': 'The wish stands here again.',
  'messages.also': 'You can also',
  'messages.other-adviser': 'ask for somebody other than one who helps you',
  'messages.who-looked': 'see who has looked',
}
