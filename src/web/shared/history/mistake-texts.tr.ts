import type { TextsOf } from '../text/texts.ts'
import type { mistakeDa } from './mistake-texts.da.ts'

/** The same in Turkish. */
export const mistakeTr: TextsOf<typeof mistakeDa> = {
  'mistake.open': 'Yanlışlıkla mı yazıldı?',
  'mistake.title': 'Çıkar: yanlışlıkla yazıldı',
  'mistake.stands': 'Çıkarılamaz:',
  'mistake.means':
    'Plandan ve bundan sonra yayımlanıp yazdırılanlardan kalkar. Değişiklikler sayfasında adın ve nedeninle birlikte bunun bir hata olduğu yazar. Orada yeniden konabilir.',
  'mistake.own-means':
    'Planınızdan kalkar. “Ne değişti?” sayfasında bunun bir hata olduğu yazar. Orada yeniden koyabilirsin.',
  'mistake.along': 'Bunlar da onunla çıkar ve onunla geri gelir:',
  'mistake.why': 'Hata ne?',
  'mistake.why-hint':
    'Örneğin: iki kez yazıldı ya da yanlış aileye yazıldı. Bunu okuyabilen herkes nedenini de okuyabilir.',
  'mistake.own-why-hint': 'Örneğin: iki kez yazıldı. Bunu okuyabilen herkes nedenini de okuyabilir.',
  'mistake.take-out': 'Çıkar',
  'mistake.taken-out': 'Çıkarıldı. Değişiklikler sayfasında yeniden koyabilirsin.',
  'mistake.own-taken-out': 'Çıkarıldı. “Ne değişti?” sayfasında yeniden koyabilirsin.',
  'mistake.list': 'Yanlışlıkla yazıldığı için çıkarılanlar',
  'mistake.put-back': 'Yeniden koy',
  'mistake.put-back-why': 'Neden yeniden konsun?',
  'mistake.is-back': 'Birlikte çıkanlarla beraber yeniden kondu.',
}
