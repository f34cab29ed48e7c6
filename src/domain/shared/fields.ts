import { z } from 'zod'
import { isDay } from './time.ts'

/**
 * Fields that every input shares. Messages are codes: the key of the sentence that the user reads.
 * Nothing is stripped or trimmed, and markup stays text; what cannot be stored or shown safely is refused.
 */
export const shortLimit = 200
export const longLimit = 4000

// Control characters except newline and tab, halves of characters that cannot be written as UTF-8, and marks that turn
// the direction of what follows: with those a name reads as another.
const unprintable = /[^\P{Cc}\n\t]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u

/** Nothing to see: only blanks and characters without a shape. */
const isBlank = (value: string): boolean => /^[\s\p{Cf}]*$/u.test(value)

function text(limit: number) {
  return z
    .string('text.missing')
    .max(limit, 'text.too-long')
    .refine((value) => !unprintable.test(value), 'text.control-character')
}

/** One line or a name: 1–200 characters. */
export const shortText = text(shortLimit).refine((value) => !isBlank(value), 'text.empty')

/** A paragraph or a few, or nothing: up to 4,000 characters. */
export const longTextOrNone = text(longLimit)

/** A paragraph or a few: 1–4,000 characters. */
export const longText = text(longLimit).refine((value) => !isBlank(value), 'text.empty')

/** A day that exists, 'YYYY-MM-DD'. */
export const day = z.string('day.missing').refine(isDay, 'day.impossible')

/** Persons, employees, goals and everything else that is stored. */
export const id = z.uuid('id.wrong-shape')

/** The key of something in a preset: lower-case words with hyphens. */
export const presetKey = z
  .string()
  .min(1, { error: 'key.missing', abort: true })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'key.wrong-shape')
  .max(80, 'text.too-long')

/** Half-open; a period that ends must end after it began. */
export const period = z
  .strictObject({ from: day, until: day.nullable() })
  .refine((value) => value.until === null || value.from < value.until, {
    message: 'period.ends-before-start',
    path: ['until'],
  })

/** A text of a preset, Danish always, English where it is simple. */
export const localText = z.strictObject({ da: longText, en: longText.optional() })

/** Where a statement comes from: a key of docs/sources.md and the place in it (page, table, section or paragraph). */
export const sourcePlace = z.strictObject({ key: presetKey, place: shortText })

/** Sentences for the codes above. */
export const fieldSentences = {
  'text.missing': { da: 'Feltet mangler.', en: 'The field is missing.' },
  'text.empty': { da: 'Skriv noget i feltet.', en: 'Write something in the field.' },
  'text.too-long': { da: 'Teksten er for lang.', en: 'The text is too long.' },
  'text.control-character': {
    da: 'Teksten indeholder tegn, der ikke kan vises. Skriv den igen uden dem.',
    en: 'The text contains characters that cannot be shown. Write it again without them.',
  },
  'day.missing': { da: 'Datoen mangler.', en: 'The date is missing.' },
  'day.impossible': { da: 'Datoen findes ikke.', en: 'The date does not exist.' },
  'id.wrong-shape': { da: 'Henvisningen kan ikke læses.', en: 'The reference cannot be read.' },
  'key.missing': { da: 'Vælg en af mulighederne.', en: 'Choose one of them.' },
  'key.wrong-shape': {
    da: 'Nøglen må kun have små bogstaver, tal og bindestreger.',
    en: 'The key may only have lower-case letters, digits and hyphens.',
  },
  'period.ends-before-start': {
    da: 'Perioden slutter, før den begynder.',
    en: 'The period ends before it begins.',
  },
} as const
