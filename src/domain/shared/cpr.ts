import { isDay } from './time.ts'

/**
 * Danish civil registration numbers (CPR): shape, century, plausible date, soft check digit.
 * Source: cpr-personnummer (the CPR office's description of the number; modulus 11 is not guaranteed since 1.10.2007).
 */

/** Why a number is refused. The code is also the key of the sentence that the user reads. */
export type CprRefusal = 'cpr.wrong-shape' | 'cpr.impossible-date' | 'cpr.future-date'

/** Why a number deserves a second look; never a reason to refuse. */
export type CprWarning = 'cpr.modulus-11'

export interface Cpr {
  /** Ten digits, no hyphen. */
  readonly digits: string
  /** 'YYYY-MM-DD'. For a replacement number the day is read after 60 is taken off. */
  readonly birthDate: string
  /** Issued locally to somebody without a CPR number (day + 60); says nothing about identity elsewhere. */
  readonly replacement: boolean
  readonly warnings: readonly CprWarning[]
}

export type CprResult = { readonly ok: true; readonly cpr: Cpr } | { readonly ok: false; readonly code: CprRefusal }

/** Sentences for the codes above, Danish first. */
export const cprSentences: Readonly<Record<CprRefusal | CprWarning, { readonly da: string; readonly en: string }>> = {
  'cpr.wrong-shape': {
    da: 'Et CPR-nummer har ti cifre, fx DDMMÅÅ-XXXX.',
    en: 'A CPR number has ten digits, e.g. DDMMYY-XXXX.',
  },
  'cpr.impossible-date': {
    da: 'De første seks cifre er ikke en dato, der findes.',
    en: 'The first six digits are not a date that exists.',
  },
  'cpr.future-date': {
    da: 'Datoen i nummeret ligger i fremtiden.',
    en: 'The date in the number lies in the future.',
  },
  'cpr.modulus-11': {
    da: 'Kontrolcifferet passer ikke. Det kan være en tastefejl, men nyere numre kan se sådan ud.',
    en: 'The check digit does not fit. It may be a typing error, but newer numbers can look like this.',
  },
}

const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const
const replacementOffset = 60

/**
 * Reads a CPR number written with or without a hyphen or a space after the sixth digit.
 * Refuses a wrong shape, a date that does not exist, and (when `today` is given, 'YYYY-MM-DD') a date to come.
 */
export function parseCpr(input: string, today?: string): CprResult {
  const match = /^(\d{6})[- ]?(\d{4})$/.exec(input.trim())
  if (match === null) return refuse('cpr.wrong-shape')
  const digits = `${match[1] ?? ''}${match[2] ?? ''}`
  const writtenDay = Number(digits.slice(0, 2))
  const replacement = writtenDay > replacementOffset
  const day = replacement ? writtenDay - replacementOffset : writtenDay
  const birthDate = existingDate(fullYear(digits), Number(digits.slice(2, 4)), day)
  if (birthDate === null) return refuse('cpr.impossible-date')
  if (today !== undefined && birthDate > today) return refuse('cpr.future-date')
  // A replacement number is made by a system of its own, so its last digit promises nothing.
  const warnings: CprWarning[] = replacement || fitsModulus11(digits) ? [] : ['cpr.modulus-11']
  return { ok: true, cpr: { digits, birthDate, replacement, warnings } }
}

/** The number as people write it: `010203-4567`. */
export function formatCpr(cpr: Cpr): string {
  return `${cpr.digits.slice(0, 6)}-${cpr.digits.slice(6)}`
}

/** The number without its last four digits, for screens where only recognition is needed: `010203-••••`. */
export function maskCpr(cpr: Cpr): string {
  return `${cpr.digits.slice(0, 6)}-••••`
}

/** The sex registered in an ordinary number (last digit even: female). Null for a replacement number. Ask only when a rule needs it. */
export function registeredSex(cpr: Cpr): 'female' | 'male' | null {
  if (cpr.replacement) return null
  return Number(cpr.digits[9]) % 2 === 0 ? 'female' : 'male'
}

/** The year of birth by the seventh digit: 0–3 1900s; 4 and 9 split at 36; 5–8 split at 57. */
function fullYear(digits: string): number {
  const year = Number(digits.slice(4, 6))
  const seventh = Number(digits[6])
  if (seventh <= 3) return 1900 + year
  if (seventh === 4 || seventh === 9) return (year <= 36 ? 2000 : 1900) + year
  return (year <= 57 ? 2000 : 1800) + year
}

function existingDate(year: number, month: number, day: number): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isDay(text) ? text : null
}

function fitsModulus11(digits: string): boolean {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11 === 0
}

function refuse(code: CprRefusal): CprResult {
  return { ok: false, code }
}
