import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownMeetingDa } from './meeting-texts.da.ts'

/** The same in Arabic. */
export const ownMeetingAr: TextsOf<typeof ownMeetingDa> = {
  'meet.confirmed': 'تم تأكيد الاجتماع.',
  'meet.length': 'مدته بالدقائق: {minutes}.',
  'meet.interpreter': 'يحضر مترجم (tolk): {language}.',
  'meet.without': 'يلتقي المختصون من دونكم. السبب:',
  'meet.by-law-told': 'القانون يتطلب ذلك ({rule}). وقد أُخبرتم به {day}: {says}',
  'meet.by-law-will': 'القانون يتطلب ذلك ({rule}). وسيتم إخباركم به {day}: {says}',
  'meet.before-held': 'لقاء تمهيدي {day}، مع: {says}',
  'meet.before-not-wanted': 'لم ترغبوا في لقاء تمهيدي: {says}',
  'meet.before-legal-duty': 'القانون يطلب التصرف. وقد أُخبرتم بذلك {day}: {says}',
  'meet.about': 'عن الاجتماع، ومن سيحضر',
  'meet.who': 'من سيحضر؟',
  'meet.why': 'السبب: {why}',
  'meet.asked': 'هل يُسمح لـ {name} بالحضور؟',
  'meet.asked-how': 'هذا الشخص ليس في فريقكم، ولا يُخبَر بشيء قبل أن توافقوا.',
  'meet.asked-grown-ups': 'الكبار في العائلة هم من يقولون نعم أو لا.',
  'meet.yes': 'نعم',
  'meet.yes-to': 'نعم، يُسمح لـ {name} بالحضور',
  'meet.no': 'لا',
  'meet.no-to': 'لا، لا يُسمح لـ {name} بالحضور',
  'meet.said-yes': 'وافقتم على حضور {name}.',
  'meet.said-no': 'رفضتم حضور {name}.',
  'meet.words': '«{words}»',
  'meet.change': 'تغيير الجواب',
  'meet.change-about': 'تغيير الجواب عن {name}',
  'meet.no-why': 'هل تريدون كتابة السبب؟',
  'meet.no-why-hint': 'لستم مضطرين.',
  'meet.no-send': 'إرسال الرفض',
  'meet.done': 'حُفظ جوابكم.',
}
