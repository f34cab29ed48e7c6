import type { TextsOf } from '../text/texts.ts'
import type { mistakeDa } from './mistake-texts.da.ts'

/** The same in Arabic. */
export const mistakeAr: TextsOf<typeof mistakeDa> = {
  'mistake.open': 'هل كُتب بالخطأ؟',
  'mistake.title': 'إزالة: كُتب بالخطأ',
  'mistake.stands': 'لا يمكن إزالته:',
  'mistake.means':
    'يختفي من الخطة ومما يُنشر ويُطبع من الآن. وفي صفحة التغييرات يُكتب أنه خطأ، مع اسمك وسببك. ومن هناك يمكن إعادته.',
  'mistake.own-means': 'يختفي من خطتكم. وفي صفحة «ما الذي تغيّر؟» يُكتب أنه كان خطأ. ومن هناك يمكنك إعادته.',
  'mistake.along': 'هذا يُزال معه، ويعود معه:',
  'mistake.why': 'ما الخطأ؟',
  'mistake.why-hint': 'مثلًا: كُتب مرتين، أو عند العائلة الخطأ. كل من كان يستطيع قراءته يستطيع قراءة سببك.',
  'mistake.own-why-hint': 'مثلًا: كُتب مرتين. كل من كان يستطيع قراءته يستطيع قراءة سببك.',
  'mistake.take-out': 'إزالته',
  'mistake.taken-out': 'تمت إزالته. يمكنك إعادته من صفحة التغييرات.',
  'mistake.own-taken-out': 'تمت إزالته. يمكنك إعادته من «ما الذي تغيّر؟».',
  'mistake.list': 'أُزيل لأنه كُتب بالخطأ',
  'mistake.put-back': 'إعادته',
  'mistake.put-back-why': 'لماذا يجب إعادته؟',
  'mistake.is-back': 'أُعيد مع ما أُزيل معه.',
}
