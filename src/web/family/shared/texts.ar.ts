import { wayAr } from '../../shared/road/texts.ar.ts'
import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownDa } from './texts.da.ts'

/** The same in Arabic. */
export const ownAr: TextsOf<typeof ownDa> = {
  ...wayAr,
  'no-access.title': 'لا يوجد شيء هنا',
  'no-access.text': 'الصفحة غير موجودة، أو أنها ليست لك.',
  'no-access.whom': 'إذا كانت لديك أسئلة، يمكنك دائمًا الاتصال بالبلدية (kommune).',
  'own.me': 'صفحتي',
  'own.choose': 'اختيار العائلة',
  'own.unnamed': 'العائلة {number}',
  'own.offline': 'لا يوجد اتصال الآن. يمكنك قراءة ما هو مكتوب هنا. ربما تغيّر في هذه الأثناء.',
  'own.who': 'من يفعل ماذا؟',
  'alone.title': 'صفحتك',
  'alone.lead': 'هنا ما اتفقت عليه أنت مع البلدية (kommune).',
  'alone.own': 'ما اتفقت عليه',
  'alone.nothing': 'لا يوجد الآن شيء عليك تذكّره.',
  'alone.talk': 'هل تريد التحدث مع أحد؟',
  'alone.talk-how': 'يمكنك دائمًا الاتصال بالبلدية (kommune). قل عمّا تريد أن تتحدث، وسيجدون لك الشخص المناسب.',
  'alone.rights': 'حقوقك',
  'alone.rights-lead': 'هنا من اطّلع على شيء يخصك، وماذا يمكنك أن تفعل.',
  'merged.title': 'كنتم مسجَّلين مرتين',
  'merged.goes-on': 'منذ {date} هذه هي الخطة التي تستخدمونها. ما كان في الخطة الأخرى محفوظ كما كان.',
  'merged.closed':
    'منذ {date} تستخدمون الخطة الأخرى. ما هو مكتوب هنا محفوظ كما كان. إذا لم تستطع فتح الخطة الأخرى، فاسأل منسّقكم (koordinator).',
  'merged.see-closed': 'الخطة التي كنتم تستخدمونها',
  'merged.see-going-on': 'إلى الخطة التي تستخدمونها الآن',
  'merged.apart': 'كانت الخطة قد دُمجت مع خطة أخرى. وفُصلتا من جديد في {date}، فعاد كل شيء كما كان.',
  'own.ticked': 'جيد. تم ذلك.',
  'own.unticked': 'أُزيلت العلامة.',
  'news.title': 'الجديد منذ زيارتك الأخيرة',
  'news.here':
    '{count, plural, zero {لا جديد هنا.} one {شيء واحد جديد أو تغيّر هنا.} two {شيئان جديدان أو تغيّرا هنا.} few {# أشياء جديدة أو تغيّرت هنا.} many {# شيئًا جديدًا أو تغيّر هنا.} other {# شيء جديد أو تغيّر هنا.}}',
  'news.there':
    '{page}: {count, plural, zero {# جديد} one {# جديد} two {# جديد} few {# جديدة} many {# جديدًا} other {# جديد}}',
  'news.count': '{count, plural, zero {# جديد} one {# جديد} two {# جديد} few {# جديدة} many {# جديدًا} other {# جديد}}',
}
