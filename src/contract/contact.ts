import { z } from 'zod'
import { aims, askers } from '../domain/contact/form.ts'
import { day, id, longText, shortText } from '../domain/shared/fields.ts'
import { chosenKey, several, wholeFamily } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** Contact with a family: what was had or tried, how often it was agreed, and what cannot wait. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const versioned = { id: z.uuid(), version: z.number().int() }
const count = z.number().int()
const entryParams = familyParams.extend({ entry: id })
const rhythmParams = familyParams.extend({ rhythm: id })
const acuteParams = familyParams.extend({ acute: id })
const reasoned = z.strictObject({ reason: longText, basedOn })

const entry = {
  form: chosenKey,
  /** When it happened, as an instant; null is now. */
  at: z.iso.datetime().nullable(),
  minutes: z.int().nullable(),
  persons: several(id, wholeFamily),
  /** Colleagues of the team who were there besides the writer. */
  employees: z.array(id).max(20),
  others: shortText.nullable(),
  reached: z.boolean(),
  aim: z.enum(aims).nullable(),
  note: longText.nullable(),
  askedBy: z.enum(askers).nullable(),
}
const rhythm = {
  everyDays: z.int(),
  form: chosenKey.nullable(),
  persons: z.array(id).max(wholeFamily),
  employee: id.nullable(),
  words: shortText.nullable(),
  from: day,
}

const somebody = z.object({ id: z.uuid(), name: z.string().nullable() })
const entryShown = z.object({
  ...versioned,
  form: z.string(),
  formName: z.string(),
  category: z.string(),
  at: z.string(),
  day: z.string(),
  minutes: count.nullable(),
  /** Names that the reader may know; null where they may not. */
  persons: z.array(somebody),
  byName: z.string(),
  employees: z.array(z.object({ id: z.uuid(), name: z.string() })),
  others: z.string().nullable(),
  reached: z.boolean(),
  aim: z.enum(aims).nullable(),
  note: z.string().nullable(),
  askedBy: z.enum(askers).nullable(),
})
const rhythmShown = z.object({
  ...versioned,
  everyDays: count,
  every: z.string(),
  form: z.string().nullable(),
  formName: z.string().nullable(),
  persons: z.array(somebody),
  employee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  words: z.string().nullable(),
  from: z.string(),
  endsOn: z.string().nullable(),
})
const acuteShown = z.object({
  ...versioned,
  words: z.string().nullable(),
  byName: z.string().nullable(),
  byFamily: z.boolean(),
  mine: z.boolean(),
  saidAt: z.string(),
  answeredAt: z.string().nullable(),
  answeredByName: z.string().nullable(),
  answerWords: z.string().nullable(),
  sameDay: z.boolean(),
  takenBackAt: z.string().nullable(),
})
/** How it stands against what was agreed, in days; days of a pause are not counted. */
export const lookShown = z.object({
  standing: z.enum(['kept', 'due', 'forgotten', 'resting']),
  lastReached: z.string().nullable(),
  lastTried: z.string().nullable(),
  tried: count,
  days: count,
  dueOn: z.string().nullable(),
})

const opened = z.object({
  today: z.string(),
  forms: z.array(z.object({ id: z.string(), name: z.string() })),
  categories: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Whom the reader may name: of the family, and of the team. */
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
  team: z.array(z.object({ employee: z.uuid(), name: z.string() })),
  /** With whom the reader was last in touch: the same once more with one tap less. */
  lastWith: z.array(z.uuid()),
  entries: z.array(entryShown),
  takenOut: z.array(z.object({ ...versioned, formName: z.string(), day: z.string(), mine: z.boolean() })),
  rhythm: rhythmShown.nullable(),
  /** Agreed from a later day, or before the one that holds. */
  otherRhythms: z.array(rhythmShown.extend({ takenOut: z.boolean() })),
  look: lookShown.nullable(),
  acute: z.array(acuteShown),
  sameDay: z.object({ sameDay: count, of: count }),
  months: z.array(
    z.object({
      month: z.string(),
      reached: count,
      tried: count,
      byForm: z.array(z.object({ form: z.string(), count })),
    }),
  ),
  balance: z.object({ goal: count, everyday: count, presence: count, unsaid: count }),
  may: z.object({ write: z.boolean(), agree: z.boolean(), me: z.uuid() }),
})

