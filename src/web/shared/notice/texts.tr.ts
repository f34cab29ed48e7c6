import type { TextsOf } from '../text/texts.ts'
import type { noticeDa } from './texts.da.ts'

/** The same in Turkish. */
export const noticeTr: TextsOf<typeof noticeDa> = {
  'notice.title': 'Randevu bildirimleri',
  'notice.what':
    'Bir randevun olduğunda, değiştiğinde ya da iptal edildiğinde sana bildirim gönderebiliriz. Bildirim yalnızca bir randevun olduğunu ve zamanını söyler. Asla isim, yer ya da neden yazmaz.',
  'notice.local': 'Burada bildirimler sistemin kendi giden kutusunda kalır. Dışarı gönderilmez.',
  'notice.how': 'Nasıl haber verilsin?',
  'notice.way-none': 'Bildirim yok',
  'notice.way-mail': 'E-posta',
  'notice.way-sms': 'Kısa mesaj',
  'notice.address-mail': 'E-posta adresin',
  'notice.address-sms': 'Cep telefonu numaran',
  'notice.address-hint': 'Buraya yazdığını yalnızca sen görürsün. Başkalarının okumadığı bir şey seç.',
  'notice.save': 'Kaydet',
  'notice.saved': 'Seçimin kaydedildi.',
  'notice.calendar': 'Takviminde randevular',
  'notice.calendar-what':
    'Takvimin randevularını gizli bir adresten kendisi alabilir. Yalnızca “Aftale” (randevu) ve zamanı yazar.',
  'notice.calendar-since': 'Takviminin şu günden beri bir adresi var: {day}.',
  'notice.make': 'Adres oluştur',
  'notice.make-again': 'Yeni adres oluştur',
  'notice.make-again-what': 'Şimdiki adresin çalışmaz olur. Kimde olduğundan emin değilsen yenisini oluştur.',
  'notice.address': 'Takviminin adresi',
  'notice.once': 'Şimdi kopyala. Yalnızca bu kez gösterilir. Adresi bilen, randevularının ne zaman olduğunu görebilir.',
  'notice.not-again': 'Adres zaten gösterildi. Kopyalayamadıysan yenisini oluştur.',
  'notice.copy': 'Adresi kopyala',
  'notice.copied': 'Adres kopyalandı.',
  'notice.withdraw': 'Adresi kaldır',
  'notice.withdraw-what': 'Takvim buradan artık randevu almaz. Her zaman yeni bir adres oluşturabilirsin.',
  'notice.withdrawn': 'Adres artık çalışmıyor.',
  'notice.list': 'Sana bildirilenler',
  'notice.list-none': 'Henüz bir bildirim almadın.',
  'notice.request': 'Randevu: {when}',
  'notice.cancel': 'İptal: randevu, {when}',
  'notice.when': '{day}, saat {time}',
  'notice.sent-mail': 'E-postayla gönderildi: {day}',
  'notice.sent-sms': 'Kısa mesajla gönderildi: {day}',
  'notice.uncertain': 'Belki gönderildi: {day}. Bağlantı kesildi.',
  'notice.failed': 'Gönderilemedi. Adresin doğru olup olmadığına bak.',
  'notice.unwanted': 'Gönderilmedi. Bildirim istemediğini seçmiştin.',
}
