import type { TextsOf } from '../text/texts.ts'
import type { logDa } from './texts.da.ts'

/** The same in Turkish. */
export const logTr: TextsOf<typeof logDa> = {
  'log.empty': 'Henüz kimse bakmadı',
  'log.empty-how': 'Biri baktığında hemen burada yazar.',
  'log.somebody': 'Bir çalışan',
  'log.looked': 'Bakan: {who}',
  'log.did': '{who} {what}',
  'log.times': '{count, plural, one {} other {# kez}}',
  'log.rest': 'O günden {count} tane daha göster',
  'log.more': 'Daha fazla gün göster',
  'log.refused': 'İzin verilmedi',
}
