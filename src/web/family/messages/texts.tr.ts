import { messageTr } from '../../shared/message/texts.tr.ts'
import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownMessageDa } from './texts.da.ts'

/** The same in Turkish. */
export const ownMessageTr: TextsOf<typeof ownMessageDa> = {
  ...messageTr,
  'messages.lead': 'Burada koordinatörle (koordinator) yazışırsın.',
  'messages.who': 'Yazdıklarımı kim okur?',
  'messages.reads': '{name} ({role}) okur ve cevap verir. Başlangıç: {since}.',
  'messages.reads-role': '{role} okur ve cevap verir. Başlangıç: {since}.',
  'messages.reads-too': '{name} ({role}) de okuyabilir.',
  'messages.reads-too-role': '{role} de okuyabilir.',
  'messages.stands-in': 'Şu güne kadar, o gün dahil, koordinatör yerine {name} cevap verir: {until}.',
  'messages.stands-in-role': 'Şu güne kadar, o gün dahil, koordinatör yerine bir vekil cevap verir: {until}.',
  'messages.earlier-too': 'Yeni bir koordinatör gelirse burada yazanları okuyabilir.',
  'messages.adult': 'Ailedeki diğerleri okuyamaz, ekipteki diğerleri de okuyamaz.',
  'messages.child':
    'Anne baban okuyamaz. Ekipteki diğerleri de okuyamaz. Sen ya da başkası tehlikedeyse koordinatör bunu yardım edebilecek birine söylemek zorunda kalabilir.',
  'messages.nobody': 'Şu anda burayı okuyan kimse yok',
  'messages.nobody-how': 'Biriyle konuşmak istersen belediyeyi (kommune) ara. Yazılanlar hâlâ burada.',
  'messages.promise': 'Belediye, {days, plural, one {# gün} other {# gün}} içinde cevap alacağını söyledi ({source}).',
  'messages.no-promise': 'Ne kadar çabuk cevap alırım? Belediye belirtmedi.',
  'messages.by': 'En geç şu gün cevap bekleyebilirsin: {day}.',
  'messages.late': 'En geç şu gün cevap almış olmalıydın: {day}. Bekleyemeyecek bir şeyse belediyeyi ara.',
  'messages.typical':
    'Son {days} günde buraya gelen mesajların yarısına {wait} içinde cevap verildi. Sayılan cevap: {of}.',
  'messages.empty': 'Burada henüz mesaj yok',
  'messages.empty-how': 'Soracağın ya da anlatacağın bir şey olunca yaz. Cevabı burada alırsın.',
  'messages.hint': 'Acilse ara.',
  'messages.wishes': 'Bir şey iste',
  'messages.wishes-what': 'Burada istediğin her şeye mutlaka cevap alırsın: evet ya da hayır ve nedeni.',
  'messages.ask': 'Yeni bir şey iste',
  'messages.ask-kind': 'Ne istemek istiyorsun?',
  'messages.about.meeting-guest': 'Kim gelsin?',
  'messages.about.correction': 'Yanlış olan ne?',
  'messages.about.other': 'Konu ne?',
  'messages.words': 'Daha fazla anlat',
  'messages.ask-send': 'İsteği gönder',
  'messages.asked': 'İstek gönderildi.',
  'messages.withdraw': 'İsteği geri al',
  'messages.withdrawn': 'İstek geri alındı.',
  'messages.ask-again': 'Yeniden iste',
  'messages.asked-again': 'İstek yeniden burada.',
  'messages.also': 'Şunları da yapabilirsin',
  'messages.other-adviser': 'size yardım eden birinin yerine başkasını istemek',
  'messages.who-looked': 'kimin baktığını görmek',
}
