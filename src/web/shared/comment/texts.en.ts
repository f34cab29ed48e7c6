import type { TextsOf } from '../text/texts.ts'
import type { remarkDa } from './texts.da.ts'

/** The same in English. */
export const remarkEn: TextsOf<typeof remarkDa> = {
  'remark.say': 'Write a remark',
  'remark.count': '{count, plural, one {# remark} other {# remarks}}',
  'remark.you': 'You',
  'remark.family': 'One of the family',
  'remark.somebody': 'Somebody who helps',
  'remark.label': 'Your remark',
  'remark.who-reads':
    'It stands beside what is written and does not change it. Everybody who can read that can read your remark.',
  'remark.send': 'Write the remark',
  'remark.said': 'The remark stands here now.',
  'remark.close': 'Close',
  'remark.take-back': 'Take the remark back',
  'remark.put-back': 'Let it stand again',
  'remark.is-back': 'The remark is taken back.',
  'remark.stands': 'The remark stands here again.',
  'remark.gone': 'Taken back {when}',
  'remark.gone-own': 'You took it back {when}. Only you can read it.',
  'remark.waits': 'Not answered',
  'remark.needs-none': 'Needs no answer',
  'remark.needs-one': 'It needs an answer after all',
  'remark.settled': 'The remark no longer waits for an answer.',
  'remark.unsettled': 'The remark waits for an answer again.',
  'remark.wrong': 'Something here is wrong',
  'remark.wrong-label': 'What is wrong, and how is it right?',
  'remark.wrong-hint':
    'It goes to your coordinator (koordinator). The others in the family cannot read it. You get an answer: yes or no, and why.',
  'remark.wrong-send': 'Ask for it to be put right',
  'remark.wrong-sent': 'You have asked for it to be put right. It stands here until you get an answer.',
  'remark.asked-waits': 'Waits for an answer',
  'remark.asked-own': 'You asked for it to be put right {when}',
  'remark.asked': '{name} says that it is wrong: {words}',
}
