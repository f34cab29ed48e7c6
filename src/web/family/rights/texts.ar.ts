import { logAr } from '../../shared/insight/texts.ar.ts'
import type { TextsOf } from '../../shared/text/texts.ts'
import type { rightsDa } from './texts.da.ts'

/** The same in Arabic. */
export const rightsAr: TextsOf<typeof rightsDa> = {
  ...logAr,
  'log.empty-how': 'عندما يطّلع أحد، يظهر ذلك هنا فورًا.',
  'rights.title': 'حقوقنا',
  'rights.lead': 'هنا ترون ما وافقتم عليه، ومن اطّلع.',
  'rights.log': 'من اطّلع؟',
  'rights.log-what':
    'كلما فتح أحد من البلدية (kommune) شيئًا يخصكم، يُكتب ذلك هنا. يمكنكم رؤية القسم، لكن ليس اسم الموظف.',
  'rights.log-what-alone':
    'كلما فتح أحد من البلدية (kommune) شيئًا يخصك، يُكتب ذلك هنا. يمكنك رؤية القسم، لكن ليس اسم الموظف.',
  'rights.correct': 'هل هناك خطأ؟',
  'rights.correct-what': 'من حقكم تصحيح ما هو خطأ، ومعرفة ما هو مكتوب عنكم.',
  'rights.correct-alone': 'من حقك تصحيح ما هو خطأ، ومعرفة ما هو مكتوب عنك.',
  'rights.ask': 'المنسّق (koordinator) الخاص بكم: {name}. يمكنكم الاتصال.',
  'rights.ask-phone': 'اتصال {phone}',
  'rights.ask-nobody': 'اسألوا الشخص الذي تتحدثون معه عادة في البلدية (kommune).',
  'rights.complain':
    'إذا كان الجواب خاطئًا، يمكن التحدث مع مستشار حماية البيانات في البلدية (databeskyttelsesrådgiver). فهو من يراقب ما تكتبه البلدية عن الناس. ويمكن أيضًا تقديم شكوى إلى هيئة حماية البيانات الدنماركية (Datatilsynet).',
}
