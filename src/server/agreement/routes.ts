import type { FastifyInstance } from 'fastify'
import { agreementRoutes } from '../../contract/agreement.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { answerAgreement } from './answer-agreement.ts'
import { changeAgreement } from './change-agreement.ts'
import { handOutSheets } from './hand-out-sheets.ts'
import { listAgreements, listOwnAgreements } from './list-agreements.ts'
import { makeAgreement, makeOwnAgreement } from './make-agreement.ts'
import { readChoices, readOwnChoices } from './read-choices.ts'
import { readHandedOut } from './read-handed.ts'
import { settleAgreement } from './settle-agreement.ts'
import { putAgreementBack, takeBackAgreement } from './take-back-agreement.ts'

/** Agreements: made at the table or between meetings, found again first on the next agenda, ticked, carried on. */
export function registerAgreement(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  serve(app, services, agreementRoutes, {
    'GET /api/agreements/:family': { scope, run: listAgreements },
    'GET /api/agreements/:family/choices': { scope, run: readChoices },
    'GET /api/agreements/:family/sheets/:meeting': { scope, run: handOutSheets },
    'GET /api/agreements/:family/handed': { scope, run: readHandedOut },
    'POST /api/agreements/:family': { scope, run: makeAgreement },
    'PUT /api/agreements/:family/:agreed': { scope, run: changeAgreement },
    'PUT /api/agreements/:family/:agreed/status': { scope, run: settleAgreement },
    'PUT /api/agreements/:family/:agreed/answer': { scope, run: answerAgreement },
    'DELETE /api/agreements/:family/:agreed': { scope, run: takeBackAgreement },
    'POST /api/agreements/:family/:agreed/putting-back': { scope, run: putAgreementBack },
    'GET /api/own/families/:family/agreements': { scope, run: listOwnAgreements },
    'GET /api/own/families/:family/handed': { scope, run: readHandedOut },
    'GET /api/own/families/:family/agreement-choices': { scope, run: readOwnChoices },
    'POST /api/own/families/:family/agreements': { scope, run: makeOwnAgreement },
    'PUT /api/own/families/:family/agreements/:agreed': { scope, run: changeAgreement },
    'PUT /api/own/families/:family/agreements/:agreed/status': { scope, run: settleAgreement },
    'PUT /api/own/families/:family/agreements/:agreed/answer': { scope, run: answerAgreement },
    'DELETE /api/own/families/:family/agreements/:agreed': { scope, run: takeBackAgreement },
    'POST /api/own/families/:family/agreements/:agreed/putting-back': { scope, run: putAgreementBack },
  })
}
