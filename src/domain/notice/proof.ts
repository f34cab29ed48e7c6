import { Temporal } from 'temporal-polyfill'
import type { NoticeWords } from './words.ts'

/**
 * By a code somebody shows that an address is theirs. Six digits, for half an hour, with five attempts, and five codes
 * within a day: so a code is guessed in one of forty thousand days. All are our own choice.
 */
export const CODE_DIGITS = 6
const VALID_MINUTES = 30
const MOST_ATTEMPTS = 5
export const MOST_CODES_A_DAY = 5

/** A code that was handed over, as far as it is known here; instants in ISO 8601. */
interface Code {
  readonly expiresAt: string | null
  readonly attempts: number
}

/** How a code stands at an instant: not sent yet, over (too late, or tried too often), or good to be tried. */
export function standingOfCode({ expiresAt, attempts }: Code, at: string): 'on-its-way' | 'over' | 'waits' {
  if (expiresAt === null) return 'on-its-way'
  const isLate = Temporal.Instant.compare(expiresAt, at) <= 0
  return isLate || attempts >= MOST_ATTEMPTS ? 'over' : 'waits'
}

/** How many attempts are left after one that was wrong. */
export const attemptsLeft = (attempts: number): number => Math.max(0, MOST_ATTEMPTS - attempts)

/** Until when a code holds that is handed over now. */
export const expiryOf = (at: string): string =>
  Temporal.Instant.from(at).add({ minutes: VALID_MINUTES }).toString({ fractionalSecondDigits: 3 })

/** A random number as a code: with its zeros in front. */
export const asCode = (number: number): string => String(number).padStart(CODE_DIGITS, '0')

/** The message that brings a code, in its reader's language; it says nothing of what the code is for. */
export const codeMessage = (code: string, { code: words }: NoticeWords) => ({
  subject: words.subject,
  text: words.text(code, VALID_MINUTES),
})