const ownOpened = z.object({
  today: z.string(),
  entries: z.array(entryShown),
  rhythm: rhythmShown.nullable(),
  acute: z.array(acuteShown),
  maySayAcute: z.boolean(),
})

export const contactRoutes = routes({
  'GET /api/families/:family/contact': {
    purpose: 'coordination',
    summary: 'Contact with a family: the latest first, what was agreed, what is forgotten, and what cannot wait',
    params: familyParams,
    output: opened,
  },
  'POST /api/families/:family/contact/entries': {
    purpose: 'coordination',
    summary: 'Writes a contact that was had or tried; with `acute`, that it cannot wait',
    params: familyParams,
    body: z.strictObject({ ...entry, category: chosenKey, acute: z.boolean() }),
    output: saved,
  },
  'PUT /api/families/:family/contact/entries/:entry': {
    purpose: 'coordination',
    summary: 'Corrects a contact, with a reason',
    params: entryParams,
    body: z.strictObject({ ...entry, reason: longText, basedOn }),
    output: saved,
  },
  'POST /api/families/:family/contact/entries/:entry/taking-out': {
    purpose: 'coordination',
    summary: 'Takes a contact out that was written by mistake, with a reason',
    params: entryParams,
    body: reasoned,
    output: saved,
  },
  'POST /api/families/:family/contact/entries/:entry/putting-back': {
    purpose: 'coordination',
    summary: 'Puts a contact back that was taken out, with a reason',
    params: entryParams,
    body: reasoned,
    output: saved,
  },
  'POST /api/families/:family/contact/rhythms': {
    purpose: 'coordination',
    summary: 'Writes how often contact was agreed with the family, from a day',
    params: familyParams,
    body: z.strictObject(rhythm),
    output: saved,
  },
  'PUT /api/families/:family/contact/rhythms/:rhythm': {
    purpose: 'coordination',
    summary: 'Corrects what was agreed, or ends it on a day, with a reason',
    params: rhythmParams,
    body: z.strictObject({ ...rhythm, endsOn: day.nullable(), reason: longText, basedOn }),
    output: saved,
  },
  'POST /api/families/:family/contact/rhythms/:rhythm/taking-out': {
    purpose: 'coordination',
    summary: 'Takes an agreement on contact out that was written by mistake, with a reason',
    params: rhythmParams,
    body: reasoned,
    output: saved,
  },
  'POST /api/families/:family/contact/rhythms/:rhythm/putting-back': {
    purpose: 'coordination',
    summary: 'Puts an agreement on contact back that was taken out, with a reason',
    params: rhythmParams,
    body: reasoned,
    output: saved,
  },
  'POST /api/families/:family/contact/acute': {
    purpose: 'coordination',
    summary: 'Says that something in the family cannot wait; somebody answers on the same day',
    params: familyParams,
    body: z.strictObject({ words: longText }),
    output: saved,
  },
  'POST /api/families/:family/contact/acute/:acute/answer': {
    purpose: 'coordination',
    summary: 'Writes that somebody has answered what could not wait',
    params: acuteParams,
    body: z.strictObject({ words: longText.nullable(), basedOn }),
    output: saved,
  },
  'POST /api/families/:family/contact/acute/:acute/answer-taking-back': {
    purpose: 'coordination',
    summary: 'Takes one’s own answer back, with a reason: it waits again',
    params: acuteParams,
    body: reasoned,
    output: saved,
  },
  'POST /api/families/:family/contact/acute/:acute/taking-back': {
    purpose: 'coordination',
    summary: 'Whoever said that it could not wait takes it back, with a reason',
    params: acuteParams,
    body: reasoned,
    output: saved,
  },
  'GET /api/own/families/:family/contact': {
    purpose: 'own-insight',
    summary: 'How often and with whom contact was agreed, and the latest contacts',
    params: familyParams,
    output: ownOpened,
  },
  'POST /api/own/families/:family/contact/acute': {
    purpose: 'own-insight',
    summary: 'Says that something cannot wait until tomorrow',
    params: familyParams,
    body: z.strictObject({ words: longText }),
    output: saved,
  },
  'POST /api/own/families/:family/contact/acute/:acute/taking-back': {
    purpose: 'own-insight',
    summary: 'It can wait after all',
    params: acuteParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
})
