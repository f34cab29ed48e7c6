import type { TextsOf } from '../text/texts.ts'
import type { overDa } from './over-texts.da.ts'

/** The same in Turkish. */
export const overTr: TextsOf<typeof overDa> = {
  'over.title': 'Davet geçerli değil',
  'over.what': 'Toplantı bitti, davet geri alındı ya da sana ait değil. Yapman gereken bir şey yok.',
  'over.whom': 'Toplantıda olman gerektiğini düşünüyorsan seni davet edeni ara.',
  'over.back': 'Ana sayfaya git',
}
