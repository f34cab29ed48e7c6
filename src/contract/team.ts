import { z } from 'zod'
import { id } from '../domain/shared/fields.ts'
import { chosenId, chosenKey } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What travels about a family's team: who comes in, who leaves, who is responsible. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const memberParams = familyParams.extend({ membership: id })

export const teamRoutes = routes({
  'GET /api/families/:family/team/roles': {
    purpose: 'coordination',
    summary: 'The roles that the reader may let somebody in with',
    params: familyParams,
    output: z.object({ roles: z.array(z.object({ id: z.string(), name: z.string(), inPlainWords: z.string() })) }),
  },
  'POST /api/families/:family/team': {
    purpose: 'coordination',
    summary: 'Lets an employee into the family’s team',
    params: familyParams,
    body: z.strictObject({
      employee: chosenId,
      role: chosenKey,
      chosenByFamily: z.boolean(),
      party: chosenId.nullable(),
    }),
    output: saved,
  },
  'POST /api/families/:family/team/:membership/end': {
    purpose: 'coordination',
    summary: 'Ends a membership now',
    params: memberParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/families/:family/coordinator': {
    purpose: 'coordination',
    summary: 'Hands the responsibility over: the old coordinator ends the instant the new one begins',
    params: familyParams,
    body: z.strictObject({ from: id, employee: chosenId, oldBecomes: z.enum(['co-coordinator', 'leaves']), basedOn }),
    output: saved,
  },
  'POST /api/own/families/:family/team/:membership/remove': {
    purpose: 'own-insight',
    summary: 'The family removes somebody from its team',
    params: memberParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
})
