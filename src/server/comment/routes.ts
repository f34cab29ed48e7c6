import type { FastifyInstance } from 'fastify'
import { commentRoutes } from '../../contract/comment.ts'
import type { Scope } from '../../store/facts.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { comment, listComments, settleComment, takeCommentBack } from './comment.ts'

interface OnOne {
  readonly params: { readonly family: string; readonly said: string }
  readonly body: { readonly basedOn: number }
}

/** What is said to records beside them: the same behind the family's pages, the team's, and a meeting's. */
export function registerComment(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  const list = (unit: UnitOfWork, { params }: { params: { family: string } }) =>
    listComments(unit, params.family, services)
  const say = (
    unit: UnitOfWork,
    { params, body }: { params: { family: string }; body: Parameters<typeof comment>[2] },
  ) => comment(unit, params.family, body)
  const takeBack = (unit: UnitOfWork, { params, body }: OnOne) =>
    takeCommentBack(unit, params, { ...body, takenBack: true })
  const putBack = (unit: UnitOfWork, { params, body }: OnOne) =>
    takeCommentBack(unit, params, { ...body, takenBack: false })
  serve(app, services, commentRoutes, {
    'GET /api/own/families/:family/comments': { scope, run: list },
    'POST /api/own/families/:family/comments': { scope, run: say },
    'DELETE /api/own/families/:family/comments/:said': { scope, run: takeBack },
    'POST /api/own/families/:family/comments/:said/putting-back': { scope, run: putBack },
    'GET /api/families/:family/comments': { scope, run: list },
    'POST /api/families/:family/comments': { scope, run: say },
    'DELETE /api/families/:family/comments/:said': { scope, run: takeBack },
    'POST /api/families/:family/comments/:said/putting-back': { scope, run: putBack },
    'PUT /api/families/:family/comments/:said/needs-no-answer': {
      scope,
      run: (unit, { params, body }) => settleComment(unit, params, body),
    },
    'GET /api/meeting-comments/:family': { scope, run: list },
    'POST /api/meeting-comments/:family': { scope, run: say },
    'DELETE /api/meeting-comments/:family/:said': { scope, run: takeBack },
    'POST /api/meeting-comments/:family/:said/putting-back': { scope, run: putBack },
  })
}
