import type { FastifyInstance } from 'fastify'
import { mergeRoutes } from '../../contract/merge.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { listDuplicates, readSince } from './list-duplicates.ts'
import { hourlyLimit } from '../shared/hourly-limit.ts'
import { mergePeople } from './merge-people.ts'
import { sayNotSame, undoNotSame } from './not-same.ts'
import { answerProposal, proposeMerge, withdrawProposal } from './propose-merge.ts'
import { undoMerge } from './undo-merge.ts'

const LOOK_UPS_AN_HOUR = 20

/** Two records of one person, over all families that the actor holds together. */
export function registerMerge(app: FastifyInstance, services: Services): void {
  const everywhereOfMine = () =>
    ({ kind: 'mine', categories: [...services.presets.rules.categories.keys()], subjects: 'any' }) as const
  const lookUps = hourlyLimit(LOOK_UPS_AN_HOUR)
  serve(app, services, mergeRoutes, {
    'POST /api/families/:family/not-same': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => sayNotSame(unit, params.family, body),
    },
    'POST /api/families/:family/not-same/:notSame/undo': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => undoNotSame(unit, params.family, params.notSame, body),
    },
    'POST /api/families/:family/merge-proposals': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => proposeMerge(unit, params.family, body, services, lookUps),
    },
    'POST /api/families/:family/merge-proposals/:proposal/withdraw': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => withdrawProposal(unit, params.family, params.proposal, body),
    },
    'POST /api/families/:family/merge-proposals/:proposal/answer': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => answerProposal(unit, params.family, params.proposal, body, services),
    },
    'GET /api/families/:family/duplicates': {
      scope: everywhereOfMine,
      run: (unit, { params }) => listDuplicates(unit, params.family),
    },
    'POST /api/families/:family/merges': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => mergePeople(unit, params.family, body),
    },
    'GET /api/families/:family/merges/:merge/since': {
      scope: everywhereOfMine,
      run: (unit, { params }) => readSince(unit, params.family, params.merge),
    },
    'POST /api/families/:family/merges/:merge/undo': {
      scope: everywhereOfMine,
      run: (unit, { params, body }) => undoMerge(unit, params.family, params.merge, body, services),
    },
  })
}
