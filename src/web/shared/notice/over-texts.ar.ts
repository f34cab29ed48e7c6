import type { TextsOf } from '../text/texts.ts'
import type { overDa } from './over-texts.da.ts'

/** The same in Arabic. */
export const overAr: TextsOf<typeof overDa> = {
  'over.title': 'الدعوة غير سارية',
  'over.what': 'انتهى الاجتماع، أو سُحبت الدعوة، أو أنها ليست لك. ليس عليك أن تفعل شيئًا.',
  'over.whom': 'إذا كنت ترى أنه يجب أن تحضر الاجتماع، فاتصل بمن دعاك.',
  'over.back': 'إلى الصفحة الأولى',
}
