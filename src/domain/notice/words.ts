import type { Locale } from '../shared/locale.ts'
import type { NewsKind } from './kinds.ts'

/** Everything that a message can say, in one language; nothing of a case can get into it. Times are Danish. */
export interface NoticeWords {
  /** The only name that an appointment has outside the product. */
  readonly appointment: string
  readonly days: Intl.DateTimeFormat
  readonly when: (day: string, time: string) => string
  readonly invited: (when: string) => string
  readonly moved: (when: string) => string
  readonly cancelled: (when: string) => string
  readonly news: Readonly<Record<NewsKind, { readonly subject: string; readonly text: string }>>
  readonly code: { readonly subject: string; readonly text: (code: string, minutes: number) => string }
}

const dayIn = (tag: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Copenhagen', dateStyle: 'full' })

/** Keeps the order of what stands in a text that is written from right to left. */
const apart = (text: string): string => `\u2068${text}\u2069`

/** Arabic and Turkish await a native reader, as the pages do (decision 269). */
export const noticeWords: Readonly<Record<Locale, NoticeWords>> = {
  da: {
    appointment: 'Aftale',
    days: dayIn('da-DK'),
    when: (day, time) => `${day} kl. ${time.replace(':', '.')}`,
    invited: (when) => `Du har en aftale ${when}.`,
    moved: (when) => `Aftalen er nu ${when}.`,
    cancelled: (when) => `Aftalen ${when} er aflyst.`,
    news: {
      agreement: { subject: 'Husk', text: 'Husk det, du har aftalt.' },
      news: { subject: 'Nyt til dig', text: 'Der er nyt til dig.' },
    },
    code: {
      subject: 'Kode',
      text: (code, minutes) => `Din kode er ${code}. Den gælder i ${minutes} minutter.`,
    },
  },
  en: {
    appointment: 'Appointment',
    days: dayIn('en-GB'),
    when: (day, time) => `${day} at ${time}`,
    invited: (when) => `You have an appointment on ${when}.`,
    moved: (when) => `Your appointment is now on ${when}.`,
    cancelled: (when) => `The appointment on ${when} is cancelled.`,
    news: {
      agreement: { subject: 'Remember', text: 'Remember what you agreed to do.' },
      news: { subject: 'News for you', text: 'There is news for you.' },
    },
    code: { subject: 'Code', text: (code, minutes) => `Your code is ${code}. It works for ${minutes} minutes.` },
  },
  ar: {
    appointment: 'موعد',
    days: dayIn('ar-EG-u-nu-latn-ca-gregory'),
    when: (day, time) => `يوم ${apart(day)} الساعة ${apart(time)}`,
    invited: (when) => `لديك موعد ${when}.`,
    moved: (when) => `موعدك الآن ${when}.`,
    cancelled: (when) => `أُلغي الموعد ${when}.`,
    news: {
      agreement: { subject: 'تذكير', text: 'تذكّر ما اتفقتَ عليه.' },
      news: { subject: 'جديد لك', text: 'هناك جديد لك.' },
    },
    code: {
      subject: 'رمز',
      text: (code, minutes) => `رمزك هو ${apart(code)}. وهو صالح لمدة ${apart(String(minutes))} دقيقة.`,
    },
  },
  tr: {
    appointment: 'Randevu',
    days: dayIn('tr-TR'),
    when: (day, time) => `${day}, saat ${time}`,
    invited: (when) => `Randevun var: ${when}.`,
    moved: (when) => `Randevunun yeni zamanı: ${when}.`,
    cancelled: (when) => `Bu randevu iptal edildi: ${when}.`,
    news: {
      agreement: { subject: 'Hatırlatma', text: 'Söz verdiğini unutma.' },
      news: { subject: 'Senin için', text: 'Sana yeni bir şey var.' },
    },
    code: { subject: 'Kod', text: (code, minutes) => `Kodun ${code}. ${minutes} dakika geçerli.` },
  },
}
