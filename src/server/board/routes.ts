import type { FastifyInstance } from 'fastify'
import { boardRoutes } from '../../contract/board.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { moveCard, putCardBack, putUpCard, rewriteCard, takeOffCard } from './cards.ts'
import { askWhatCarries, carryCards } from './carry-cards.ts'
import { closeBoard, openBoardAgain } from './close-board.ts'
import { commentOnCard, takeCommentBack } from './comments.ts'
import { askWhatLasts, closeSteps } from './close-steps.ts'
import { makeGoal, placeNeed } from './needs.ts'
import { listPresets, openBoard } from './open-board.ts'
import { putUpBoard } from './put-up-board.ts'
import { moveToStep } from './steps.ts'

/** The board of a meeting: put up, written on by everybody at the table, closed. */
export function registerBoard(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  serve(app, services, boardRoutes, {
    'GET /api/board-presets': { scope: () => ({ kind: 'none' }), run: listPresets },
    'POST /api/families/:family/meetings/:meeting/items/:item/board': { scope, run: putUpBoard },
    'GET /api/boards/:family/:item': { scope, run: openBoard },
    'POST /api/boards/:family/:item/cards': { scope, run: putUpCard },
    'PUT /api/boards/:family/:item/cards/:card': { scope, run: rewriteCard },
    'PUT /api/boards/:family/:item/cards/:card/place': { scope, run: moveCard },
    'DELETE /api/boards/:family/:item/cards/:card': { scope, run: takeOffCard },
    'GET /api/boards/:family/:item/carrying': { scope, run: askWhatCarries },
    'POST /api/boards/:family/:item/carrying': { scope, run: carryCards },
    'POST /api/boards/:family/:item/cards/:card/putting-back': { scope, run: putCardBack },
    'POST /api/boards/:family/:item/cards/:card/comments': { scope, run: commentOnCard },
    'DELETE /api/boards/:family/:item/comments/:comment': { scope, run: takeCommentBack },
    'PUT /api/boards/:family/:item/cards/:card/plan': { scope, run: placeNeed },
    'POST /api/boards/:family/:item/cards/:card/goal': { scope, run: makeGoal },
    'GET /api/boards/:family/:item/step-closing': { scope, run: askWhatLasts },
    'PUT /api/boards/:family/:item/step': { scope, run: moveToStep },
    'POST /api/boards/:family/:item/step-closing': { scope, run: closeSteps },
    'POST /api/boards/:family/:item/closing': { scope, run: closeBoard },
    'DELETE /api/boards/:family/:item/closing': { scope, run: openBoardAgain },
  })
}
