import type { TextsOf } from '../text/texts.ts'
import type { voiceDa } from './texts.da.ts'

/** The same in Turkish. */
export const voiceTr: TextsOf<typeof voiceDa> = {
  'voice.save': 'Kaydet',
  'voice.saved': 'Kaydedildi',
  'voice.cancel': 'Vazgeç',
  'voice.language': 'Dil',
  'voice.interpreter': 'Tercüman (tolk) gerekli',
  'voice.yes': 'Evet',
  'voice.interpreter-note': 'Hangi tercüman?',
  'voice.interpreter-hint': 'Örneğin lehçe ya da kimin olmaması gerektiği. Bir çocuk asla tercümanlık yapmamalı.',
  'voice.reach': 'Nasıl haber verilsin',
  'voice.reach-label': 'Sana en iyi nasıl haber verilir?',
  'voice.reach.call': 'telefon',
  'voice.reach.text': 'kısa mesaj',
  'voice.reach.letter': 'mektup',
  'voice.reach.digital-post': 'Digital Post',
  'voice.reach.visit': 'ziyaret',
  'voice.not-when': 'Uygun değil',
  'voice.not-when-label': 'Ne zaman uygun değil?',
  'voice.large-print': 'Büyük yazı',
  'voice.read-aloud': 'Sesli okunsun',
  'voice.words': 'Sözler',
  'voice.words-label': 'Hangi sözleri kullanalım, hangilerini kullanmayalım?',
  'voice.nothing': 'Özel bir şey yazılmadı.',
  'voice.name': 'Ad',
  'voice.relation': 'Bu kim?',
  'voice.relation-hint': 'Örneğin teyze, komşu ya da antrenör.',
  'voice.does': 'Ne yapıyor?',
  'voice.reached-by': 'Ona nasıl ulaşırız?',
  'voice.contact-person': 'Ailenin kendi iletişim kişisi',
}
