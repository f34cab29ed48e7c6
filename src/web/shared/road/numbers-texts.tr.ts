import type { TextsOf } from '../text/texts.ts'
import type { numbersDa } from './numbers-texts.da.ts'

/** The same in Turkish. */
export const numbersTr: TextsOf<typeof numbersDa> = {
  'numbers.title': 'Söylenen sayılar',
  'numbers.lead': 'Bütün sayılar durur. Farklı görebilirsiniz, bu olabilir.',
  'numbers.number': '{name}: {value}',
  'numbers.earlier': 'Önceki: {value}. {reason}',
  'numbers.earlier-unsaid': 'Önceki: {value}.',
  'numbers.corrected-on': 'Düzeltildi: {day}',
  'numbers.correct': 'Sayıyı düzelt',
  'numbers.correct-one': 'Sayıyı düzelt: {value}, {day}',
  'numbers.value': 'Hangi sayı olmalıydı?',
  'numbers.lowest': '0 uzak demek',
  'numbers.highest': '10 hedefte demek',
  'numbers.says': 'Neden bu sayı?',
  'numbers.reason': 'Neden düzeltiyorsun?',
  'numbers.reason-hint': 'Eski sayı durur; böylece herkes düzeltildiğini görür.',
  'numbers.reason-missing': 'Sayıyı neden düzelttiğini yaz.',
  'numbers.save': 'Doğru sayıyı kaydet',
  'numbers.saved': 'Sayı düzeltildi.',
}
