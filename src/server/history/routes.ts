import type { FastifyInstance } from 'fastify'
import { historyRoutes } from '../../contract/history.ts'
import { mistakeRoutes } from '../../contract/mistake.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { correctScaling } from './correct-scaling.ts'
import { listMistakes } from './list-mistakes.ts'
import { lookAtMistake } from './look-at-mistake.ts'
import { putBackMistake } from './put-back-mistake.ts'
import { readFamilyHistory } from './read-history.ts'
import { restoreRow } from './restore-row.ts'
import { takeOutMistake } from './take-out-mistake.ts'
import { withdrawSnapshot } from './withdraw-snapshot.ts'

/** What was changed, and setting it back; what was written by mistake, and putting it back. */
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
  serve(app, services, mistakeRoutes, {
    'GET /api/families/:family/mistakes': { scope, run: listMistakes },
    'GET /api/families/:family/mistakes/:kind/:row': { scope, run: lookAtMistake },
    'POST /api/families/:family/mistakes': { scope, run: takeOutMistake },
    'POST /api/families/:family/mistakes/:mistake/undo': { scope, run: putBackMistake },
    'GET /api/own/families/:family/mistakes': { scope, run: listMistakes },
    'GET /api/own/families/:family/mistakes/:kind/:row': { scope, run: lookAtMistake },
    'POST /api/own/families/:family/mistakes': { scope, run: takeOutMistake },
    'POST /api/own/families/:family/mistakes/:mistake/undo': { scope, run: putBackMistake },
  })
}
