import type { TextsOf } from '../../shared/text/texts.ts'
import type { ownContactDa } from './texts.da.ts'

/** The same in Turkish. */
export const ownContactTr: TextsOf<typeof ownContactDa> = {
  'own-contact.title': 'Ne sıklıkta konuşuyoruz',
  'own-contact.none': 'Ne sıklıkta konuşacağınıza karar vermediniz. Size uyanı söyleyin.',
  'own-contact.agreed': 'En az şu sıklıkta konuşmakta anlaştınız: {every}.',
  'own-contact.how': 'Tercihen şöyle: {form}.',
  'own-contact.with': 'Kimlerle: {names}.',
  'own-contact.from': 'Anlaşmanın başlangıcı: {day}.',
  'own-contact.wrong': 'Artık size uymuyorsa koordinatörünüze (koordinator) söyleyin.',
  'own-contact.last': 'En son konuştuğumuzda',
  'own-contact.last-none': 'Konuştuğunuzda burada yazar.',
  'own-contact.entry': '{form}, birlikte: {names}',
  'own-contact.somebody': 'başka biri',
  'own-contact.by': 'ekipten {name}',
  'own-contact.tried': 'Denedik ama size ulaşamadık',
  'own-contact.acute': 'Acil mi?',
  'own-contact.danger': 'Şu anda biri tehlikedeyse 112’yi ara.',
  'own-contact.acute-what':
    'Yarına kadar bekleyemezse buraya yaz. Koordinatörünüz onu listesinin en üstünde görür. Bir haber almazsan ara.',
  'own-contact.acute-say': 'Acil olduğunu yaz',
  'own-contact.acute-words': 'Ne oluyor?',
  'own-contact.acute-hint': 'Ekipte senin sözlerini okuyabilenler bunu da okuyabilir.',
  'own-contact.acute-send': 'Gönder',
  'own-contact.acute-sent': 'Gönderildi. Koordinatörün artık görebilir.',
  'own-contact.acute-yours': 'Sen yazdın: {when}',
  'own-contact.acute-theirs': '{name} yazdı: {when}',
  'own-contact.acute-waits': 'Henüz kimse cevap vermedi.',
  'own-contact.acute-answered': '{name} cevap verdi: {when}.',
  'own-contact.acute-earlier': 'Daha önce acil olanlar ({count})',
  'own-contact.acute-back': 'Aslında bekleyebilir',
  'own-contact.acute-taken': 'Geri alındı.',
}
