import type { FastifyInstance } from 'fastify'
import { messageRoutes } from '../../contract/message.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { setAnswerTime, tellAnswerTime } from './answer-time.ts'
import { answerRequest, askFor, withdrawRequest } from './ask.ts'
import { markRead, settleMessage } from './mark-message.ts'
import { listConversations, openConversations } from './open-family.ts'
import { openOwn } from './open-own.ts'
import { correctMessage, takeBackMessage, writeOwn, writeTo } from './write-message.ts'

/** What the family and whoever holds it together write to each other, and what the family asks for. */
export function registerMessage(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  serve(app, services, messageRoutes, {
    'GET /api/own/families/:family/messages': {
      scope,
      run: (unit, { params }) => openOwn(unit, params.family, services),
    },
    'POST /api/own/families/:family/messages': {
      scope,
      run: (unit, { params, body }) => writeOwn(unit, params.family, body.says),
    },
    'PUT /api/own/families/:family/messages/:message': {
      scope,
      run: (unit, { params, body }) => correctMessage(unit, params.family, params.message, body),
    },
    'DELETE /api/own/families/:family/messages/:message': {
      scope,
      run: (unit, { params, body }) =>
        takeBackMessage(unit, params.family, params.message, { ...body, takenBack: true }),
    },
    'POST /api/own/families/:family/messages/:message/putting-back': {
      scope,
      run: (unit, { params, body }) =>
        takeBackMessage(unit, params.family, params.message, { ...body, takenBack: false }),
    },
    'POST /api/own/families/:family/requests': {
      scope,
      run: (unit, { params, body }) => askFor(unit, params.family, body),
    },
    'POST /api/own/families/:family/requests/:request/withdraw': {
      scope,
      run: (unit, { params, body }) => withdrawRequest(unit, params.family, params.request, body),
    },
    'GET /api/families/:family/messages': {
      scope,
      run: (unit, { params }) => openConversations(unit, params.family, services),
    },
    'POST /api/families/:family/conversations/:person/messages': {
      scope,
      run: (unit, { params, body }) => writeTo(unit, params.family, params.person, body.says),
    },
    'POST /api/families/:family/conversations/:person/read': {
      scope,
      run: (unit, { params, body }) => markRead(unit, params.family, params.person, body.upTo),
    },
    'PUT /api/families/:family/messages/:message': {
      scope,
      run: (unit, { params, body }) => correctMessage(unit, params.family, params.message, body),
    },
    'DELETE /api/families/:family/messages/:message': {
      scope,
      run: (unit, { params, body }) =>
        takeBackMessage(unit, params.family, params.message, { ...body, takenBack: true }),
    },
    'POST /api/families/:family/messages/:message/putting-back': {
      scope,
      run: (unit, { params, body }) =>
        takeBackMessage(unit, params.family, params.message, { ...body, takenBack: false }),
    },
    'PUT /api/families/:family/messages/:message/needs-no-answer': {
      scope,
      run: (unit, { params, body }) => settleMessage(unit, params.family, params.message, body),
    },
    'PUT /api/families/:family/requests/:request/answer': {
      scope,
      run: (unit, { params, body }) => answerRequest(unit, params.family, params.request, body),
    },
    'GET /api/messages': {
      // Names of families and of people beside the conversations themselves.
      scope: () => ({ kind: 'mine', categories: ['conversation', 'cooperation', 'identity'], subjects: 'any' }),
      run: listConversations,
    },
    'GET /api/settings/answer-time': { scope: () => ({ kind: 'none' }), run: tellAnswerTime },
    'PUT /api/settings/answer-time': {
      scope: () => ({ kind: 'none' }),
      run: (unit, { body }) => setAnswerTime(unit, body),
    },
  })
}
