import type { FastifyInstance } from 'fastify'
import { leavingRoutes } from '../../contract/leaving.ts'
import { teamRoutes } from '../../contract/team.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { addMember } from './add-member.ts'
import { addSubstitute, setLastDay, setPair, setStage, writePart } from './change-place.ts'
import { addNeed, endNeed } from './competence.ts'
import { endMembership, removeByFamily } from './end-membership.ts'
import { cancelHandover, handOver, noteHandover } from './hand-over.ts'
import { rolesToGive } from './inviting.ts'
import { listLeaving } from './list-leaving.ts'
import { askLeader } from './name-somebody.ts'
import { openOwnTeam, openTeam } from './open-team.ts'
import { makeWish, releaseWish, sayChosen, withdrawWish } from './wish.ts'

/** The family's team, for those who work with the family and for the family. */
export function registerTeam(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  serve(app, services, leavingRoutes, { 'GET /api/families/:family/leaving': { scope, run: listLeaving } })
  serve(app, services, teamRoutes, {
    'GET /api/families/:family/team': { scope, run: openTeam },
    'GET /api/own/families/:family/team': { scope, run: openOwnTeam },
    'GET /api/families/:family/team/roles': {
      scope,
      run: async (unit, { params }) => ({
        roles: rolesToGive(unit, params.family, services).map(({ id, name, inPlainWords }) => ({
          id,
          name,
          inPlainWords,
        })),
      }),
    },
    'POST /api/families/:family/team': {
      scope,
      run: (unit, { params, body }) => addMember(unit, params.family, body, services),
    },
    'POST /api/families/:family/team/:membership/end': {
      scope,
      run: (unit, { params, body }) => endMembership(unit, params.family, params.membership, body.basedOn, services),
    },
    'POST /api/families/:family/team/:membership/last-day': {
      scope,
      run: (unit, { params, body }) => setLastDay(unit, params.family, params.membership, body, services),
    },
    'POST /api/families/:family/team/:membership/part': {
      scope,
      run: (unit, { params, body }) => writePart(unit, params.family, params.membership, body),
    },
    'POST /api/families/:family/team/:membership/stage': {
      scope,
      run: (unit, { params, body }) => setStage(unit, params.family, params.membership, body, services),
    },
    'POST /api/families/:family/team/:membership/substitute': {
      scope,
      run: (unit, { params, body }) => addSubstitute(unit, params.family, params.membership, body, services),
    },
    'POST /api/families/:family/team/:membership/pair': {
      scope,
      run: (unit, { params, body }) => setPair(unit, params.family, params.membership, body),
    },
    'POST /api/families/:family/coordinator': {
      scope,
      run: (unit, { params, body }) => handOver(unit, params.family, body, services),
    },
    'POST /api/families/:family/handovers/:handover': {
      scope,
      run: (unit, { params, body }) => noteHandover(unit, params.handover, params.family, body),
    },
    'POST /api/families/:family/handovers/:handover/cancel': {
      scope,
      run: (unit, { params, body }) => cancelHandover(unit, params.handover, params.family, body.basedOn),
    },
    'POST /api/families/:family/team/ask-leader': {
      scope,
      run: (unit, { params, body }) => askLeader(unit, params.family, body.words),
    },
    'POST /api/families/:family/team/needs': {
      scope,
      run: (unit, { params, body }) => addNeed(unit, params.family, body.competence),
    },
    'POST /api/families/:family/team/needs/:ability/end': {
      scope,
      run: (unit, { params, body }) => endNeed(unit, params.family, params.ability, body.basedOn),
    },
    'POST /api/own/families/:family/team/:membership/remove': {
      scope,
      run: (unit, { params, body }) => removeByFamily(unit, params.family, params.membership, body.basedOn),
    },
    'POST /api/own/families/:family/team/:membership/chosen': {
      scope,
      run: (unit, { params, body }) => sayChosen(unit, params.family, params.membership, body),
    },
    'POST /api/own/families/:family/team/:membership/wish': {
      scope,
      run: (unit, { params, body }) => makeWish(unit, params.family, params.membership, body.words),
    },
    'POST /api/own/families/:family/wishes/:wish/withdraw': {
      scope,
      run: (unit, { params, body }) => withdrawWish(unit, params.family, params.wish, body.basedOn),
    },
    'POST /api/own/families/:family/wishes/:wish/release': {
      scope,
      run: (unit, { params, body }) => releaseWish(unit, params.family, params.wish, body),
    },
  })
}
