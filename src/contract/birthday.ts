import { z } from 'zod'
import { turningAges } from '../domain/birthday/turning.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'
import { id } from '../domain/shared/fields.ts'

/** What changes when a child turns 10, 15 or 18, and what is done about it. Ages come from the birth date, never from a label. */
const age = z.union(turningAges.map((one) => z.literal(one)))
const named = z.object({ id: z.uuid(), name: z.string() })

const turning = z.object({
  person: named,
  age,
  /** The first day on which the new age counts, in Denmark. */
  on: z.string(),
  turned: z.boolean(),
  changes: z.array(
    z.object({
      code: z.string(),
      whom: z.enum(['child', 'parents', 'team']),
      text: z.string(),
      source: z.string().nullable(),
      verified: z.boolean(),
    }),
  ),
  /** Consents that stand today and that somebody else must sign from that day; null for readers who may not know them. */
  consents: z.array(z.object({ id: z.uuid(), kind: z.string(), missing: z.array(named) })).nullable(),
  /** Those whose reading of the child's things ends by itself; null for readers who may not know who holds custody. */
  readingEnds: z.array(named).nullable(),
  steps: z.array(
    z.object({
      step: z.string(),
      text: z.string(),
      when: z.enum(['before', 'from']),
      done: z.boolean(),
      version: z.number().int(),
    }),
  ),
})

export type Turning = z.infer<typeof turning>

export const birthdayRoutes = routes({
  'GET /api/families/:family/birthdays': {
    purpose: 'coordination',
    summary: 'Who in the family turns 10, 15 or 18 soon or just did, what changes by it, and what is done about it',
    params: familyParams,
    output: z.object({ today: z.string(), turnings: z.array(turning), mayTick: z.boolean() }),
  },
  'PUT /api/families/:family/birthdays/:person/:age/steps/:step': {
    purpose: 'coordination',
    summary: 'Ticks what was done about a birthday, or takes the tick back',
    params: familyParams.extend({ person: id, age: z.string().max(40), step: z.string().max(40) }),
    body: z.strictObject({ done: z.boolean(), basedOn: z.int().min(0) }),
    output: z.object({ id: z.uuid(), version: z.number().int() }),
  },
})
