import type { TextsOf } from '../shared/text/texts.ts'
import type { welcomeDa } from './texts.da.ts'

/** The same in Arabic. */
export const welcomeAr: TextsOf<typeof welcomeDa> = {
  'welcome.lead-title': 'خطة واحدة للعائلة ولكل من حولها',
  'welcome.lead':
    'هنا تسير العائلة والمدرسة وأقسام البلدية (kommune) معًا. الجميع يرى الطريق نفسه، والعائلة ترى من يطّلع معها.',
  'welcome.in-title': 'أنت مشارك بالفعل',
  'welcome.in-text': 'سجّل الدخول كعائلة أو كمختص.',
  'welcome.in-button': 'تسجيل الدخول',
  'welcome.help-title': 'تحتاج إلى مساعدة، أو أنت قلق على أحد',
  'welcome.help-text': 'اكتب إلى البلدية دون تسجيل الدخول. حتى إن كنت طفلًا. الاستمارة بالدنماركية، ويمكنك أن تكتب بلغتك.',
  'welcome.help-button': 'اكتب إلى البلدية',
  'welcome.danger': 'إذا كان أحد في خطر الآن، فاتصل بالرقم 112.',
  'welcome.choose': 'اختيار اللغة',
  'welcome.no-account': 'ليس لديك حساب هنا بعد. اسأل من دعاك.',
  'welcome.expired': 'مضى وقت طويل. سجّل الدخول من جديد.',
  'welcome.cancelled': 'توقفت قبل أن يكتمل تسجيل الدخول.',
  'welcome.unavailable': 'خدمة تسجيل الدخول لا تستجيب الآن. حاول مرة أخرى بعد قليل.',
  'welcome.failed': 'لم نتمكن من تسجيل دخولك. حاول مرة أخرى.',
}
