import type { TextsOf } from '../../shared/text/texts.ts'
import type { meDa } from './texts.da.ts'

/** The same in Turkish. */
export const meTr: TextsOf<typeof meDa> = {
  'me.title': 'Benim sayfam',
  'me.lead': 'Burada seninle ilgili olanlar ve senin yapabileceklerin var.',
  'me.you': 'Sen',
  'me.somebody': 'Başka biri',
  'me.said': 'Benim söylediklerim',
  'me.said-none':
    'Burada henüz bir şey söylemedin. Bunu Yolumuz sayfasında söyleyebilir ya da koordinatörüne yazabilirsin.',
  'me.to-road': 'Yolda gör',
  'me.about': 'Bu da seninle ilgili ({count})',
  'me.meetings': 'Toplantılar',
  'me.meetings-none': 'Şu anda toplantı yok.',
  'me.meetings-may': 'Yanında birini getirebilirsin ve gelmek istemediğini söyleyebilirsin.',
  'me.meeting-guest': 'Birini getir',
  'me.not-coming': 'Gelmek istemediğini söyle',
  'me.said-no': 'Toplantıya hayır dedin',
  'me.called-off': 'Toplantı iptal edildi.',
  'me.promised': 'Söz verdiklerim',
  'me.promised-none': 'Şu anda söz verdiğin bir şey yok.',
  'me.people': 'Bana yardım edenler',
  'me.call': 'Ara: {phone}',
  'me.people-more': 'Onlar hakkında daha fazlasını gör ya da başka birini iste',
  'me.texts': 'Toplantıda olanlar',
  'me.decided': 'Karar verildi:',
  'me.write': 'Koordinatörüne yaz',
  'me.write-child':
    'Annen baban bunu okuyamaz. Sen veya başkaları tehlikedeyse koordinatörün yardım edebilecek birine söylemesi gerekebilir.',
  'me.write-adult': 'Ailedeki diğerleri bunu okuyamaz.',
  'me.write-go': 'Mesaj yaz',
  'me.wish': 'Bir şey iste ya da yanlış bir şey varsa söyle',
}
