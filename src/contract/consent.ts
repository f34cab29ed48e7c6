import { z } from 'zod'
import { day, id, longText, shortText } from '../domain/shared/fields.ts'
import { chosenId, chosenKey, several, wholeFamily } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What travels about consents: prepared, signed, refused, withdrawn. Taking part and sharing are different records. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
/** `complete`: the last required signature stands, so the consent holds from now. */
const signed = saved.extend({ complete: z.boolean() })
const basisParams = familyParams.extend({ basis: id })
const signatureParams = basisParams.extend({ signature: id })
const persons = several(chosenId, wholeFamily)

export const prepareConsentBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consent-to-take-part'), persons }),
  z.strictObject({
    kind: z.literal('consent-to-pass-on'),
    persons,
    coversFamily: z.boolean(),
    categories: several(chosenKey, 40),
    fromDepartments: several(chosenKey, 40),
    toDepartment: chosenKey,
    purpose: shortText,
    /** The first day on which it no longer holds; null while it stands until withdrawn. */
    until: day.nullable(),
    /** The day on which to talk about it again. */
    remindOn: day.nullable(),
  }),
  z.strictObject({ kind: z.literal('imposed-by-youth-crime-board'), persons, paragraph: shortText }),
])

const form = z.enum(['paper', 'oral', 'video'])

const choices = z.object({
  categories: z.array(z.object({ id: z.string(), name: z.string() })),
  departments: z.array(z.object({ key: z.string(), name: z.string(), doesWhat: z.string() })),
  /** For those who may ask the family; nobody else. */
  reminders: z.array(z.object({ basis: z.uuid(), remindOn: z.string() })),
})

export const consentRoutes = routes({
  'GET /api/families/:family/consents/choices': {
    purpose: 'coordination',
    summary: 'What a consent can be about, between whom, and when to talk about the standing ones again',
    params: familyParams,
    output: choices,
  },
  'GET /api/own/families/:family/consents/choices': {
    purpose: 'own-insight',
    summary: 'The words of a consent: what it can be about, and between whom',
    params: familyParams,
    output: choices,
  },
  'POST /api/families/:family/consents': {
    purpose: 'coordination',
    summary: 'Prepares a consent: who must sign follows from ages and custody on the day',
    params: familyParams,
    body: prepareConsentBody,
    output: saved,
  },
  'POST /api/families/:family/consents/:basis/cancel': {
    purpose: 'coordination',
    summary: 'Takes a consent back that not everybody has signed',
    params: basisParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/families/:family/consents/:basis/signatures/:signature/sign': {
    purpose: 'coordination',
    summary: 'Records a yes given on paper, by word or on video; for a child without a signature: that it was heard',
    params: signatureParams,
    body: z.strictObject({ form, note: shortText.nullable(), basedOn }),
    output: signed,
  },
  'POST /api/families/:family/consents/:basis/signatures/:signature/refuse': {
    purpose: 'coordination',
    summary: 'Records a no',
    params: signatureParams,
    body: z.strictObject({ form, note: shortText.nullable(), basedOn }),
    output: saved,
  },
  'POST /api/families/:family/consents/:basis/signatures/:signature/withdraw': {
    purpose: 'coordination',
    summary: 'Records that somebody takes their yes back',
    params: signatureParams,
    body: z.strictObject({ form, note: shortText.nullable(), basedOn }),
    output: saved,
  },
  'POST /api/families/:family/consents/:basis/signatures/:signature/correction': {
    purpose: 'coordination',
    summary: 'The answer was written down wrongly: what was said, and why; the wrong one keeps its trace',
    params: signatureParams,
    body: z.strictObject({
      answer: z.enum(['yes', 'no', 'none']),
      form,
      note: shortText.nullable(),
      reason: longText,
      basedOn,
    }),
    output: signed,
  },
  'POST /api/own/families/:family/consents/:basis/signatures/:signature/sign': {
    purpose: 'own-insight',
    summary: 'I say yes',
    params: signatureParams,
    body: z.strictObject({ basedOn }),
    output: signed,
  },
  'POST /api/own/families/:family/consents/:basis/signatures/:signature/refuse': {
    purpose: 'own-insight',
    summary: 'I say no',
    params: signatureParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/own/families/:family/consents/:basis/signatures/:signature/withdraw': {
    purpose: 'own-insight',
    summary: 'I take my yes back',
    params: signatureParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
})
