import { z } from 'zod'
import { comparedKinds } from '../domain/plan/published.ts'
import { id } from '../domain/shared/fields.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** Two published versions side by side. */
const params = familyParams.extend({ snapshot: id, other: id })

const told = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

export const comparedOutput = z.object({
  older: z.object({ number: z.number().int(), publishedAt: z.string() }),
  newer: z.object({ number: z.number().int(), publishedAt: z.string() }),
  differences: z.array(
    z.object({
      kind: z.enum(comparedKinds),
      id: z.uuid(),
      change: z.enum(['new', 'changed', 'gone']),
      fields: z.array(z.string()),
      /** What stood in the older and stands in the newer, in the fields that people read. */
      before: told.nullable(),
      after: told.nullable(),
    }),
  ),
})

export const planVersionRoutes = routes({
  'GET /api/families/:family/snapshots/:snapshot/compared/:other': {
    purpose: 'coordination',
    summary: 'What is new, changed and gone between two published versions',
    params,
    output: comparedOutput,
  },
  'GET /api/own/families/:family/snapshots/:snapshot/compared/:other': {
    purpose: 'own-insight',
    summary: 'What is new in our plan since an earlier version',
    params,
    output: comparedOutput,
  },
})
