import type { FastifyInstance } from 'fastify'
import { historyRoutes } from '../../contract/history.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { correctScaling } from './correct-scaling.ts'
import { readFamilyHistory } from './read-history.ts'
import { restoreRow } from './restore-row.ts'
import { withdrawSnapshot } from './withdraw-snapshot.ts'

/** What was changed, and setting it back. */
export function registerHistory(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  serve(app, services, historyRoutes, {
    'GET /api/families/:family/history': { scope, run: readFamilyHistory },
    'GET /api/own/families/:family/history': { scope, run: readFamilyHistory },
    'POST /api/families/:family/history/:kind/:row/restore': { scope, run: restoreRow },
    'POST /api/own/families/:family/history/:kind/:row/restore': { scope, run: restoreRow },
    'POST /api/families/:family/snapshots/:snapshot/withdrawal': { scope, run: withdrawSnapshot },
    'PUT /api/families/:family/scalings/:scaling': { scope, run: correctScaling },
    'PUT /api/own/families/:family/scalings/:scaling': { scope, run: correctScaling },
  })
}
