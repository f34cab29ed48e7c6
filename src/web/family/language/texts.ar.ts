import type { TextsOf } from '../../shared/text/texts.ts'
import type { languageDa } from './texts.da.ts'

/** The same in Arabic. */
export const languageAr: TextsOf<typeof languageDa> = {
  'language.open': 'اللغة (Language)',
  'language.title': 'اختيار اللغة',
  'language.chosen': 'تُعرض الصفحات بالعربية.',
  'language.not-fetched': 'تعذّر تحميل اللغة. حاول مرة أخرى عندما يعود الاتصال.',
  'language.not-kept': 'تغيّرت اللغة هنا، لكنها لم تُحفظ. حاول مرة أخرى عندما يعود الاتصال.',
  'language.note': 'بعض الكلمات تأتي من البلدية (kommune) أو من أشخاص آخرين. وهي تظهر كما كُتبت، وغالبًا بالدنماركية.',
  'language.review': 'لم يراجع هذه الترجمة بعدُ شخصٌ لغته الأم هي العربية.',
  'aloud.read': 'قراءة الصفحة بصوت عالٍ',
  'aloud.stop': 'إيقاف القراءة',
  'aloud.none': 'ليس في هاتفك أو حاسوبك صوت يستطيع القراءة بالعربية.',
}
