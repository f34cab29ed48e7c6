import { messageAr } from '../../shared/message/texts.ar.ts'
import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownMessageDa } from './texts.da.ts'

/** The same in Arabic. */
export const ownMessageAr: TextsOf<typeof ownMessageDa> = {
  ...messageAr,
  'messages.lead': 'هنا تتراسل مع المنسّق (koordinator).',
  'messages.who': 'من يقرأ ما أكتبه؟',
  'messages.reads': '{name} ({role}) يقرأ ويجيب. منذ {since}.',
  'messages.reads-role': '{role} يقرأ ويجيب. منذ {since}.',
  'messages.reads-too': '{name} ({role}) يستطيع قراءته أيضًا.',
  'messages.reads-too-role': '{role} يستطيع قراءته أيضًا.',
  'messages.stands-in': '{name} يجيب بدلًا من المنسّق حتى {until} ضمنًا.',
  'messages.stands-in-role': 'يجيب بديل عن المنسّق حتى {until} ضمنًا.',
  'messages.earlier-too': 'إذا جاء منسّق جديد، يستطيع قراءة المكتوب هنا.',
  'messages.adult': 'لا يستطيع الآخرون في العائلة قراءته، ولا الآخرون في الفريق.',
  'messages.child':
    'لا يستطيع والداك قراءته. ولا الآخرون في الفريق. إذا كنت أنت أو غيرك في خطر، فقد يضطر المنسّق إلى إخبار من يستطيع المساعدة.',
  'messages.nobody': 'لا أحد يقرأ هنا الآن',
  'messages.nobody-how': 'اتصل بالبلدية (kommune) إذا أردت التحدث مع أحد. ما كُتب ما زال هنا.',
  'messages.promise':
    'قالت البلدية إنك تحصل على جواب خلال {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} ({source}).',
  'messages.no-promise': 'متى أحصل على جواب؟ لم تحدد البلدية ذلك.',
  'messages.by': 'يمكنك توقع جواب في موعد أقصاه {day}.',
  'messages.late': 'كان يجب أن تحصل على جواب في موعد أقصاه {day}. اتصل بالبلدية إذا لم يكن الأمر يحتمل الانتظار.',
  'messages.typical': 'في آخر {days} يومًا أُجيب عن نصف الرسائل المرسلة إلى هنا خلال {wait}. عدد الأجوبة المحسوبة: {of}.',
  'messages.empty': 'لا رسائل هنا بعد',
  'messages.empty-how': 'اكتب عندما يكون لديك سؤال أو شيء تقوله. تحصل على الجواب هنا.',
  'messages.hint': 'إذا كان الأمر عاجلًا، فاتصل.',
  'messages.wishes': 'طلب شيء',
  'messages.wishes-what': 'ما تطلبه هنا تحصل دائمًا على جواب عنه: نعم أو لا، ولماذا.',
  'messages.ask': 'طلب جديد',
  'messages.ask-kind': 'ماذا تريد أن تطلب؟',
  'messages.about.meeting-guest': 'من الذي سيحضر؟',
  'messages.about.correction': 'ما الخطأ؟',
  'messages.about.other': 'ما الموضوع؟',
  'messages.words': 'قل المزيد',
  'messages.ask-send': 'إرسال الطلب',
  'messages.asked': 'أُرسل الطلب.',
  'messages.withdraw': 'سحب الطلب',
  'messages.withdrawn': 'سُحب الطلب.',
  'messages.ask-again': 'طلبه من جديد',
  'messages.asked-again': 'عاد الطلب هنا.',
  'messages.also': 'يمكنك أيضًا',
  'messages.other-adviser': 'طلب شخص آخر بدلًا من أحد الذين يساعدونكم',
  'messages.who-looked': 'رؤية من اطّلع',
}
