import type { FastifyInstance } from 'fastify'
import { meetingConductRoutes } from '../../contract/meeting-conduct.ts'
import { meetingReplyRoutes } from '../../contract/meeting-reply.ts'
import { meetingRoutes } from '../../contract/meeting.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { admit, changeAdmission, endAdmission } from './admit.ts'
import { addItem, putItemBack, removeItem, rewriteItem } from './agenda.ts'
import { answerProposal, writeAnswer } from './answer-proposal.ts'
import { attendMeeting } from './attend-meeting.ts'
import { callMeeting } from './call-meeting.ts'
import { callOffMeeting, restoreMeeting } from './call-off-meeting.ts'
import { confirmMeeting, holdMeeting, takeBackConfirmation, takeBackHolding } from './confirm-meeting.ts'
import { listInvitations } from './list-invitations.ts'
import { listMeetings } from './list-meetings.ts'
import { listOwnMeetings } from './list-own-meetings.ts'
import { replyToInvitation } from './reply.ts'
import { listTypes } from './list-types.ts'
import { markStep } from './mark-step.ts'
import { moveMeeting } from './move-meeting.ts'
import { takeBackGround, writeGround } from './write-ground.ts'

/** Meetings: called, prepared, opened to those invited. */
export function registerMeeting(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  const mine = (): Extract<Scope, { kind: 'mine' }> => ({
    kind: 'mine',
    categories: [...services.presets.rules.categories.keys()],
    subjects: 'any',
  })
  // An invitation that ended with its meeting opens nothing of the case any more, and is found among one's own.
  const invited = ({ params }: { params: { family: string } }): Scope => ({ ...mine(), about: params.family })
  serve(app, services, meetingRoutes, {
    'GET /api/families/:family/meetings': { scope, run: listMeetings },
    'POST /api/families/:family/meetings': { scope, run: callMeeting },
    'PUT /api/families/:family/meetings/:meeting': { scope, run: moveMeeting },
    'POST /api/families/:family/meetings/:meeting/calling-off': { scope, run: callOffMeeting },
    'DELETE /api/families/:family/meetings/:meeting/calling-off': { scope, run: restoreMeeting },
    'POST /api/families/:family/meetings/:meeting/items': { scope, run: addItem },
    'PUT /api/families/:family/meetings/:meeting/items/:item': { scope, run: rewriteItem },
    'DELETE /api/families/:family/meetings/:meeting/items/:item': { scope, run: removeItem },
    'POST /api/families/:family/meetings/:meeting/items/:item/putting-back': { scope, run: putItemBack },
    'POST /api/families/:family/meetings/:meeting/admissions': { scope, run: admit },
    'PUT /api/families/:family/meetings/:meeting/admissions/:admission': { scope, run: changeAdmission },
    'DELETE /api/families/:family/meetings/:meeting/admissions/:admission': { scope, run: endAdmission },
    'GET /api/meetings': { scope: mine, run: listInvitations },
    'GET /api/meetings/:family/:meeting': { scope: invited, run: attendMeeting },
    'GET /api/own/meetings': { scope: mine, run: listInvitations },
    'GET /api/own/meetings/:family/:meeting': { scope: invited, run: attendMeeting },
  })
  serve(app, services, meetingReplyRoutes, {
    'PUT /api/invitations/:admission/reply': { scope: mine, run: replyToInvitation },
    'PUT /api/own/invitations/:admission/reply': { scope: mine, run: replyToInvitation },
  })
  serve(app, services, meetingConductRoutes, {
    'GET /api/meeting-types': { scope: () => ({ kind: 'none' }), run: listTypes },
    'PUT /api/families/:family/meetings/:meeting/steps/:step': { scope, run: markStep },
    'PUT /api/families/:family/meetings/:meeting/grounds/:gate': { scope, run: writeGround },
    'DELETE /api/families/:family/meetings/:meeting/grounds/:gate': { scope, run: takeBackGround },
    'POST /api/families/:family/meetings/:meeting/confirmation': { scope, run: confirmMeeting },
    'DELETE /api/families/:family/meetings/:meeting/confirmation': { scope, run: takeBackConfirmation },
    'POST /api/families/:family/meetings/:meeting/holding': { scope, run: holdMeeting },
    'DELETE /api/families/:family/meetings/:meeting/holding': { scope, run: takeBackHolding },
    'POST /api/families/:family/meetings/:meeting/participants/:participant/answer': { scope, run: writeAnswer },
    'GET /api/own/families/:family/meetings': { scope, run: listOwnMeetings },
    'POST /api/own/families/:family/meetings/:meeting/participants/:participant/answer': { scope, run: answerProposal },
  })
}
