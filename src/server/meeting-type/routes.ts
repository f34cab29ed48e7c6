import type { FastifyInstance } from 'fastify'
import { meetingTypeRoutes } from '../../contract/meeting-type.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { listDrafts, openDraft, openType } from './open-type.ts'
import { offerAgain, publishDraft, withdrawType } from './publish-draft.ts'
import { beginDraft, bringBackSave, discardDraft, saveDraft } from './write-draft.ts'

/** Types of meetings: read by every employee, written by those who write the municipality's programmes. */
export function registerMeetingType(app: FastifyInstance, services: Services): void {
  const scope = (): Scope => ({ kind: 'none' })
  serve(app, services, meetingTypeRoutes, {
    'GET /api/meeting-types/:type': { scope, run: openType },
    'POST /api/meeting-types/:type/withdrawal': { scope, run: withdrawType },
    'POST /api/meeting-types/:type/offer': { scope, run: offerAgain },
    'GET /api/meeting-type-drafts': { scope, run: listDrafts },
    'POST /api/meeting-type-drafts': { scope, run: beginDraft },
    'GET /api/meeting-type-drafts/:draft': { scope, run: openDraft },
    'PUT /api/meeting-type-drafts/:draft': { scope, run: saveDraft },
    'POST /api/meeting-type-drafts/:draft/earlier': { scope, run: bringBackSave },
    'POST /api/meeting-type-drafts/:draft/discarded': { scope, run: discardDraft },
    'POST /api/meeting-type-drafts/:draft/publication': { scope, run: publishDraft },
  })
}
