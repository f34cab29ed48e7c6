import { Temporal } from 'temporal-polyfill'

/**
 * Calendar objects as text (`rfc5545`): lines end with CRLF and are folded at 75 octets, texts are escaped, times are in
 * UTC, so that no time zone has to be described.
 */
export interface CalendarEvent {
  /** Globally unique and without meaning: a random UUID (`rfc7986` section 5.3). */
  readonly uid: string
  /** Grows with each change that is sent, from 0 (`rfc5545` section 3.8.7.4). */
  readonly sequence: number
  /** When this text was made. All instants in ISO 8601. */
  readonly stamp: string
  /** An instant; or a day, of what is agreed for a day without an hour. */
  readonly startsAt: string
  /** Null where nobody has said: then the event is a point in time. */
  readonly endsAt: string | null
  readonly summary: string
  readonly isCancelled: boolean
  /** The mail addresses of sender and recipient, where it travels by mail (`rfc5546` sections 3.2.2 and 3.2.5). */
  readonly between: { readonly organizer: string; readonly attendee: string } | null
}

interface Calendar {
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL'
  readonly events: readonly CalendarEvent[]
}

const LONGEST = 75
/** How long a day is as text: 2026-09-10; an instant is longer. */
const DAY = 10

/** The whole object, ready to be sent as text/calendar in UTF-8. */
export function printCalendar({ method, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samspil//Samspil//DA',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...events.flatMap(linesOf),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function linesOf({ uid, sequence, stamp, startsAt, endsAt, summary, isCancelled, between }: CalendarEvent): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(stamp)}`,
    ...(startsAt.length === DAY
      ? [`DTSTART;VALUE=DATE:${startsAt.replaceAll('-', '')}`]
      : [`DTSTART:${utc(startsAt)}`]),
    ...(endsAt === null ? [] : [`DTEND:${utc(endsAt)}`]),
    `SUMMARY:${escapeText(summary)}`,
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    ...(between === null
      ? []
      : [`ORGANIZER:${mailto(between.organizer)}`, `ATTENDEE;RSVP=FALSE:${mailto(between.attendee)}`]),
    'END:VEVENT',
  ]
}

/** An instant as a calendar writes it, to the second: 20260910T080000Z (`rfc5545` section 3.3.5, form 2). */
function utc(instant: string): string {
  return Temporal.Instant.from(instant).toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
}

/** An address as URI: whatever is not a letter, a digit or one of a few signs is encoded, line ends too. */
const mailto = (address: string): string =>
  `mailto:${encodeURIComponent(whole(address)).replaceAll('%40', '@').replaceAll('%2B', '+')}`

/** Half a character, which cannot be written as UTF-8, as the mark that stands for one that is lost. */
const whole = (text: string): string => text.replaceAll(/\p{Cs}/gu, '\uFFFD')

/**
 * A text value (`rfc5545` section 3.3.11): backslash, semicolon and comma are escaped, a line end of any kind becomes
 * `\n`, and other control characters, which no line may hold, are left out.
 */
export function escapeText(text: string): string {
  return whole(text)
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n|\u0085|\u2028|\u2029/g, '\\n')
    .replaceAll(/[^\P{Cc}\t]/gu, '')
}

/**
 * One line as lines of at most 75 octets in UTF-8; those that go on begin with a space (`rfc5545` section 3.1). No
 * character is cut in two.
 */
export function fold(line: string): string {
  const octets = new TextEncoder()
  const lines = ['']
  let left = LONGEST
  for (const character of line) {
    const size = octets.encode(character).length
    if (size > left) {
      lines.push(' ')
      left = LONGEST - 1
    }
    lines[lines.length - 1] += character
    left -= size
  }
  return lines.join('\r\n')
}
