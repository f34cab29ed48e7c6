import type { FastifyInstance } from 'fastify'
import { teamRoutes } from '../../contract/team.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { addMember } from './add-member.ts'
import { endMembership, removeByFamily } from './end-membership.ts'
import { handOver } from './hand-over.ts'
import { rolesToGive } from './inviting.ts'

/** The family's team. */
export function registerTeam(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const
  serve(app, services, teamRoutes, {
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
    'POST /api/families/:family/coordinator': {
      scope,
      run: (unit, { params, body }) => handOver(unit, params.family, body, services),
    },
    'POST /api/own/families/:family/team/:membership/remove': {
      scope,
      run: (unit, { params, body }) => removeByFamily(unit, params.family, params.membership, body.basedOn),
    },
  })
}
