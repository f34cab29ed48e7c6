import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownContactDa } from './texts.da.ts'

/** The same in Arabic. */
export const ownContactAr: TextsOf<typeof ownContactDa> = {
  'own-contact.title': 'كم مرة نتحدث معًا',
  'own-contact.none': 'لم تتفقوا على عدد مرات التحدث معًا. قولوا ما يناسبكم.',
  'own-contact.agreed': 'اتفقتم على التحدث معًا على الأقل {every}.',
  'own-contact.how': 'والأفضل هكذا: {form}.',
  'own-contact.with': 'مع: {names}.',
  'own-contact.from': 'يسري الاتفاق من {day}.',
  'own-contact.wrong': 'إذا لم يعد ذلك يناسبكم، فقولوا لمنسّقكم (koordinator).',
  'own-contact.last': 'آخر مرة تحدثنا فيها',
  'own-contact.last-none': 'يظهر هنا عندما تتحدثون معًا.',
  'own-contact.entry': '{form} مع {names}',
  'own-contact.somebody': 'شخص آخر',
  'own-contact.by': '{name} من الفريق',
  'own-contact.tried': 'حاولنا، لكن لم نتمكن من الوصول إليكم',
  'own-contact.acute': 'هل الأمر عاجل؟',
  'own-contact.danger': 'إذا كان أحد في خطر الآن، فاتصل بالرقم 112.',
  'own-contact.acute-what':
    'إذا كان الأمر لا ينتظر إلى الغد، فاكتبه هنا. يراه منسّقكم في أعلى قائمته. وإذا لم يصلك رد، فاتصل.',
  'own-contact.acute-say': 'اكتب أن الأمر عاجل',
  'own-contact.acute-words': 'ماذا يحدث؟',
  'own-contact.acute-hint': 'يستطيع قراءته من في الفريق ممن يحق لهم قراءة كلماتك.',
  'own-contact.acute-send': 'إرسال',
  'own-contact.acute-sent': 'تم الإرسال. يستطيع منسّقك رؤيته الآن.',
  'own-contact.acute-yours': 'كتبت {when}',
  'own-contact.acute-theirs': 'كتب {name} {when}',
  'own-contact.acute-waits': 'لم يُجب أحد بعد.',
  'own-contact.acute-answered': 'أجاب {name} {when}.',
  'own-contact.acute-earlier': 'ما كان عاجلًا من قبل ({count})',
  'own-contact.acute-back': 'يمكن أن ينتظر الأمر',
  'own-contact.acute-taken': 'تم السحب.',
}
