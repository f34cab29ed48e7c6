import type { TextsOf } from '../text/texts.ts'
import type { numbersDa } from './numbers-texts.da.ts'

/** The same in English. */
export const numbersEn: TextsOf<typeof numbersDa> = {
  'numbers.title': 'Numbers that have been said',
  'numbers.lead': 'All numbers stay. You may see it differently.',
  'numbers.number': '{name}: {value}',
  'numbers.earlier': 'Before: {value}. {reason}',
  'numbers.earlier-unsaid': 'Before: {value}.',
  'numbers.corrected-on': 'Corrected {day}',
  'numbers.correct': 'Correct the number',
  'numbers.correct-one': 'Correct the number {value} from {day}',
  'numbers.value': 'Which number should it be?',
  'numbers.lowest': '0 is far away',
  'numbers.highest': '10 is there',
  'numbers.says': 'Why just that number?',
  'numbers.reason': 'Why do you correct it?',
  'numbers.reason-hint': 'The old number stays, so that everybody can see that it was corrected.',
  'numbers.reason-missing': 'Write why you correct the number.',
  'numbers.save': 'Save the right number',
  'numbers.saved': 'The number is corrected.',
}
