import { Temporal } from 'temporal-polyfill'
import type { Day } from '../shared/time.ts'

/** At most one message within so many minutes says that something is new to somebody: our own choice. */
export const NEWS_MINUTES = 60

/** When somebody is reminded on a day: at eight in the morning, Danish time. Our own choice. */
export const remindedAt = (day: Day): string =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: Temporal.PlainTime.from('08:00') })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 })
