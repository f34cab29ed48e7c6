import { z } from 'zod'

/**
 * Fields that somebody chooses from a list. What is missing or no id is refused with one sentence: on the page both mean
 * that nothing was chosen.
 */
export const chosenId = z.uuid('choice.missing')

/** The key of something in a preset or of a department, chosen from a list. */
export const chosenKey = z
  .string('choice.missing')
  .max(80, 'choice.missing')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'choice.missing')

/** So many people are written in one family; what is about some of them may be about all. */
export const wholeFamily = 100

/** Several chosen from a list: one at least, `most` at most. */
export const several = <T extends z.ZodType>(one: T, most: number) =>
  z
    .array(one, { error: ({ code }) => (code === 'invalid_type' ? 'choice.none' : undefined) })
    .min(1, 'choice.none')
    .max(most)

/** Sentences for the codes above. */
export const choiceSentences = {
  'choice.missing': { da: 'Vælg en fra listen.', en: 'Choose one from the list.' },
  'choice.none': { da: 'Vælg mindst én.', en: 'Choose at least one.' },
} as const
