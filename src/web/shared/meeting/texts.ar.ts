import type { TextsOf } from '../text/texts.ts'
import type { replyDa } from './texts.da.ts'

/** The same in Arabic. */
export const replyAr: TextsOf<typeof replyDa> = {
  'reply.group': 'هل ستحضر {day}؟',
  'reply.comes': 'سأحضر',
  'reply.cannot': 'لا أستطيع الحضور',
  'reply.other': 'يناسبني وقت آخر',
  'reply.said-comes': 'أجبت بأنك ستحضر. ',
  'reply.said-cannot': 'أجبت بأنك لا تستطيع الحضور. ',
  'reply.said-other': 'اقترحت {day} الساعة {time}. ',
  'reply.change': 'أعطِ جوابًا آخر',
  'reply.take-back': 'اسحب الجواب',
  'reply.day': 'في أي يوم تستطيع الحضور؟',
  'reply.time': 'الساعة',
  'reply.why': 'هل تريد أن تكتب السبب؟',
  'reply.why-hint': 'ليس عليك أن تفعل ذلك. لا يقرؤه إلا من دعا إلى الاجتماع.',
  'reply.why-hint-work': 'لا يقرؤه إلا من دعا إلى الاجتماع.',
  'reply.send': 'أرسل الجواب',
  'reply.leave': 'إلغاء',
  'reply.done': 'تم حفظ جوابك.',
}
