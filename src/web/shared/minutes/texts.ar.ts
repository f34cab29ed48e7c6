import type { TextsOf } from '../text/texts.ts'
import type { minutesDa } from './texts.da.ts'

/** The same in Arabic. */
export const minutesAr: TextsOf<typeof minutesDa> = {
  'minutes.title': 'محضر الاجتماع (referat)',
  'minutes.held': 'الاجتماع {day}، الساعة {time}',
  'minutes.until':
    'يمكنك قراءة المحضر كله حتى {day}. أما النقاط الموافق عليها فيمكنك قراءتها مدة أطول، ما دمت من الأسرة أو من فريقها.',
  'minutes.lasts': 'انتهى الاجتماع. يمكنك قراءة المحضر الموافق عليه ما دمت من الأسرة أو من فريقها.',
  'minutes.open': 'المحضر',
  'minutes.none': 'لم يُكتب شيء بعد.',
  'minutes.decided-by': 'قرره {name}',
  'minutes.decided': 'تقرر',
  'minutes.author': '{author}، {time}',
  'minutes.corrected': 'صُحّح: {reason}',
  'minutes.corrected-by': 'صحّحه {name} في {day}: {reason}',
  'minutes.approved': 'وافق عليه {name} في {day}',
  'minutes.not-approved': 'لم تتم الموافقة عليه بعد',
  'minutes.kept': 'المحاضر (referater)',
  'minutes.kept-lead': 'محاضر موافق عليها لاجتماعات كنت مدعوًا إليها.',
  'minutes.own-title': 'من الاجتماعات',
  'minutes.own-lead': 'هذا ما تحدثنا عنه وما تقرر.',
  'minutes.own-decided': 'ما تقرر',
  'minutes.own-for': 'كُتب إلى {name}',
  'minutes.own-corrected': 'صُحّح في {day}',
  'minutes.own-more':
    '{count, plural, zero {لا اجتماعات سابقة} one {اجتماع سابق واحد} two {اجتماعان سابقان} few {# اجتماعات سابقة} many {# اجتماعًا سابقًا} other {# اجتماع سابق}}',
}
