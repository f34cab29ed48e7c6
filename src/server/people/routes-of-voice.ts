import type { FastifyInstance } from 'fastify'
import { voiceRoutes } from '../../contract/voice.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { addTelling, changeTelling, dropTelling, listTellings, takeBack, tell } from './tellings.ts'
import { addSupporter, changeSupporter, openVoice, writeCommunication } from './voice.ts'

/** How we talk together, who is there for the family, and what somebody tells in own words. */
export function registerVoice(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const
  const ownScope = () => ({ kind: 'none' }) as const
  serve(app, services, voiceRoutes, {
    'GET /api/families/:family/voice': { scope, run: (unit, { params }) => openVoice(unit, params.family) },
    'GET /api/own/families/:family/voice': { scope, run: (unit, { params }) => openVoice(unit, params.family) },
    'PUT /api/families/:family/people/:person/communication': {
      scope,
      run: (unit, { params, body }) => writeCommunication(unit, params.family, params.person, body),
    },
    'PUT /api/own/families/:family/communication': {
      scope,
      run: (unit, { params, body }) => writeCommunication(unit, params.family, unit.asking.actor.id, body),
    },
    'POST /api/families/:family/supporters': {
      scope,
      run: (unit, { params, body }) => addSupporter(unit, params.family, body),
    },
    'PUT /api/families/:family/supporters/:supporter': {
      scope,
      run: (unit, { params, body }) => changeSupporter(unit, params.family, params.supporter, body),
    },
    'POST /api/own/families/:family/supporters': {
      scope,
      run: (unit, { params, body }) => addSupporter(unit, params.family, body),
    },
    'PUT /api/own/families/:family/supporters/:supporter': {
      scope,
      run: (unit, { params, body }) => changeSupporter(unit, params.family, params.supporter, body),
    },
    'POST /api/own/families/:family/tellings/:telling/tell': {
      scope,
      run: (unit, { params, body }) => tell(unit, params.family, params.telling, body.department),
    },
    'POST /api/own/families/:family/tellings/:telling/take-back': {
      scope,
      run: (unit, { params, body }) => takeBack(unit, params.family, params.telling, body.department),
    },
    'GET /api/own/tellings': { scope: ownScope, run: (unit) => listTellings(unit) },
    'POST /api/own/tellings': { scope: ownScope, run: (unit, { body }) => addTelling(unit, body) },
    'PUT /api/own/tellings/:telling': {
      scope: ownScope,
      run: (unit, { params, body }) => changeTelling(unit, params.telling, body),
    },
    'DELETE /api/own/tellings/:telling': {
      scope: ownScope,
      run: (unit, { params }) => dropTelling(unit, params.telling),
    },
  })
}
