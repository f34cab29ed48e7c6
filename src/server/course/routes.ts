import type { FastifyInstance } from 'fastify'
import { courseRoutes } from '../../contract/course.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { acceptHandBack, acceptNeed, cancelCheck, planCheck, recordCheck } from './after-care.ts'
import { closeCourse } from './close-course.ts'
import { describeImposed, endImposed, reopenImposed } from './imposed.ts'
import { listTalks } from './list-talks.ts'
import { addAgreement, correctAgreement, placeAgreement, withdrawAgreement } from './oral-agreement.ts'
import { addPause, changePause, withdrawPause } from './pause-course.ts'
import { openOwnCourse } from './read-course.ts'
import { answerSetback, listReopenings, openReopening } from './reopen-course.ts'
import { answerInCourse, sayOwnSetback, saySetback, takeBackSetback } from './setback.ts'
import { setLevel } from './set-level.ts'
import { setPlanPending, setStart } from './start-course.ts'
import { takeBackClosing } from './take-back-closing.ts'

const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const

/** A course from "no plan yet" to after-care, and back. */
export function registerCourse(app: FastifyInstance, services: Services): void {
  serve(app, services, courseRoutes, {
    'GET /api/families/:family/course': { scope, run: openOwnCourse },
    'GET /api/own/families/:family/course': { scope, run: openOwnCourse },
    'GET /api/families/:family/talks': { scope, run: listTalks },
    'PUT /api/families/:family/course/start': { scope, run: setStart },
    'PUT /api/families/:family/course/level': { scope, run: setLevel },
    'PUT /api/families/:family/course/plan-pending': { scope, run: setPlanPending },
    'POST /api/families/:family/oral-agreements': { scope, run: addAgreement },
    'PUT /api/families/:family/oral-agreements/:oral': { scope, run: correctAgreement },
    'PUT /api/families/:family/oral-agreements/:oral/place': { scope, run: placeAgreement },
    'POST /api/families/:family/oral-agreements/:oral/withdraw': { scope, run: withdrawAgreement },
    'POST /api/families/:family/pauses': { scope, run: addPause },
    'PUT /api/families/:family/pauses/:pause': { scope, run: changePause },
    'POST /api/families/:family/pauses/:pause/withdraw': { scope, run: withdrawPause },
    'POST /api/families/:family/closings': { scope, run: closeCourse },
    'POST /api/families/:family/closings/:closing/take-back': { scope, run: takeBackClosing },
    'PUT /api/families/:family/closings/:closing/accepted': { scope, run: acceptHandBack },
    'PUT /api/families/:family/remaining-needs/:need/accepted': { scope, run: acceptNeed },
    'POST /api/families/:family/closings/:closing/checks': { scope, run: planCheck },
    'PUT /api/families/:family/checks/:check': { scope, run: recordCheck },
    'POST /api/families/:family/checks/:check/cancel': { scope, run: cancelCheck },
    'POST /api/families/:family/setbacks': { scope, run: saySetback },
    'POST /api/families/:family/setbacks/:setback/answer': { scope, run: answerInCourse },
    'POST /api/families/:family/setbacks/:setback/take-back': { scope, run: takeBackSetback },
    'POST /api/own/families/:family/setbacks': { scope, run: sayOwnSetback },
    'POST /api/own/families/:family/setbacks/:setback/take-back': { scope, run: takeBackSetback },
    'POST /api/families/:family/imposed/:basis/decision': { scope, run: describeImposed },
    'POST /api/families/:family/imposed/:basis/reopening': { scope, run: reopenImposed },
    'POST /api/families/:family/imposed/:basis/end': { scope, run: endImposed },
    'GET /api/reopenings': {
      scope: () => ({ kind: 'mine', categories: ['cooperation', 'own-words'], subjects: 'any' }),
      run: listReopenings,
    },
    'GET /api/reopenings/:family': { scope, run: openReopening },
    'POST /api/reopenings/:family/answer': { scope, run: answerSetback },
  })
}
