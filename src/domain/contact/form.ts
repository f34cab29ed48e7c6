import { z } from 'zod'
import { presetKey, shortText, sourcePlace } from '../shared/fields.ts'

/** How somebody was in touch with a family. */
const form = z.strictObject({
  id: presetKey,
  name: shortText,
  /** Whether they were in the same place. */
  together: z.boolean(),
  source: sourcePlace,
})

/** The list of forms of contact, with where each is told of. Throws (zod) where an id stands twice. */
export const contactFormsSchema = z.strictObject({
  forms: z
    .array(form)
    .min(1)
    .refine((forms) => new Set(forms.map(({ id }) => id)).size === forms.length, 'the same id occurs twice'),
  /** What no source says, and is our own reading. */
  notStated: z.array(shortText),
})

export type ContactForm = z.output<typeof form>

/** What a contact was about: the plan, something of everyday life, or nothing but being there (`vidensafdaekning-2020`, 7.1.3). */
export const aims = ['goal', 'everyday', 'presence'] as const
export type Aim = (typeof aims)[number]

/** Who wanted the contact. */
export const askers = ['family', 'us'] as const
export type Asker = (typeof askers)[number]
