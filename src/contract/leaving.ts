import { z } from 'zod'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** Those whose employment ends, as a family's team reads it: what still stands with them, for somebody to take over. */
const leaver = z.object({
  employee: z.uuid(),
  name: z.string(),
  /** The last day of work, which may have gone. */
  lastDay: z.string(),
  isOver: z.boolean(),
  /** Is responsible for the family, and so for the next follow-up. */
  coordinates: z.boolean(),
  /** Agreements that are not done. */
  actions: z.array(z.object({ id: z.uuid(), what: z.string(), due: z.string().nullable() })),
  /** Help from their department, where nobody else of it stands in the team. */
  measures: z.array(z.object({ id: z.uuid(), title: z.string() })),
})

export const leavingRoutes = routes({
  'GET /api/families/:family/leaving': {
    purpose: 'coordination',
    summary: 'Whose employment ends, with what still stands with them in this family',
    params: familyParams,
    output: z.object({ leavers: z.array(leaver) }),
  },
})
