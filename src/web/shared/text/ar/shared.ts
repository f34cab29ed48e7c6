import type { TextsOf } from '../texts.ts'
import type { sharedDa } from '../da/shared.ts'

/** The same in Arabic. */
export const sharedAr: TextsOf<typeof sharedDa> = {
  'app.name': 'Samspil',
  'app.skip': 'الانتقال إلى المحتوى',
  'app.navigation': 'القائمة الرئيسية',
  'app.sign-out': 'خروج',
  'app.sign-in': 'تسجيل الدخول',
  'app.loading': 'جارٍ التحميل …',
  'app.close': 'إغلاق',
  'app.cancel': 'إلغاء',
  'app.try-again': 'حاول مرة أخرى',
  'app.print': 'طباعة',
  'field.optional': '(يمكن تركه فارغًا)',
  'field.left':
    '{count, plural, zero {لم يبقَ أي حرف} one {بقي حرف واحد} two {بقي حرفان} few {بقيت # أحرف} many {بقي # حرفًا} other {بقي # حرف}}',
  'field.over':
    '{count, plural, zero {لا أحرف زائدة} one {حرف واحد زائد} two {حرفان زائدان} few {# أحرف زائدة} many {# حرفًا زائدًا} other {# حرف زائد}}',
  'field.count': '{count} من {max} حرف على الأكثر',
  'form.errors':
    '{count, plural, zero {لا شيء يحتاج إلى تصحيح} one {هناك شيء واحد يحتاج إلى تصحيح} two {هناك شيئان يحتاجان إلى تصحيح} few {هناك # أشياء تحتاج إلى تصحيح} many {هناك # شيئًا يحتاج إلى تصحيح} other {هناك # شيء يحتاج إلى تصحيح}}',
  'form.sending': 'جارٍ الإرسال …',
  'draft.saved': 'حُفظ في الساعة {time}',
  'draft.waiting': 'جارٍ الحفظ …',
  'draft.offline': 'لا يوجد اتصال – سنحفظ عندما يعود',
  'draft.restored': 'أعدنا ما كتبته في المرة السابقة.',
  'draft.discard': 'حذف المسودة',
  'problem.no-connection': 'لا يوجد اتصال. ما كتبته ما زال هنا. حاول مرة أخرى بعد قليل.',
  'problem.unexpected': 'حدث خطأ عندنا. ما كتبته ما زال هنا. حاول مرة أخرى بعد قليل.',
  'crash.title': 'تعذّر عرض الصفحة',
  'crash.text':
    'هذا خطأ في Samspil، وليس بسبب شيء فعلته، وليس من اتصالك. ما حفظته ما زال هنا، والمسودات تعود عند تحميل الصفحة من جديد.',
  'crash.outdated-title': 'تعذّر تحميل الصفحة',
  'crash.outdated':
    'إما أنه لا يوجد اتصال، أو أن Samspil جرى تحديثه منذ فتحته. ما حفظته ما زال هنا. حمّل الصفحة من جديد.',
  'crash.reload': 'تحميل الصفحة من جديد',
  'crash.again': 'إذا تكرر ذلك، فاكتب إلى الدعم ماذا كنت تفعل. لا تكتب عن العائلة.',
  'problem.reference': 'رقم للدعم: {id}',
  'no-access.title': 'لا يوجد شيء هنا',
  'no-access.text': 'الصفحة غير موجودة، أو أنها ليست لك.',
  'no-access.whom': 'إذا كانت لديك أسئلة، يمكنك دائمًا الاتصال بالبلدية (kommune).',
  'no-access.back': 'إلى الصفحة الأولى',
  'exists.title': '{what}: موجود، لكنه غير مشترك معك',
  'exists.whom': 'اسأل {whom} إذا كنت تحتاج إلى معرفة ذلك.',
  'conflict.title': 'تغيّر النص بينما كنت تكتب',
  'conflict.text': 'النسختان موجودتان هنا. لم يضِع شيء.',
  'conflict.mine': 'ما كتبته أنت',
  'conflict.current': 'الموجود الآن',
  'conflict.keep-mine': 'حفظ نسختي',
  'conflict.use-current': 'الإبقاء على الموجود الآن',
  'conflict.back': 'العودة والتعديل',
  'conflict.nothing': '(فارغ)',
  'signed-out.title': 'تم تسجيل خروجك',
  'signed-out.text': 'لم يحدث شيء منذ فترة. ما كتبته ما زال هنا. سجّل الدخول في نافذة جديدة، ثم عُد إلى هنا.',
  'signed-out.again': 'تسجيل الدخول في نافذة جديدة',
  'signed-out.leave': 'إلى الصفحة الأولى',
  'people.search': 'البحث عن شخص',
  'people.found':
    '{count, plural, zero {لا أحد يطابق} one {شخص واحد يطابق} two {شخصان يطابقان} few {# أشخاص يطابقون} many {# شخصًا يطابقون} other {# شخص يطابقون}}',
  'people.none': 'لا أحد يطابق ما كتبته.',
}
