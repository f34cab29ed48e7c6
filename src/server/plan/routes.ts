import type { FastifyInstance, FastifyReply } from 'fastify'
import { planRoutes } from '../../contract/plan.ts'
import { serve } from '../call.ts'
import { renderRoad } from '../delivery/road-document.ts'
import type { Services } from '../services.ts'
import { addAction, addOwnAction, changeAction, tickAction } from './add-action.ts'
import { addGoal } from '../shared/write-goal.ts'
import { addMeasure, changeMeasure } from './add-measure.ts'
import { addOwnGoal } from './add-own-goal.ts'
import { addOwnScaling, addScaling } from './add-scaling.ts'
import { changeGoal, changeGoalStatus, orderGoals, rewordGoal } from './change-goal.ts'
import { csvOf, exportCoordination } from './export-coordination.ts'
import { registerPlanDepth } from './depth-routes.ts'
import { registerPlanLinks } from './link-routes.ts'
import { printRoad } from './print-road.ts'
import { openSnapshot, publishPlan } from './publish-plan.ts'
import { readOptions, readPlanChanges } from './read-options.ts'
import { recordFollowUp } from './record-follow-up.ts'
import type { Road } from './types.ts'

const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const

/** The one plan of a family: written by both sides, published, printed, exported. */
export function registerPlan(app: FastifyInstance, services: Services): void {
  registerPlanDepth(app, services)
  registerPlanLinks(app, services)
  serve(app, services, planRoutes, {
    'GET /api/families/:family/plan-options': { scope, run: readOptions },
    'GET /api/families/:family/plan-changes': { scope, run: readPlanChanges },
    'POST /api/families/:family/goals': { scope, run: addGoal },
    'PUT /api/families/:family/goals/:goal': { scope, run: changeGoal },
    'PUT /api/families/:family/goals/:goal/status': { scope, run: changeGoalStatus },
    'PUT /api/families/:family/goal-order': { scope, run: orderGoals },
    'POST /api/families/:family/scalings': { scope, run: addScaling },
    'POST /api/families/:family/actions': { scope, run: addAction },
    'PUT /api/families/:family/actions/:action': { scope, run: changeAction },
    'PUT /api/families/:family/actions/:action/done': { scope, run: tickAction },
    'POST /api/families/:family/measures': { scope, run: addMeasure },
    'PUT /api/families/:family/measures/:measure': { scope, run: changeMeasure },
    'POST /api/families/:family/follow-ups': { scope, run: recordFollowUp },
    'POST /api/families/:family/snapshots': { scope, run: publishPlan },
    'GET /api/families/:family/snapshots/:snapshot': { scope, run: openSnapshot },
    'GET /api/families/:family/road.pdf': { scope, run: printRoad, send: sendRoad },
    'GET /api/families/:family/coordination.csv': { scope, run: exportCoordination, send: sendTable },
    'POST /api/own/families/:family/goals': { scope, run: addOwnGoal },
    'PUT /api/own/families/:family/goals/:goal/own-words': { scope, run: rewordGoal },
    'POST /api/own/families/:family/scalings': { scope, run: addOwnScaling },
    'POST /api/own/families/:family/actions': { scope, run: addOwnAction },
    'PUT /api/own/families/:family/actions/:action/done': { scope, run: tickAction },
    'GET /api/own/families/:family/snapshots/:snapshot': { scope, run: openSnapshot },
    'GET /api/own/families/:family/road.pdf': { scope, run: printRoad, send: sendRoad },
  })
}

async function sendRoad({ nextMeeting, language, ...road }: Road, reply: FastifyReply): Promise<FastifyReply> {
  const pdf = await renderRoad(nextMeeting ? { ...road, nextMeeting } : road, language)
  return reply
    .type('application/pdf')
    .header('content-disposition', 'inline; filename="vores-vej.pdf"')
    .send(Buffer.from(pdf))
}

async function sendTable({ rows }: { rows: string[][] }, reply: FastifyReply): Promise<FastifyReply> {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="koordinering.csv"')
    .send(Buffer.from(csvOf(rows)))
}
