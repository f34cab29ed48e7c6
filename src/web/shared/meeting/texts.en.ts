import type { TextsOf } from '../text/texts.ts'
import type { replyDa } from './texts.da.ts'

/** The same in English. */
export const replyEn: TextsOf<typeof replyDa> = {
  'reply.group': 'Are you coming {day}?',
  'reply.comes': 'I am coming',
  'reply.cannot': 'I cannot come',
  'reply.other': 'Another time suits me better',
  'reply.said-comes': 'You have answered that you are coming. ',
  'reply.said-cannot': 'You have answered that you cannot come. ',
  'reply.said-other': 'You have proposed {day} at {time}. ',
  'reply.change': 'Give another answer',
  'reply.take-back': 'Take the answer back',
  'reply.day': 'Which day can you come?',
  'reply.time': 'At',
  'reply.why': 'Would you like to write why?',
  'reply.why-hint': 'You do not have to. Only those who call the meeting read it.',
  'reply.why-hint-work': 'Only those who call the meeting read it.',
  'reply.send': 'Send the answer',
  'reply.leave': 'Cancel',
  'reply.done': 'Your answer is saved.',
}
