import type { FastifyInstance } from 'fastify'
import { homesRoutes } from '../../contract/homes.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { addHome, changeHome, openHomes } from './homes.ts'
import { addPlacement, changePlacement } from './placements.ts'
import { addResidence, changeResidence } from './residences.ts'

/** Where the people of a family live. */
export function registerHomes(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const
  serve(app, services, homesRoutes, {
    'GET /api/families/:family/homes': { scope, run: (unit, { params }) => openHomes(unit, params.family) },
    'GET /api/own/families/:family/homes': { scope, run: (unit, { params }) => openHomes(unit, params.family) },
    'POST /api/families/:family/homes': {
      scope,
      run: (unit, { params, body }) => addHome(unit, params.family, body),
    },
    'PUT /api/families/:family/homes/:home': {
      scope,
      run: (unit, { params, body }) => changeHome(unit, params.family, params.home, body),
    },
    'POST /api/families/:family/residences': {
      scope,
      run: (unit, { params, body }) => addResidence(unit, params.family, body),
    },
    'PUT /api/families/:family/residences/:residence': {
      scope,
      run: (unit, { params, body }) => changeResidence(unit, params.family, params.residence, body),
    },
    'POST /api/families/:family/placements': {
      scope,
      run: (unit, { params, body }) => addPlacement(unit, params.family, body),
    },
    'PUT /api/families/:family/placements/:placement': {
      scope,
      run: (unit, { params, body }) => changePlacement(unit, params.family, params.placement, body),
    },
  })
}
