import { Temporal } from 'temporal-polyfill'
import type { Day } from '../shared/time.ts'
import type { NewsKind } from './kinds.ts'

/** The one sentence of each kind, the same for everybody: what it is about, and with whom, stands in the product alone. */
export const NEWS: Readonly<Record<NewsKind, { readonly subject: string; readonly text: string }>> = {
  agreement: { subject: 'Husk', text: 'Husk det, du har aftalt.' },
  news: { subject: 'Nyt til dig', text: 'Der er nyt til dig.' },
}

/** At most one message within so many minutes says that something is new to somebody: our own choice. */
export const NEWS_MINUTES = 60

/** When somebody is reminded on a day: at eight in the morning, Danish time. Our own choice. */
export const remindedAt = (day: Day): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: Temporal.PlainTime.from('08:00') })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
