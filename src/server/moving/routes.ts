import type { FastifyInstance } from 'fastify'
import { movingRoutes } from '../../contract/moving.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { renderExtract } from './extract-document.ts'
import {
  closeByReceipt,
  noteShown,
  prepareMove,
  readMove,
  readPackage,
  reopenMove,
  withdrawMove,
} from './move-family.ts'
import { undoArrival } from './undo-arrival.ts'
import { receiveFamily } from './receive-family.ts'

/** A family moves to another municipality, and comes from one. */
export function registerMoving(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const
  serve(app, services, movingRoutes, {
    'GET /api/families/:family/moves': { scope, run: (unit, { params }) => readMove(unit, params.family, services) },
    'POST /api/families/:family/moves': {
      scope,
      run: (unit, { params, body }) => prepareMove(unit, params.family, body, services),
    },
    'GET /api/families/:family/moves/:move/package': {
      scope,
      run: (unit, { params }) => readPackage(unit, params, services, true),
      send: async (file, reply) =>
        reply
          .type('application/json; charset=utf-8')
          .header('content-disposition', 'attachment; filename="familie-flytter.json"')
          .send(Buffer.from(JSON.stringify(file, null, 2))),
    },
    'GET /api/families/:family/moves/:move/extract.pdf': {
      scope,
      run: (unit, { params }) => readPackage(unit, params, services, false),
      send: async (file, reply) =>
        reply
          .type('application/pdf')
          .header('content-disposition', 'inline; filename="det-foelger-med.pdf"')
          .send(Buffer.from(await renderExtract(file))),
    },
    'POST /api/families/:family/moves/:move/shown': {
      scope,
      run: (unit, { params, body }) => noteShown(unit, params, body),
    },
    'POST /api/families/:family/moves/:move/withdraw': {
      scope,
      run: (unit, { params, body }) => withdrawMove(unit, params, body),
    },
    'POST /api/families/:family/moves/:move/receipt': {
      scope,
      run: (unit, { params, body }) => closeByReceipt(unit, params, body),
    },
    'POST /api/families/:family/moves/:move/reopen': {
      scope,
      run: (unit, { params, body }) => reopenMove(unit, params, body),
    },
    'POST /api/families/:family/arrival/undo': { scope, run: undoArrival },
    'POST /api/moves/received': {
      scope: () => ({ kind: 'none' }),
      run: (unit, { body }) => receiveFamily(unit, body.file, services),
    },
  })
}
