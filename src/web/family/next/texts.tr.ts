import type { TextsOf } from '../../shared/text/texts.ts'
import type { nextDa } from './texts.da.ts'

/** The same in Turkish. */
export const nextTr: TextsOf<typeof nextDa> = {
  'next.board': 'Toplantının panosunu aç',
  'next.title': 'Sırada ne var',
  'next.over': 'Süreç bitti',
  'next.over-how': 'Plan senden başka bir şey istemiyor. Nasıl gittiğini kimin soracağı “Yolumuz” sayfasında yazıyor.',
  'next.empty': 'Şu anda anlaşılmış bir şey yok',
  'next.empty-how': 'Bir şeyde anlaştığınızda burada yazar.',
  'next.mine': 'Senin yapacakların',
  'next.mine-none': 'Şu anda yapman gereken bir şey yok.',
  'next.others': 'Diğerlerinin yapacakları',
  'next.count': '{count, plural, one {# anlaşma} other {# anlaşma}}',
  'next.when': 'Ne zaman buluşuyoruz',
  'next.follow-up': 'Yola birlikte bakarız',
  'next.at': '{day}, saat {time}',
  'next.invited': 'Davet edildiğin toplantılar',
  'next.opens': 'Konusunu şu günden itibaren görebilirsin: {day}.',
  'next.when-unknown': 'Bir toplantı',
  'next.items-open': 'Ne konuşacağımıza bak',
  'next.items-close': 'Kapat',
  'next.items-none': 'Henüz bir şey yazılmadı.',
  'next.called-off': 'Toplantı iptal edildi.',
  'next.another-time': 'Size başka bir zaman verilecek.',
  'next.by': 'Kararlaştırılan gün: {day}',
  'next.by-none': 'Tarihsiz',
  'next.towards': 'Şunun için: “{words}”',
  'next.bring': 'Toplantıya birini getir',
}
