import type { TextsOf } from '../../shared/text/texts.ts'
import type { meDa } from './texts.da.ts'

/** The same in Arabic. */
export const meAr: TextsOf<typeof meDa> = {
  'me.title': 'صفحتي',
  'me.lead': 'هنا ما يخصّك، وما تستطيع أن تفعله بنفسك.',
  'me.you': 'أنت',
  'me.somebody': 'شخص آخر',
  'me.said': 'ما قلته أنا',
  'me.said-none': 'لم تقل شيئًا هنا بعد. يمكنك أن تقوله في «طريقنا» أو تكتبه إلى المنسّق.',
  'me.to-road': 'شاهده على الطريق',
  'me.about': 'هذا يخصّك أيضًا ({count})',
  'me.meetings': 'الاجتماعات',
  'me.meetings-none': 'لا توجد اجتماعات الآن.',
  'me.meetings-may': 'يمكنك أن تُحضر شخصًا معك، ويمكنك أن تقول إنك لا تريد الحضور.',
  'me.meeting-guest': 'إحضار شخص معي',
  'me.not-coming': 'قل إنك لا تريد الحضور',
  'me.said-no': 'قلت لا للاجتماع',
  'me.called-off': 'أُلغي الاجتماع.',
  'me.promised': 'ما وعدت به',
  'me.promised-none': 'لم تعد بشيء الآن.',
  'me.people': 'من يساعدني',
  'me.call': 'اتصال {phone}',
  'me.people-more': 'اعرف المزيد عنهم، أو اطلب شخصًا آخر',
  'me.texts': 'ما جرى في الاجتماع',
  'me.decided': 'تقرّر:',
  'me.write': 'اكتب إلى المنسّق',
  'me.write-child':
    'لا يستطيع والداك قراءة ذلك. إذا كنت أنت أو غيرك في خطر، فقد يضطر المنسّق إلى إخبار شخص يستطيع المساعدة.',
  'me.write-adult': 'لا يستطيع الآخرون في العائلة قراءة ذلك.',
  'me.write-go': 'كتابة رسالة',
  'me.wish': 'اطلب شيئًا، أو قل إن كان هناك خطأ',
}
