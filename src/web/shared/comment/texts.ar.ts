import type { TextsOf } from '../text/texts.ts'
import type { remarkDa } from './texts.da.ts'

/** The same in Arabic. */
export const remarkAr: TextsOf<typeof remarkDa> = {
  'remark.say': 'كتابة ملاحظة',
  'remark.count':
    '{count, plural, zero {# ملاحظة} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}}',
  'remark.you': 'أنت',
  'remark.family': 'شخص من العائلة',
  'remark.somebody': 'شخص يساعدكم',
  'remark.label': 'ملاحظتك',
  'remark.who-reads': 'تبقى بجانب المكتوب ولا تغيّره. كل من يستطيع قراءة المكتوب يستطيع قراءة ملاحظتك.',
  'remark.send': 'إضافة الملاحظة',
  'remark.said': 'الملاحظة موجودة هنا الآن.',
  'remark.close': 'إغلاق',
  'remark.take-back': 'سحب الملاحظة',
  'remark.put-back': 'إعادتها',
  'remark.is-back': 'سُحبت الملاحظة.',
  'remark.stands': 'عادت الملاحظة هنا.',
  'remark.gone': 'سُحبت {when}',
  'remark.gone-own': 'سحبتها {when}. أنت وحدك تستطيع قراءتها.',
  'remark.waits': 'لم يُجب عنها',
  'remark.needs-none': 'لا تحتاج إلى جواب',
  'remark.needs-one': 'تحتاج إلى جواب مع ذلك',
  'remark.settled': 'لم تعد الملاحظة تنتظر جوابًا.',
  'remark.unsettled': 'الملاحظة تنتظر جوابًا من جديد.',
  'remark.wrong': 'هناك شيء خاطئ هنا',
  'remark.wrong-label': 'ما الخطأ، وما هو الصحيح؟',
  'remark.wrong-hint':
    'يصل ذلك إلى منسّقكم (koordinator). لا يستطيع الآخرون في العائلة قراءته. ستحصل على جواب: نعم أو لا، ولماذا.',
  'remark.wrong-send': 'طلب التصحيح',
  'remark.wrong-sent': 'طلبتَ التصحيح. يبقى الطلب هنا حتى تحصل على جواب.',
  'remark.asked-waits': 'في انتظار الجواب',
  'remark.asked-own': 'طلبتَ التصحيح {when}',
  'remark.asked': 'يقول {name} إن هذا خاطئ: {words}',
}
