import type { FastifyInstance } from 'fastify'
import { insightRoutes } from '../../contract/insight.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { findPerson } from './find-person.ts'
import { readFamilyLog, readOwnLog, readSupervisionLog } from './read-log.ts'
import { readRights } from './read-rights.ts'

/** Who has looked, and who may. Reading the log is itself logged, as everything is. */
export function registerInsight(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  serve(app, services, insightRoutes, {
    'GET /api/own/families/:family/log': { scope, run: readOwnLog },
    'GET /api/families/:family/log': { scope, run: readFamilyLog },
    'GET /api/families/:family/rights': { scope, run: readRights },
    'GET /api/supervision/log': { scope: () => ({ kind: 'none' }), run: readSupervisionLog },
    'POST /api/supervision/person': { scope: () => ({ kind: 'none' }), run: findPerson },
  })
}
