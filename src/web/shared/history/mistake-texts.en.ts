import type { TextsOf } from '../text/texts.ts'
import type { mistakeDa } from './mistake-texts.da.ts'

/** The same in English. */
export const mistakeEn: TextsOf<typeof mistakeDa> = {
  'mistake.open': 'Written by mistake?',
  'mistake.title': 'Take out: written by mistake',
  'mistake.stands': 'It cannot be taken out:',
  'mistake.means':
    'It goes from the plan and from what is published and printed from now on. Under Changes it says that it was a mistake, with your name and your reason. There it can be put in again.',
  'mistake.own-means':
    'It goes from your plan. On the page “What has changed?” it says that it was a mistake. There you can put it in again.',
  'mistake.along': 'This goes out with it, and comes back with it:',
  'mistake.why': 'What is the mistake?',
  'mistake.why-hint':
    'For example: written twice, or in the wrong family. Everybody who could read it can read your reason.',
  'mistake.own-why-hint': 'For example: written twice. Everybody who could read it can read your reason.',
  'mistake.take-out': 'Take it out',
  'mistake.taken-out': 'It is taken out. You can put it in again under Changes.',
  'mistake.own-taken-out': 'It is taken out. You can put it in again under “What has changed?”.',
  'mistake.list': 'Taken out because it was written by mistake',
  'mistake.put-back': 'Put it in again',
  'mistake.put-back-why': 'Why is it to go in again?',
  'mistake.is-back': 'It is put in again, with what went out with it.',
}
