import type { FastifyInstance } from 'fastify'
import { familyMergeRoutes } from '../../contract/family-merge.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { hourlyLimit } from '../shared/hourly-limit.ts'
import { carryItem } from './carry-item.ts'
import { joinOwnFamilies } from './join-families.ts'
import { partFamilies, readFamilySince } from './part-families.ts'
import { answerAsk, answerFamilyProposal, proposeFamily, withdrawFamilyProposal } from './propose-family.ts'
import { readFamilyMerge, readOwnFamilyMerge } from './read-family-merge.ts'

const LOOK_UPS_AN_HOUR = 20

/** Two families that are one, over all families that the actor works with. */
export function registerFamilyMerge(app: FastifyInstance, services: Services): void {
  const everywhereOfMine = () =>
    ({ kind: 'mine', categories: [...services.presets.rules.categories.keys()], subjects: 'any' }) as const
  const lookUps = hourlyLimit(LOOK_UPS_AN_HOUR)
  serve(app, services, familyMergeRoutes, {
    'GET /api/families/:family/family-merge': {
      scope: everywhereOfMine,
      run: (unit, { params }) => readFamilyMerge(unit, params.family),
    },
    'POST /api/families/:family/family-merges': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => joinOwnFamilies(unit, params.family, body, services),
    },
    'POST /api/families/:family/family-proposals': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => proposeFamily(unit, params.family, body, services, lookUps),
    },
    'POST /api/families/:family/family-proposals/:familyProposal/withdraw': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => withdrawFamilyProposal(unit, params.family, params.familyProposal, body),
    },
    'POST /api/families/:family/family-proposals/:familyProposal/answer': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => answerFamilyProposal(unit, params.family, params.familyProposal, body, services),
    },
    'POST /api/families/:family/family-merges/:familyMerge/ask': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => answerAsk(unit, params.family, params.familyMerge, body),
    },
    'POST /api/families/:family/family-merges/:familyMerge/carry': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => carryItem(unit, params.family, params.familyMerge, body, services),
    },
    'GET /api/families/:family/family-merges/:familyMerge/since': {
      scope: everywhereOfMine,
      run: (unit, { params }) => readFamilySince(unit, params.family, params.familyMerge, services),
    },
    'POST /api/families/:family/family-merges/:familyMerge/undo': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => partFamilies(unit, params.family, params.familyMerge, body, services),
    },
    'GET /api/own/families/:family/family-merge': {
      scope: ({ params }) => ({ kind: 'case', caseId: params.family }),
      run: (unit, { params }) => readOwnFamilyMerge(unit, params.family),
    },
  })
}
