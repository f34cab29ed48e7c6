import { logTr } from '../../shared/insight/texts.tr.ts'
import type { TextsOf } from '../../shared/text/texts.ts'
import type { rightsDa } from './texts.da.ts'

/** The same in Turkish. */
export const rightsTr: TextsOf<typeof rightsDa> = {
  ...logTr,
  'log.empty-how': 'Biri baktığında hemen burada yazar.',
  'rights.title': 'Haklarımız',
  'rights.lead': 'Burada neye evet dediğinizi ve kimin baktığını görürsünüz.',
  'rights.log': 'Kim baktı?',
  'rights.log-what':
    'Belediyeden (kommune) biri sizinle ilgili bir şey açtığında her seferinde buraya yazılır. Hangi bölüm olduğunu görebilirsiniz, çalışanın adını değil.',
  'rights.log-what-alone':
    'Belediyeden (kommune) biri seninle ilgili bir şey açtığında her seferinde buraya yazılır. Hangi bölüm olduğunu görebilirsin, çalışanın adını değil.',
  'rights.correct': 'Yanlış bir şey mi var?',
  'rights.correct-what': 'Yanlış olanın düzeltilmesi ve hakkınızda ne yazıldığını öğrenmek hakkınızdır.',
  'rights.correct-alone': 'Yanlış olanın düzeltilmesi ve hakkında ne yazıldığını öğrenmek hakkındır.',
  'rights.ask': 'Koordinatörünüzü (koordinator) arayın: {name}.',
  'rights.ask-phone': 'Ara: {phone}',
  'rights.ask-nobody': 'Belediyede (kommune) her zaman konuştuğunuz kişiye sorun.',
  'rights.complain':
    'Cevap yanlışsa belediyenin veri koruma danışmanıyla (databeskyttelsesrådgiver) konuşulabilir. Belediyenin insanlar hakkında ne yazdığını o gözetir. Danimarka Veri Koruma Kurumu’na (Datatilsynet) da şikâyet edilebilir.',
}
