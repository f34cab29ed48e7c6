import type { FastifyInstance } from 'fastify'
import { myDayRoutes } from '../../contract/my-day.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { readMeetingTasks } from './agreement-tasks.ts'
import { readMyDay } from './read-my-day.ts'
import { readMyPages } from './read-my-pages.ts'

/** One professional's day, over all their families: what they promised may lie in any category and be about anybody. */
export function registerMyDay(app: FastifyInstance, services: Services): void {
  const everywhere = (): Scope => ({
    kind: 'mine',
    categories: [...services.presets.rules.categories.keys()],
    subjects: 'any',
  })
  serve(app, services, myDayRoutes, {
    'GET /api/my-day': { scope: everywhere, run: readMyDay },
    'GET /api/my-day/agreements': { scope: everywhere, run: readMeetingTasks },
    // Memberships and functions only: no category, hence no compartment.
    'GET /api/my-pages': { scope: () => ({ kind: 'mine', categories: [], subjects: 'any' }), run: readMyPages },
  })
}
