import type { FastifyInstance } from 'fastify'
import { familyRoutes } from '../../contract/family.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { listFamilies } from './list-families.ts'
import { listOwnFamilies } from './list-own-families.ts'
import { openAround } from './open-around.ts'
import { openFamily } from './open-family.ts'
import { searchFamilies } from './search-families.ts'

/** Families: listed, searched, opened. */
export function registerFamily(app: FastifyInstance, services: Services): void {
  serve(app, services, familyRoutes, {
    'GET /api/families': {
      scope: () => ({ kind: 'mine', categories: ['cooperation'], subjects: 'none' }),
      run: listFamilies,
    },
    'GET /api/search': {
      scope: () => ({ kind: 'mine', categories: ['cooperation', 'identity'], subjects: 'any' }),
      run: searchFamilies,
    },
    'GET /api/families/:family': { scope: ({ params }) => ({ kind: 'case', caseId: params.family }), run: openFamily },
    'GET /api/families/:family/around': {
      scope: ({ params }) => ({ kind: 'case', caseId: params.family }),
      run: openAround,
    },
    'GET /api/own/families': {
      scope: () => ({ kind: 'mine', categories: ['cooperation', 'identity'], subjects: 'any' }),
      run: listOwnFamilies,
    },
    'GET /api/own/families/:family': {
      scope: ({ params }) => ({ kind: 'case', caseId: params.family }),
      run: openFamily,
    },
    'GET /api/own/families/:family/around': {
      scope: ({ params }) => ({ kind: 'case', caseId: params.family }),
      run: openAround,
    },
  })
}
