import type { TextsOf } from '../../shared/text/texts.ts'
import type { languageDa } from './texts.da.ts'

/** The same in Turkish. */
export const languageTr: TextsOf<typeof languageDa> = {
  'language.open': 'Dil (Language)',
  'language.title': 'Dil seç',
  'language.chosen': 'Sayfalar Türkçe gösteriliyor.',
  'language.not-fetched': 'Dil yüklenemedi. Bağlantı gelince tekrar dene.',
  'language.not-kept': 'Dil burada değişti ama kaydedilmedi. Bağlantı gelince tekrar dene.',
  'language.note':
    'Bazı sözler belediyeden (kommune) ya da başka insanlardan geliyor. Yazıldıkları gibi, çoğu zaman Danca olarak durur.',
  'language.review': 'Bu çeviriyi, ana dili Türkçe olan biri henüz gözden geçirmedi.',
  'aloud.read': 'Sayfayı sesli oku',
  'aloud.stop': 'Okumayı durdur',
  'aloud.none': 'Telefonunda ya da bilgisayarında Türkçe okuyabilen bir ses yok.',
}
