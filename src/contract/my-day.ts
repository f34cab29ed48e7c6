import { z } from 'zod'
import { routes } from './route.ts'

/** What waits for one professional, over all their families. */
const task = z.object({
  kind: z.enum(['follow-up', 'action', 'meeting', 'consent', 'decision', 'birthday', 'team']),
  when: z.enum(['overdue', 'today', 'week', 'later', 'waiting']),
  family: z.uuid().nullable(),
  familyName: z.string().nullable(),
  title: z.string(),
  /** A day, or an instant for a meeting. */
  due: z.string().nullable(),
  /** Why it stands here. */
  why: z.string(),
})

export const myDayRoutes = routes({
  'GET /api/my-day': {
    purpose: 'coordination',
    summary: 'What waits for the reader today',
    /** `leads`: whether the reader leads coordinators, who have a page of their own. */
    output: z.object({ today: z.string(), leads: z.boolean(), tasks: z.array(task) }),
  },
})
