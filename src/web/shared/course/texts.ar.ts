import type { TextsOf } from '../text/texts.ts'
import type { workDa } from './texts.da.ts'

/** The same in Arabic. */
export const workAr: TextsOf<typeof workDa> = {
  'work.title': 'هكذا يعمل {name}',
  'work.coordinator': 'المسؤول',
  'work.called': 'يُسمى {title}.',
  'work.around': 'حول العائلة',
  'work.around-some': 'يعمل مع كل عائلة من {least} إلى {most} من الموظفين.',
  'work.around-exactly':
    '{least, plural, zero {لا يعمل أي موظف} one {يعمل موظف واحد} two {يعمل موظفان} few {يعمل # موظفين} many {يعمل # موظفًا} other {يعمل # موظف}} مع كل عائلة.',
  'work.contact': 'التواصل',
  'work.follow-up': 'متابعة الخطة',
  'work.phases': 'في أثناء الطريق',
  'work.phase': '{name}: {parts}',
  'work.meetings': 'الاجتماعات',
  'work.meeting': '{name}: {often}',
  'work.only-said': 'هنا فقط ما تقوله مصادر البرنامج.',
}
