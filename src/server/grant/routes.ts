import type { FastifyInstance } from 'fastify'
import { grantAuthorityRoutes } from '../../contract/grant-authority.ts'
import { grantRoutes } from '../../contract/grant.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { answerGrant, correctGrant, moveOn, passOn } from './answer.ts'
import { askGrant, correctOwnGrant, withdrawGrant } from './ask.ts'
import { endAuthority, listAuthorities, takeAuthorityBack, writeAuthority } from './authorities.ts'
import { countWaits, listGrants, listWaits, openGrants, openOwnGrants } from './open-grants.ts'
import { callCheck, callOffCheck, changeLeader } from './call-check.ts'
import { correctItem, decideItem } from './reality-check.ts'

const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const
const none = (): Scope => ({ kind: 'none' })

/** Who may grant what; requests with their answers; reality checks; and what waits for whom. */
export function registerGrant(app: FastifyInstance, services: Services): void {
  const everywhere = (): Scope => ({
    kind: 'mine',
    categories: [...services.presets.rules.categories.keys()],
    subjects: 'any',
  })
  serve(app, services, grantRoutes, {
    'GET /api/families/:family/grants': { scope, run: openGrants },
    'POST /api/families/:family/measures/:measure/grant-requests': { scope, run: askGrant },
    'POST /api/families/:family/grant-requests/:grant/withdrawal': { scope, run: withdrawGrant },
    'POST /api/families/:family/grant-requests/:grant/correction': { scope, run: correctOwnGrant },
    'POST /api/families/:family/reality-checks': { scope, run: callCheck },
    'POST /api/families/:family/reality-checks/:check/calling-off': { scope, run: callOffCheck },
    'POST /api/families/:family/grant-requests/:grant/moving-on': { scope, run: moveOn },
    'PUT /api/families/:family/reality-checks/:check/leader': { scope, run: changeLeader },
    'GET /api/waiting-for': { scope: everywhere, run: listWaits },
    'GET /api/waiting-for/numbers': { scope: none, run: countWaits },
    'GET /api/grants': { scope: everywhere, run: listGrants },
    'POST /api/grants/:family/:grant/answer': { scope, run: answerGrant },
    'POST /api/grants/:family/:grant/correction': { scope, run: correctGrant },
    'POST /api/grants/:family/:grant/passing-on': { scope, run: passOn },
    'POST /api/grants/:family/reality-checks/:check/items/:item': { scope, run: decideItem },
    'POST /api/grants/:family/reality-checks/:check/items/:item/correction': { scope, run: correctItem },
    'GET /api/own/families/:family/grants': { scope, run: openOwnGrants },
  })
  serve(app, services, grantAuthorityRoutes, {
    'GET /api/settings/grant-authorities': { scope: none, run: listAuthorities },
    'POST /api/settings/grant-authorities': { scope: none, run: writeAuthority },
    'PUT /api/settings/grant-authorities/:authority/end': { scope: none, run: endAuthority },
    'POST /api/settings/grant-authorities/:authority/taking-back': {
      scope: none,
      run: (unit, input) => takeAuthorityBack(unit, input, true),
    },
    'POST /api/settings/grant-authorities/:authority/putting-back': {
      scope: none,
      run: (unit, input) => takeAuthorityBack(unit, input, false),
    },
  })
}
