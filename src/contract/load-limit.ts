import { z } from 'zod'
import { loadKinds } from '../domain/plan/load.ts'
import { shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** How much at once the municipality has decided is too much for one person. */
const limit = z.object({
  kind: z.enum(loadKinds),
  version: z.number().int(),
  atMost: z.number().int(),
  source: z.string(),
})

export const loadLimitRoutes = routes({
  'GET /api/settings/load-limits': {
    purpose: 'operation',
    summary: 'How much at once is too much, as the municipality has decided',
    output: z.object({ limits: z.array(limit) }),
  },
  'PUT /api/settings/load-limits/:kind': {
    purpose: 'operation',
    summary: 'Sets or takes away one of these limits, with where it comes from',
    params: z.object({ kind: z.enum(loadKinds) }),
    body: z.strictObject({
      /** Null when nothing is set yet. */
      basedOn: z.int().min(1).nullable(),
      limit: z.strictObject({ atMost: z.int().min(1).max(99), source: shortText }).nullable(),
    }),
    output: z.object({ limits: z.array(limit) }),
  },
})
