import type { TextsOf } from '../../shared/text/texts.ts'
import type { nextDa } from './texts.da.ts'

/** The same in English. */
export const nextEn: TextsOf<typeof nextDa> = {
  'next.board': 'Open the meeting’s board',
  'next.title': 'What’s next',
  'next.over': 'The course is over',
  'next.over-how': 'The plan asks no more of you. On Our road you can read who checks how it goes.',
  'next.empty': 'Nothing is agreed right now',
  'next.empty-how': 'When you agree on something, it stands here.',
  'next.mine': 'What you do',
  'next.mine-none': 'You have nothing to do right now.',
  'next.others': 'What the others do',
  'next.count': '{count, plural, one {# agreement} other {# agreements}}',
  'next.when': 'When we meet',
  'next.follow-up': 'We look at the road together',
  'next.at': '{day} at {time}',
  'next.invited': 'Meetings you are invited to',
  'next.opens': 'You can see what it is about from {day}.',
  'next.when-unknown': 'A meeting',
  'next.items-open': 'See what we talk about',
  'next.items-close': 'Close',
  'next.items-none': 'Nothing is written yet.',
  'next.called-off': 'The meeting is called off.',
  'next.another-time': 'You will get another time.',
  'next.by': 'Agreed for {day}',
  'next.by-none': 'No date',
  'next.towards': 'So that: “{words}”',
  'next.bring': 'Bring somebody to the meeting',
}
