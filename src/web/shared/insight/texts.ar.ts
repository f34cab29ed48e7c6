import type { TextsOf } from '../text/texts.ts'
import type { logDa } from './texts.da.ts'

/** The same in Arabic. */
export const logAr: TextsOf<typeof logDa> = {
  'log.empty': 'لم يطّلع أحد بعد',
  'log.empty-how': 'عندما يطّلع أحد، يظهر ذلك هنا فورًا.',
  'log.somebody': 'موظف',
  'log.looked': 'اطّلع: {who}',
  'log.did': '{who} {what}',
  'log.times': '{count, plural, zero {} one {} two {مرتان} few {# مرات} many {# مرة} other {# مرة}}',
  'log.rest': 'عرض {count} أخرى من هذا اليوم',
  'log.more': 'عرض أيام أخرى',
  'log.refused': 'لم يُسمح له',
}
