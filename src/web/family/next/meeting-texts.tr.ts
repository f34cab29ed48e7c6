import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownMeetingDa } from './meeting-texts.da.ts'

/** The same in Turkish. */
export const ownMeetingTr: TextsOf<typeof ownMeetingDa> = {
  'meet.confirmed': 'Toplantı kesinleşti.',
  'meet.length': '{minutes} dakika sürer.',
  'meet.interpreter': 'Bir tercüman (tolk) gelir: {language}.',
  'meet.without': 'Uzmanlar sizsiz buluşuyor. Nedeni:',
  'meet.by-law-told': 'Yasa bunu gerektiriyor ({rule}). Size söylendiği gün: {day}. {says}',
  'meet.by-law-will': 'Yasa bunu gerektiriyor ({rule}). Size anlatılacağı gün: {day}. {says}',
  'meet.before-held': 'Ön görüşme, {day}, katılanlar: {says}',
  'meet.before-not-wanted': 'Ön görüşme istemediniz: {says}',
  'meet.before-legal-duty': 'Yasa bir şey yapılmasını istiyor. Size söylendiği gün: {day}. {says}',
  'meet.about': 'Toplantı hakkında ve kimler geliyor',
  'meet.who': 'Kim geliyor?',
  'meet.why': 'Nedeni: {why}',
  'meet.asked': '{name} gelebilir mi?',
  'meet.asked-how': 'Bu kişi ekibinizde değil ve siz evet demeden hiçbir şey öğrenmez.',
  'meet.asked-grown-ups': 'Evet ya da hayır diyenler ailedeki büyüklerdir.',
  'meet.yes': 'Evet',
  'meet.yes-to': 'Evet, {name} gelebilir',
  'meet.no': 'Hayır',
  'meet.no-to': 'Hayır, {name} gelmesin',
  'meet.said-yes': '{name} için evet dediniz.',
  'meet.said-no': '{name} için hayır dediniz.',
  'meet.words': '“{words}”',
  'meet.change': 'Başka cevap ver',
  'meet.change-about': '{name} için başka cevap ver',
  'meet.no-why': 'Nedenini yazmak ister misiniz?',
  'meet.no-why-hint': 'Yazmak zorunda değilsiniz.',
  'meet.no-send': 'Hayır cevabını gönder',
  'meet.done': 'Cevabınız kaydedildi.',
}
