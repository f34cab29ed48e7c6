import type { TextsOf } from '../text/texts.ts'
import type { overDa } from './over-texts.da.ts'

/** The same in English. */
export const overEn: TextsOf<typeof overDa> = {
  'over.title': 'The invitation does not hold',
  'over.what':
    'The meeting is over, the invitation was taken back, or it is not for you. There is nothing you need to do.',
  'over.whom': 'If you think you are to be at the meeting, call the one who invited you.',
  'over.back': 'Go to the front page',
}
