import type { FastifyInstance } from 'fastify'
import { protectionRoutes } from '../../contract/protection.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { assessPartner, correctAssessment } from './partner-assessment.ts'
import { addRestriction, changeRestriction, openProtection } from './protection.ts'
import { openReleases, readReleased, releaseText, takeBackRelease } from './release.ts'
import { answerWallQuestion } from './wall-question.ts'

/** Whom to keep out of what, and what passes a firewall. */
export function registerProtection(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const
  serve(app, services, protectionRoutes, {
    'GET /api/families/:family/protection': { scope, run: (unit, { params }) => openProtection(unit, params.family) },
    'POST /api/families/:family/wall-questions/:question/answer': {
      scope,
      run: (unit, { params, body }) => answerWallQuestion(unit, params.family, params.question, body),
    },
    'POST /api/families/:family/restrictions': {
      scope,
      run: (unit, { params, body }) => addRestriction(unit, params.family, body),
    },
    'PUT /api/families/:family/restrictions/:restriction': {
      scope,
      run: (unit, { params, body }) => changeRestriction(unit, params.family, params.restriction, body),
    },
    'POST /api/families/:family/people/:person/partner-assessments': {
      scope,
      run: (unit, { params, body }) => assessPartner(unit, params.family, params.person, body),
    },
    'PUT /api/families/:family/partner-assessments/:assessment': {
      scope,
      run: (unit, { params, body }) => correctAssessment(unit, params.family, params.assessment, body),
    },
    'GET /api/families/:family/releases': { scope, run: (unit, { params }) => openReleases(unit, params.family) },
    'POST /api/families/:family/releases': {
      scope,
      run: (unit, { params, body }) => releaseText(unit, params.family, body, services),
    },
    'POST /api/families/:family/releases/:release/take-back': {
      scope,
      run: (unit, { params, body }) => takeBackRelease(unit, params.family, params.release, body),
    },
    'GET /api/own/families/:family/released': { scope, run: (unit, { params }) => readReleased(unit, params.family) },
  })
}
