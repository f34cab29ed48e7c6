import type { FastifyInstance } from 'fastify'
import { mergeRoutes } from '../../contract/merge.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { listDuplicates, readSince } from './list-duplicates.ts'
import { mergePeople } from './merge-people.ts'
import { undoMerge } from './undo-merge.ts'

/** Two records of one person, over all families that the actor holds together. */
export function registerMerge(app: FastifyInstance, services: Services): void {
  const everywhereOfMine = () =>
    ({ kind: 'mine', categories: [...services.presets.rules.categories.keys()], subjects: 'any' }) as const
  serve(app, services, mergeRoutes, {
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
      run: (unit, { params, body }) => undoMerge(unit, params.family, params.merge, body),
    },
  })
}
