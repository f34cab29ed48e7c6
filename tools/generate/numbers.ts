import type { Day } from '../../src/domain/shared/time.ts'
import { fictionalCpr } from '../demo/fictional-cpr.ts'

const DAYS_OF_BIRTH = 364
/** So many impossible numbers there are at least for one day and one registered sex. */
const IMPOSSIBLE = 150
const REPLACEMENTS = 3000

/** The birthday of somebody born in a year, never a 1 January: where in the year follows from who it is. */
export function birthday(year: number, person: number): Day {
  const date = new Date(Date.UTC(year, 0, 2 + ((person * 151) % DAYS_OF_BIRTH)))
  return date.toISOString().slice(0, 10)
}

/**
 * The made-up number of person `person`, another for each: an impossible CPR number as long as there are any for the
 * day, then a replacement number, then none. Only some thousand families can have CPR numbers that nobody could have.
 */
export function numberOf(
  born: Day,
  registeredAs: 'female' | 'male' | 'replacement',
  person: number,
): { readonly kind: 'cpr' | 'replacement'; readonly value: string } | null {
  const nth = Math.floor(person / DAYS_OF_BIRTH)
  if (registeredAs !== 'replacement' && nth < IMPOSSIBLE)
    return { kind: 'cpr', value: fictionalCpr(born, registeredAs, nth) }
  if (nth >= REPLACEMENTS) return null
  const [year = '', month = '', day = ''] = born.split('-')
  // The seventh digit tells the century, as in an ordinary number.
  const century = (year < '2000' ? [0, 1, 2] : [4, 9, 5])[Math.floor(nth / 1000)] ?? 0
  const serial = String(nth % 1000).padStart(3, '0')
  return { kind: 'replacement', value: `${Number(day) + 60}${month}${year.slice(2)}${century}${serial}` }
}
