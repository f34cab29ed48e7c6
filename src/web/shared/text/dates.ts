const zone = 'Europe/Copenhagen'

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('da-DK', { timeZone: zone, ...options })

const long = format({ day: 'numeric', month: 'long', year: 'numeric' })
const short = format({ day: '2-digit', month: '2-digit', year: 'numeric' })
const weekday = format({ weekday: 'long' })
const dayAndMonth = format({ day: 'numeric', month: 'long' })
const clock = format({ hour: '2-digit', minute: '2-digit' })

/** A date (`2026-03-03`) is read at noon, so that no zone moves it to the day before. */
const read = (text: string): Date => new Date(text.length === 10 ? `${text}T12:00:00Z` : text)

/** 3. marts 2026. Takes a date or an instant (ISO 8601). */
export const longDate = (text: string): string => long.format(read(text))

/** 03.03.2026 */
export const shortDate = (text: string): string => short.format(read(text))

/** tirsdag den 3. marts */
export const weekdayDate = (text: string): string =>
  `${weekday.format(read(text))} den ${dayAndMonth.format(read(text))}`

/** 10.32 in Danish time. Takes an instant. */
export const clockTime = (instant: string): string => clock.format(read(instant))

/** 3. marts 2026 kl. 10.32 */
export const dateAndTime = (instant: string): string => `${longDate(instant)} kl. ${clockTime(instant)}`
