import type { TextsOf } from '../shared/text/texts.ts'
import type { welcomeDa } from './texts.da.ts'

/** The same in Turkish. */
export const welcomeTr: TextsOf<typeof welcomeDa> = {
  'welcome.lead-title': 'Aile ve çevresindeki herkes için tek plan',
  'welcome.lead':
    'Burada aile, okul ve belediyenin (kommune) bölümleri birlikte yürür. Herkes aynı yolu görür, aile de kimin baktığını görür.',
  'welcome.in-title': 'Zaten buradasın',
  'welcome.in-text': 'Aile ya da uzman olarak giriş yap.',
  'welcome.in-button': 'Giriş yap',
  'welcome.help-title': 'Yardıma ihtiyacın var ya da biri için endişelisin',
  'welcome.help-text':
    'Giriş yapmadan belediyeye yaz. Sen de bir çocuk olsan yazabilirsin. Form Danca; kendi dilinde yazabilirsin.',
  'welcome.help-button': 'Belediyeye yaz',
  'welcome.danger': 'Şu anda biri tehlikedeyse 112’yi ara.',
  'welcome.choose': 'Dil seç',
  'welcome.no-account': 'Burada henüz bir kullanıcın yok. Seni davet edene sor.',
  'welcome.expired': 'Çok uzun sürdü. Yeniden giriş yap.',
  'welcome.cancelled': 'Giriş tamamlanmadan durdun.',
  'welcome.unavailable': 'Giriş şu anda yanıt vermiyor. Biraz sonra tekrar dene.',
  'welcome.failed': 'Giriş yapılamadı. Tekrar dene.',
}
