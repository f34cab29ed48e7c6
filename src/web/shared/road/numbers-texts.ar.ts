import type { TextsOf } from '../text/texts.ts'
import type { numbersDa } from './numbers-texts.da.ts'

/** The same in Arabic. */
export const numbersAr: TextsOf<typeof numbersDa> = {
  'numbers.title': 'الأرقام التي قيلت',
  'numbers.lead': 'كل الأرقام تبقى. ويمكنكم أن تروا الأمر بشكل مختلف.',
  'numbers.number': '{name}: {value}',
  'numbers.earlier': 'من قبل: {value}. {reason}',
  'numbers.earlier-unsaid': 'من قبل: {value}.',
  'numbers.corrected-on': 'صُحّح في {day}',
  'numbers.correct': 'تصحيح الرقم',
  'numbers.correct-one': 'تصحيح الرقم {value} من {day}',
  'numbers.value': 'ما الرقم الصحيح؟',
  'numbers.lowest': '0 يعني بعيد',
  'numbers.highest': '10 يعني وصلنا',
  'numbers.says': 'لماذا هذا الرقم؟',
  'numbers.reason': 'لماذا تصححه؟',
  'numbers.reason-hint': 'يبقى الرقم القديم، ليرى الجميع أنه صُحّح.',
  'numbers.reason-missing': 'اكتب لماذا تصحح الرقم.',
  'numbers.save': 'حفظ الرقم الصحيح',
  'numbers.saved': 'صُحّح الرقم.',
}
