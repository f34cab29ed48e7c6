import type { FastifyInstance } from 'fastify'
import { newsRoutes } from '../../contract/news.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { markSeen, tellNews } from './news.ts'

/** What is new to one of the family since they last looked. */
export function registerNews(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  serve(app, services, newsRoutes, {
    'GET /api/own/families/:family/news': { scope, run: (unit, { params }) => tellNews(unit, params.family) },
    'PUT /api/own/families/:family/visits/:place': {
      scope,
      run: (unit, { params, body }) => markSeen(unit, params.family, params.place, body.until),
    },
  })
}
