import type { TextsOf } from '../../shared/text/texts.ts'
import type { nextDa } from './texts.da.ts'

/** The same in Arabic. */
export const nextAr: TextsOf<typeof nextDa> = {
  'next.board': 'فتح لوحة الاجتماع',
  'next.title': 'القادم',
  'next.over': 'انتهت الفترة',
  'next.over-how': 'الخطة لا تطلب منك شيئًا بعد الآن. في «طريقنا» مكتوب من يسأل عن أحوالكم.',
  'next.empty': 'لا يوجد اتفاق الآن',
  'next.empty-how': 'عندما تتفقون على شيء، يظهر هنا.',
  'next.mine': 'ما تفعله أنت',
  'next.mine-none': 'ليس عليك أن تفعل شيئًا الآن.',
  'next.others': 'ما يفعله الآخرون',
  'next.count':
    '{count, plural, zero {لا اتفاقات} one {اتفاق واحد} two {اتفاقان} few {# اتفاقات} many {# اتفاقًا} other {# اتفاق}}',
  'next.when': 'متى نلتقي',
  'next.follow-up': 'ننظر إلى الطريق معًا',
  'next.at': '{day}، الساعة {time}',
  'next.invited': 'الاجتماعات التي دُعيت إليها',
  'next.opens': 'يمكنك أن ترى موضوع الاجتماع بدءًا من {day}.',
  'next.when-unknown': 'اجتماع',
  'next.items-open': 'ماذا سنتحدث عنه',
  'next.items-close': 'إغلاق',
  'next.items-none': 'لم يُكتب شيء بعد.',
  'next.called-off': 'أُلغي الاجتماع.',
  'next.another-time': 'ستحصلون على موعد آخر.',
  'next.by': 'متفق عليه ليوم {day}',
  'next.by-none': 'بلا تاريخ',
  'next.towards': 'من أجل: «{words}»',
  'next.bring': 'إحضار شخص معك إلى الاجتماع',
}
