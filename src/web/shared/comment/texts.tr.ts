import type { TextsOf } from '../text/texts.ts'
import type { remarkDa } from './texts.da.ts'

/** The same in Turkish. */
export const remarkTr: TextsOf<typeof remarkDa> = {
  'remark.say': 'Not yaz',
  'remark.count': '{count, plural, one {# not} other {# not}}',
  'remark.you': 'Sen',
  'remark.family': 'Aileden biri',
  'remark.somebody': 'Yardım eden biri',
  'remark.label': 'Notun',
  'remark.who-reads': 'Yazılanın yanında durur, onu değiştirmez. Onu okuyabilen herkes notunu da okuyabilir.',
  'remark.send': 'Notu ekle',
  'remark.said': 'Not artık burada.',
  'remark.close': 'Kapat',
  'remark.take-back': 'Notu geri al',
  'remark.put-back': 'Yeniden dursun',
  'remark.is-back': 'Not geri alındı.',
  'remark.stands': 'Not yeniden burada.',
  'remark.gone': 'Geri alındı: {when}',
  'remark.gone-own': 'Onu geri aldın: {when}. Yalnızca sen okuyabilirsin.',
  'remark.waits': 'Cevaplanmadı',
  'remark.needs-none': 'Cevap gerekmez',
  'remark.needs-one': 'Yine de cevap gerekiyor',
  'remark.settled': 'Not artık cevap beklemiyor.',
  'remark.unsettled': 'Not yeniden cevap bekliyor.',
  'remark.wrong': 'Burada bir yanlış var',
  'remark.wrong-label': 'Yanlış olan ne, doğrusu nasıl?',
  'remark.wrong-hint':
    'Koordinatörünüze (koordinator) gider. Ailedeki diğerleri okuyamaz. Cevap alırsın: evet ya da hayır, ve nedeni.',
  'remark.wrong-send': 'Düzeltilmesini iste',
  'remark.wrong-sent': 'Düzeltilmesini istedin. Cevap alana kadar burada durur.',
  'remark.asked-waits': 'Cevap bekleniyor',
  'remark.asked-own': 'Düzeltilmesini istedin: {when}',
  'remark.asked': '{name} bunun yanlış olduğunu söylüyor: {words}',
}
