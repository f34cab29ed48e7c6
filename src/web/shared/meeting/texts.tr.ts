import type { TextsOf } from '../text/texts.ts'
import type { replyDa } from './texts.da.ts'

/** The same in Turkish. */
export const replyTr: TextsOf<typeof replyDa> = {
  'reply.group': '{day} geliyor musun?',
  'reply.comes': 'Geliyorum',
  'reply.cannot': 'Gelemiyorum',
  'reply.other': 'Başka bir zaman bana daha uygun',
  'reply.said-comes': 'Geleceğini yazdın. ',
  'reply.said-cannot': 'Gelemeyeceğini yazdın. ',
  'reply.said-other': '{day} saat {time} için öneride bulundun. ',
  'reply.change': 'Başka bir yanıt ver',
  'reply.take-back': 'Yanıtı geri al',
  'reply.day': 'Hangi gün gelebilirsin?',
  'reply.time': 'Saat',
  'reply.why': 'Nedenini yazmak ister misin?',
  'reply.why-hint': 'Yazmak zorunda değilsin. Bunu yalnızca toplantıya çağıranlar okur.',
  'reply.why-hint-work': 'Bunu yalnızca toplantıya çağıranlar okur.',
  'reply.send': 'Yanıtı gönder',
  'reply.leave': 'Vazgeç',
  'reply.done': 'Yanıtın kaydedildi.',
}
