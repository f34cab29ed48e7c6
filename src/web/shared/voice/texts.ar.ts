import type { TextsOf } from '../text/texts.ts'
import type { voiceDa } from './texts.da.ts'

/** The same in Arabic. */
export const voiceAr: TextsOf<typeof voiceDa> = {
  'voice.save': 'حفظ',
  'voice.saved': 'تم الحفظ',
  'voice.cancel': 'إلغاء',
  'voice.language': 'اللغة',
  'voice.interpreter': 'الحاجة إلى مترجم (tolk)',
  'voice.yes': 'نعم',
  'voice.interpreter-note': 'أي مترجم؟',
  'voice.interpreter-hint': 'مثلًا اللهجة، أو من لا يجوز أن يكون المترجم. لا يجوز أبدًا أن يترجم طفل.',
  'voice.reach': 'طريقة التواصل',
  'voice.reach-label': 'ما أفضل طريقة لإيصال الأخبار إليك؟',
  'voice.reach.call': 'مكالمة',
  'voice.reach.text': 'رسالة نصية',
  'voice.reach.letter': 'رسالة بالبريد',
  'voice.reach.digital-post': 'Digital Post',
  'voice.reach.visit': 'زيارة',
  'voice.not-when': 'وقت غير مناسب',
  'voice.not-when-label': 'متى لا يناسبك؟',
  'voice.large-print': 'خط كبير',
  'voice.read-aloud': 'قراءة بصوت عالٍ',
  'voice.words': 'كلمات',
  'voice.words-label': 'ما الكلمات التي نستخدمها، وما التي نتجنبها؟',
  'voice.nothing': 'لم يُكتب شيء خاص.',
  'voice.name': 'الاسم',
  'voice.relation': 'من هو؟',
  'voice.relation-hint': 'مثلًا خالة أو جار أو مدرّب.',
  'voice.does': 'ماذا يفعل؟',
  'voice.reached-by': 'كيف نتواصل معه؟',
  'voice.contact-person': 'هو الشخص الذي تتواصل معه العائلة',
}
