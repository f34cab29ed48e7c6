import { wayTr } from '../../shared/road/texts.tr.ts'
import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownDa } from './texts.da.ts'

/** The same in Turkish. */
export const ownTr: TextsOf<typeof ownDa> = {
  ...wayTr,
  'no-access.title': 'Burada bir şey yok',
  'no-access.text': 'Sayfa yok ya da sana ait değil.',
  'no-access.whom': 'Soruların varsa belediyeyi (kommune) her zaman arayabilirsin.',
  'own.me': 'Benim sayfam',
  'own.choose': 'Aile seç',
  'own.unnamed': 'Aile {number}',
  'own.offline': 'Şu anda bağlantı yok. Burada yazanı okuyabilirsin. Bu arada değişmiş olabilir.',
  'own.who': 'Kim ne yapıyor?',
  'alone.title': 'Senin sayfan',
  'alone.lead': 'Burada belediyeyle (kommune) kendi yaptığın anlaşmalar yazıyor.',
  'alone.own': 'Senin anlaştıkların',
  'alone.nothing': 'Şu anda hatırlaman gereken bir şey yok.',
  'alone.talk': 'Biriyle konuşmak ister misin?',
  'alone.talk-how':
    'Belediyeyi (kommune) her zaman arayabilirsin. Ne hakkında konuşmak istediğini söyle, doğru kişiyi bulurlar.',
  'alone.rights': 'Hakların',
  'alone.rights-lead': 'Burada seninle ilgili bir şeye kimin baktığı ve ne yapabileceğin yazıyor.',
  'merged.title': 'İki kez kaydedilmiştiniz',
  'merged.goes-on': 'Şu günden beri kullandığınız plan bu: {date}. Diğerinde yazanlar olduğu gibi saklandı.',
  'merged.closed':
    'Şu günden beri diğer planı kullanıyorsunuz: {date}. Burada yazanlar olduğu gibi saklandı. Diğer planı açamıyorsan koordinatörünüze (koordinator) sor.',
  'merged.see-closed': 'Önceden kullandığınız plana bak',
  'merged.see-going-on': 'Şimdi kullandığınız plana git',
  'merged.apart': 'Plan bir başkasıyla birleştirilmişti. Şu gün yeniden ayrıldılar: {date}. Her şey eskisi gibi.',
  'own.ticked': 'Güzel. Bu yapıldı.',
  'own.unticked': 'İşaret kaldırıldı.',
  'news.title': 'Son gelişinden beri yeni olanlar',
  'news.here': '{count, plural, one {Burada # şey yeni ya da değişti.} other {Burada # şey yeni ya da değişti.}}',
  'news.there': '{page}: {count, plural, one {# yeni} other {# yeni}}',
  'news.count': '{count, plural, one {# yeni} other {# yeni}}',
}
