import { z } from 'zod'
import { day, id, shortText } from '../shared/fields.ts'
import { relationshipKinds } from './relationship.ts'

/**
 * Input about persons and how they belong together. The unborn, and people whom no register knows, are ordinary:
 * name or birth date may be missing, a CPR number always may.
 */
const span = { from: day, until: day.nullable() }
const endsLater = { message: 'period.ends-before-start', path: ['until'] }
const endsAfterStart = (value: { from: string; until: string | null }) =>
  value.until === null || value.from < value.until

export const personSchema = z
  .strictObject({
    givenName: shortText.nullable(),
    familyName: shortText.nullable(),
    birthDate: day.nullable(),
    unborn: z.boolean(),
    /** Checked by shared/cpr; null for the unborn and for people without one. */
    cpr: shortText.nullable(),
    /** Language for talks; an interpreter is a different question. */
    language: shortText.nullable(),
    interpreter: z.boolean(),
  })
  .refine((person) => person.unborn || person.givenName !== null, {
    message: 'person.name-missing',
    path: ['givenName'],
  })
  .refine((person) => !person.unborn || (person.cpr === null && person.birthDate === null), {
    message: 'person.unborn-with-number',
    path: ['unborn'],
  })

export const relationshipSchema = z
  .strictObject({ person: id, kind: z.enum(relationshipKinds), of: id, ...span })
  .refine((value) => value.person !== value.of, { message: 'relationship.self', path: ['of'] })
  .refine(endsAfterStart, endsLater)

/** Sentences for the codes above. */
export const familySentences = {
  'person.name-missing': { da: 'Skriv et fornavn.', en: 'Write a given name.' },
  'person.unborn-with-number': {
    da: 'Et ufødt barn har hverken fødselsdato eller CPR-nummer.',
    en: 'An unborn child has neither a birth date nor a CPR number.',
  },
  'relationship.self': { da: 'Vælg to forskellige personer.', en: 'Choose two different persons.' },
} as const
