import type { TextsOf } from '../text/texts.ts'
import type { minutesDa } from './texts.da.ts'

/** The same in Turkish. */
export const minutesTr: TextsOf<typeof minutesDa> = {
  'minutes.title': 'Tutanak (referat)',
  'minutes.held': 'Toplantı: {day}, saat {time}',
  'minutes.until':
    'Tamamını şu güne kadar okuyabilirsin: {day}. Onaylanan maddeleri, ailede veya ailenin ekibinde olduğun sürece daha uzun süre okuyabilirsin.',
  'minutes.lasts': 'Toplantı kapandı. Onaylanan tutanağı, ailede veya ailenin ekibinde olduğun sürece okuyabilirsin.',
  'minutes.open': 'Tutanak',
  'minutes.none': 'Henüz bir şey yazılmadı.',
  'minutes.decided-by': 'Karar veren: {name}',
  'minutes.decided': 'Karar verildi',
  'minutes.author': '{author}, {time}',
  'minutes.corrected': 'Düzeltildi: {reason}',
  'minutes.corrected-by': 'Düzelten: {name}, {day}: {reason}',
  'minutes.approved': 'Onaylayan: {name}, {day}',
  'minutes.not-approved': 'Henüz onaylanmadı',
  'minutes.kept': 'Tutanaklar (referater)',
  'minutes.kept-lead': 'Davet edildiğin toplantıların onaylanmış tutanakları.',
  'minutes.own-title': 'Toplantılardan',
  'minutes.own-lead': 'Konuştuklarımız ve karar verilenler.',
  'minutes.own-decided': 'Karar verilenler',
  'minutes.own-for': 'Şu kişi için yazıldı: {name}',
  'minutes.own-corrected': 'Düzeltildi: {day}',
  'minutes.own-more': '{count, plural, one {Önceki bir toplantı} other {Önceki # toplantı}}',
}
