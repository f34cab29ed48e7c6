import { Temporal } from 'temporal-polyfill'
import { printCalendar } from './calendar.ts'
import type { NoticeWords } from './words.ts'

/** What a notice tells: that there is an appointment, and when; nothing else ever. */
interface Told {
  readonly method: 'request' | 'cancel'
  /** Told before, so that this is a change. */
  readonly isKnown: boolean
  /** Instants in ISO 8601. */
  readonly startsAt: string
  readonly until: string | null
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', timeStyle: 'short' })

/** The one sentence of a message, in its reader's language and in Danish time; the same for everybody told of that hour. */
export function sentenceOf({ method, isKnown, startsAt }: Told, words: NoticeWords): string {
  const start = Temporal.Instant.from(startsAt).epochMilliseconds
  const when = words.when(words.days.format(start), clock.format(start))
  if (method === 'cancel') return words.cancelled(when)
  return isKnown ? words.moved(when) : words.invited(when)
}

/** The appointment for the recipient's calendar, to go along with the mail. */
export function appointmentOf(
  told: Told,
  entry: { readonly uid: string; readonly sequence: number; readonly stamp: string },
  between: { readonly organizer: string; readonly attendee: string },
  { appointment: summary }: NoticeWords,
): string {
  const isCancelled = told.method === 'cancel'
  const { startsAt, until: endsAt } = told
  const event = { ...entry, startsAt, endsAt, summary, isCancelled, between }
  return printCalendar({ method: isCancelled ? 'CANCEL' : 'REQUEST', events: [event] })
}
