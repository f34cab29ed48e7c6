import type { FastifyInstance } from 'fastify'
import { loadLimitRoutes } from '../../contract/load-limit.ts'
import { planDepthRoutes } from '../../contract/plan-depth.ts'
import { planVersionRoutes } from '../../contract/plan-version.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { addOwnPitfall, addPitfall, changeOwnPitfall, changePitfall } from './add-pitfall.ts'
import { addSpell, changeSpell } from './add-spell.ts'
import { addOwnStance, addStance } from './add-stance.ts'
import { addOwnStone, addStone, changeStone, reachOwnStone } from './add-stone.ts'
import { addWait, changeWait } from './add-wait.ts'
import { agreeGoal, withdrawAgreement } from './agree-goal.ts'
import { compareVersions } from './compare-versions.ts'
import { openDepth } from './open-depth.ts'
import { recordRound } from './record-round.ts'
import { listLimits, setLimit } from './set-load-limit.ts'

const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const
const none = () => ({ kind: 'none' }) as const

/** What hangs on the rows of a plan, and its versions side by side. */
export function registerPlanDepth(app: FastifyInstance, services: Services): void {
  serve(app, services, planDepthRoutes, {
    'GET /api/families/:family/plan-depth': { scope, run: openDepth },
    'POST /api/families/:family/waits': { scope, run: addWait },
    'PUT /api/families/:family/waits/:wait': { scope, run: changeWait },
    'POST /api/families/:family/stones': { scope, run: addStone },
    'PUT /api/families/:family/stones/:stone': { scope, run: changeStone },
    'POST /api/families/:family/pitfalls': { scope, run: addPitfall },
    'PUT /api/families/:family/pitfalls/:pitfall': { scope, run: changePitfall },
    'POST /api/families/:family/measures/:measure/spells': { scope, run: addSpell },
    'PUT /api/families/:family/spells/:spell': { scope, run: changeSpell },
    'POST /api/families/:family/stances': { scope, run: addStance },
    'POST /api/families/:family/goals/:goal/agreement': { scope, run: agreeGoal },
    'PUT /api/families/:family/goal-agreements/:agreement/withdrawn': { scope, run: withdrawAgreement },
    'POST /api/families/:family/follow-up-rounds': { scope, run: recordRound },
    'GET /api/own/families/:family/plan-depth': { scope, run: openDepth },
    'POST /api/own/families/:family/stones': { scope, run: addOwnStone },
    'PUT /api/own/families/:family/stones/:stone/reached': { scope, run: reachOwnStone },
    'POST /api/own/families/:family/pitfalls': { scope, run: addOwnPitfall },
    'PUT /api/own/families/:family/pitfalls/:pitfall': { scope, run: changeOwnPitfall },
    'POST /api/own/families/:family/stances': { scope, run: addOwnStance },
  })
  serve(app, services, planVersionRoutes, {
    'GET /api/families/:family/snapshots/:snapshot/compared/:other': { scope, run: compareVersions },
    'GET /api/own/families/:family/snapshots/:snapshot/compared/:other': { scope, run: compareVersions },
  })
  serve(app, services, loadLimitRoutes, {
    'GET /api/settings/load-limits': { scope: none, run: listLimits },
    'PUT /api/settings/load-limits/:kind': { scope: none, run: setLimit },
  })
}
