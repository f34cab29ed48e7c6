import { Temporal } from 'temporal-polyfill'
import { printCalendar } from './calendar.ts'

/** What a notice tells: that there is an appointment, and when; nothing else ever. */
interface Told {
  readonly method: 'request' | 'cancel'
  /** Told before, so that this is a change. */
  readonly isKnown: boolean
  /** Instants in ISO 8601. */
  readonly startsAt: string
  readonly until: string | null
}

const zone = 'Europe/Copenhagen'
const dayOf = new Intl.DateTimeFormat('da-DK', { timeZone: zone, dateStyle: 'full' })
const clockOf = new Intl.DateTimeFormat('da-DK', { timeZone: zone, timeStyle: 'short' })

/** The only name that an appointment has outside the product. */
export const APPOINTMENT = 'Aftale'

/** The one sentence of a message, in Danish and in Danish time; the same for everybody told of that hour. */
export function sentenceOf({ method, isKnown, startsAt }: Told): string {
  const start = Temporal.Instant.from(startsAt).epochMilliseconds
  const when = `${dayOf.format(start)} kl. ${clockOf.format(start)}`
  if (method === 'cancel') return `Aftalen ${when} er aflyst.`
  return isKnown ? `Aftalen er nu ${when}.` : `Du har en aftale ${when}.`
}

/** The appointment for the recipient's calendar, to go along with the mail. */
export function appointmentOf(
  told: Told,
  entry: { readonly uid: string; readonly sequence: number; readonly stamp: string },
  between: { readonly organizer: string; readonly attendee: string },
): string {
  const isCancelled = told.method === 'cancel'
  const { startsAt, until: endsAt } = told
  const event = { ...entry, startsAt, endsAt, summary: APPOINTMENT, isCancelled, between }
  return printCalendar({ method: isCancelled ? 'CANCEL' : 'REQUEST', events: [event] })
}
