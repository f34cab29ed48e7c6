import { tagOf } from './spoken.ts'

const zone = 'Europe/Copenhagen'

const made = new Map<string, Intl.DateTimeFormat>()

/** The page's language writes the date; one formatter of each kind is kept, since making one is slow. */
const format = (kind: string, options: Intl.DateTimeFormatOptions, date: Date): string => {
  const tag = tagOf()
  const key = `${tag} ${kind}`
  const formatter = made.get(key) ?? new Intl.DateTimeFormat(tag, { timeZone: zone, ...options })
  made.set(key, formatter)
  return formatter.format(date)
}

const isDanish = (): boolean => tagOf() === tagOf('da')

/** A date (`2026-03-03`) is read at noon, so that no zone moves it to the day before. */
const read = (text: string): Date => new Date(text.length === 10 ? `${text}T12:00:00Z` : text)

const longParts = { day: 'numeric', month: 'long', year: 'numeric' } as const
const clockParts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** 3. marts 2026. Takes a date or an instant (ISO 8601). */
export const longDate = (text: string): string => format('long', longParts, read(text))

/** 03.03.2026 */
export const shortDate = (text: string): string =>
  format('short', { day: '2-digit', month: '2-digit', year: 'numeric' }, read(text))

/** tirsdag den 3. marts */
export const weekdayDate = (text: string): string => {
  const date = read(text)
  if (!isDanish()) return format('weekday-date', { weekday: 'long', day: 'numeric', month: 'long' }, date)
  const day = format('day-and-month', { day: 'numeric', month: 'long' }, date)
  return `${format('weekday', { weekday: 'long' }, date)} den ${day}`
}

/** 10.32 in Danish time. Takes an instant. */
export const clockTime = (instant: string): string => format('clock', clockParts, read(instant))

/** tirsdag den 3. marts kl. 10.32 */
export const weekdayAndTime = (instant: string): string =>
  isDanish()
    ? `${weekdayDate(instant)} kl. ${clockTime(instant)}`
    : format('weekday-and-time', { weekday: 'long', day: 'numeric', month: 'long', ...clockParts }, read(instant))

/** 3. marts 2026 kl. 10.32 */
export const dateAndTime = (instant: string): string =>
  isDanish()
    ? `${longDate(instant)} kl. ${clockTime(instant)}`
    : format('date-and-time', { ...longParts, ...clockParts }, read(instant))
