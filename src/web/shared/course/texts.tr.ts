import type { TextsOf } from '../text/texts.ts'
import type { workDa } from './texts.da.ts'

/** The same in Turkish. */
export const workTr: TextsOf<typeof workDa> = {
  'work.title': '{name} böyle çalışır',
  'work.coordinator': 'Sorumlu kişi',
  'work.called': 'Adı: {title}.',
  'work.around': 'Ailenin çevresinde',
  'work.around-some': 'Her aileyle {least}–{most} çalışan ilgilenir.',
  'work.around-exactly': '{least, plural, one {Her aileyle # çalışan} other {Her aileyle # çalışan}} ilgilenir.',
  'work.contact': 'İletişim',
  'work.follow-up': 'Planın takibi',
  'work.phases': 'Yol boyunca',
  'work.phase': '{name}: {parts}',
  'work.meetings': 'Toplantılar',
  'work.meeting': '{name}: {often}',
  'work.only-said': 'Burada yalnızca programın kaynaklarının söyledikleri yazıyor.',
}
