import { z } from 'zod'
import { day, id, presetKey, shortText } from '../domain/shared/fields.ts'
import { wholeFamily } from './choice.ts'
import { actionOutput, familyParams, goalOutput, measureOutput, scalingOutput } from './family.ts'
import { routes } from './route.ts'

/** Links to the plans that acts ask for, and what of the one plan concerns each of them. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const linkParams = familyParams.extend({ link: id })

const kindOutput = z.object({
  id: z.string(),
  name: z.string(),
  /** Act and paragraph; null where the source names neither. */
  law: z.string().nullable(),
  verified: z.boolean(),
  forSeveral: z.boolean(),
})

export const linkOutput = z.object({
  id: z.uuid(),
  version: z.number().int(),
  department: z.string().nullable(),
  category: z.string(),
  kind: z.string(),
  kindName: z.string(),
  law: z.string().nullable(),
  verified: z.boolean(),
  persons: z.array(z.uuid()),
  ownerDepartment: z.string(),
  ownerName: z.string(),
  reference: z.string().nullable(),
  nextOn: z.string().nullable(),
  goals: z.array(z.uuid()),
  measures: z.array(z.uuid()),
  endedOn: z.string().nullable(),
})

const linksOutput = z.object({
  links: z.array(linkOutput),
  /** Kinds of plans that an act knows today. */
  kinds: z.array(kindOutput),
  departments: z.array(z.object({ key: z.string(), name: z.string() })),
})

/** What of the one plan concerns one statutory plan, cut to its reader. */
export const extractOutput = z.object({
  madeOn: z.string(),
  link: linkOutput,
  names: z.array(z.object({ id: z.uuid(), name: z.string() })),
  goals: z.array(goalOutput),
  scalings: z.array(scalingOutput),
  actions: z.array(actionOutput),
  measures: z.array(measureOutput.extend({ departmentName: z.string() })),
})

const state = {
  reference: shortText.nullable(),
  nextOn: day.nullable(),
  goals: z.array(id).max(200),
  measures: z.array(id).max(200),
}

export const planLinkRoutes = routes({
  'GET /api/families/:family/statutory-links': {
    purpose: 'coordination',
    summary: 'The statutory plans that this plan stands over',
    params: familyParams,
    output: linksOutput,
  },
  'POST /api/families/:family/statutory-links': {
    purpose: 'coordination',
    summary: 'Notes a statutory plan: kind, whose, number, next date',
    params: familyParams,
    body: z.strictObject({
      kind: presetKey,
      persons: z.array(id).min(1, 'link.nobody').max(wholeFamily),
      ownerDepartment: presetKey,
      ...state,
    }),
    output: saved,
  },
  'PUT /api/families/:family/statutory-links/:link': {
    purpose: 'coordination',
    summary: 'Changes number, next date and what is marked, or ends the link',
    params: linkParams,
    body: z.strictObject({ ...state, basedOn, endedOn: day.nullable() }),
    output: saved,
  },
  'GET /api/families/:family/statutory-links/:link/extract': {
    purpose: 'coordination',
    summary: 'What of the plan concerns this statutory plan',
    params: linkParams,
    output: extractOutput,
  },
  'GET /api/families/:family/statutory-links/:link/extract.pdf': {
    purpose: 'coordination',
    summary: 'The extract as a document, PDF',
    params: linkParams,
    output: extractOutput,
  },

  'GET /api/own/families/:family/statutory-links': {
    purpose: 'own-insight',
    summary: 'The other plans about us',
    params: familyParams,
    output: linksOutput,
  },
  'GET /api/own/families/:family/statutory-links/:link/extract': {
    purpose: 'own-insight',
    summary: 'What of our plan concerns this other plan',
    params: linkParams,
    output: extractOutput,
  },
  'GET /api/own/families/:family/statutory-links/:link/extract.pdf': {
    purpose: 'own-insight',
    summary: 'The extract as a document, PDF',
    params: linkParams,
    output: extractOutput,
  },
})
