import type { FastifyInstance } from 'fastify'
import { teamLeadRoutes } from '../../contract/team-lead.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { answerWish, correctAnswer, takeWish } from './answer-wish.ts'
import { addCompetence, endCompetence, setSkill } from './competence.ts'
import { cancelNaming, nameSomebody, openPlacesOf, openUncovered } from './name-somebody.ts'
import { listCandidates, openLead } from './open-lead.ts'
import { addWeight, endWeight } from './weights.ts'

/** Those who lead coordinators: each route asks for that function before anything else. */
export function registerTeamLead(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  const none = (): Scope => ({ kind: 'none' })
  serve(app, services, teamLeadRoutes, {
    'GET /api/team-lead': {
      scope: () => ({ kind: 'mine', categories: ['team-matter'], subjects: 'any' }),
      run: openLead,
    },
    'GET /api/team-lead/candidates': { scope: none, run: listCandidates },
    // A family without coordinator is open to nobody who leads: what opens its place sees facts alone.
    'POST /api/team-lead/families/:family/naming': {
      scope: none,
      run: (unit, { params }) => openUncovered(unit, params.family),
    },
    'POST /api/team-lead/employees/:employee/namings': {
      scope: none,
      run: (unit, { params }) => openPlacesOf(unit, params.employee),
    },
    'POST /api/team-lead/families/:family/namings/:naming': {
      scope,
      run: (unit, { params, body }) => nameSomebody(unit, params.family, params.naming, body),
    },
    'POST /api/team-lead/families/:family/namings/:naming/cancel': {
      scope,
      run: (unit, { params, body }) => cancelNaming(unit, params.family, params.naming, body.basedOn),
    },
    'POST /api/team-lead/families/:family/wishes/:wish/take': {
      scope,
      run: (unit, { params, body }) => takeWish(unit, params.family, params.wish, body),
    },
    'POST /api/team-lead/families/:family/wishes/:wish/answer': {
      scope,
      run: (unit, { params, body }) => answerWish(unit, params.family, params.wish, body),
    },
    'POST /api/team-lead/families/:family/wishes/:wish/correction': {
      scope,
      run: (unit, { params, body }) => correctAnswer(unit, params.family, params.wish, body),
    },
    'POST /api/team-lead/weights': { scope: none, run: (unit, { body }) => addWeight(unit, body) },
    'POST /api/team-lead/weights/:weight/end': {
      scope: none,
      run: (unit, { params, body }) => endWeight(unit, params.weight, body.basedOn),
    },
    'POST /api/team-lead/competences': { scope: none, run: (unit, { body }) => addCompetence(unit, body, services) },
    'POST /api/team-lead/competences/:competence/end': {
      scope: none,
      run: (unit, { params, body }) => endCompetence(unit, params.competence, body.basedOn),
    },
    'POST /api/team-lead/employees/:employee/competences': {
      scope: none,
      run: (unit, { params, body }) => setSkill(unit, params.employee, body),
    },
  })
}
