import type { FastifyInstance } from 'fastify'
import { minutesRoutes } from '../../contract/minutes.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { approveMinutes, openMinutesAgain } from './approve-minutes.ts'
import { approveText, takeApprovalBack } from './approve-text.ts'
import { noteAttendance, openAttendance } from './attendance.ts'
import { openHours } from './hours.ts'
import { correctLine, putLineBack, takeLineOut, writeLine } from './lines.ts'
import { listMinutes, openMinutes } from './open-minutes.ts'
import { ownMinutes } from './own-minutes.ts'
import { changeText, putTextBack, takeTextOut, writeText } from './texts.ts'

/** The minutes of meetings, what is made of them for single readers, and who was there. */
export function registerMinutes(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  // Whoever has nothing to read on is told so: an invitation that ended opens nothing of the case by itself.
  const kept = ({ params }: { params: { family: string } }): Scope => ({
    kind: 'mine',
    categories: [...services.presets.rules.categories.keys()],
    subjects: 'any',
    about: params.family,
  })
  serve(app, services, minutesRoutes, {
    'GET /api/minutes/:family': { scope: kept, run: listMinutes },
    'GET /api/minutes/:family/:meeting': { scope, run: openMinutes },
    'POST /api/minutes/:family/:item/lines': { scope, run: writeLine },
    'PUT /api/minutes/:family/:item/lines/:line': { scope, run: correctLine },
    'DELETE /api/minutes/:family/:item/lines/:line': { scope, run: takeLineOut },
    'POST /api/minutes/:family/:item/lines/:line/putting-back': { scope, run: putLineBack },
    'POST /api/minutes/:family/:item/approval': { scope, run: approveMinutes },
    'DELETE /api/minutes/:family/:item/approval': { scope, run: openMinutesAgain },
    'POST /api/minutes/:family/:item/texts': { scope, run: writeText },
    'PUT /api/minutes/:family/:item/texts/:text': { scope, run: changeText },
    'DELETE /api/minutes/:family/:item/texts/:text': { scope, run: takeTextOut },
    'POST /api/minutes/:family/:item/texts/:text/putting-back': { scope, run: putTextBack },
    'POST /api/minutes/:family/:item/texts/:text/approval': { scope, run: approveText },
    'DELETE /api/minutes/:family/:item/texts/:text/approval': { scope, run: takeApprovalBack },
    'GET /api/families/:family/meetings/:meeting/attendance': { scope, run: openAttendance },
    'PUT /api/families/:family/meetings/:meeting/attendance': { scope, run: noteAttendance },
    'GET /api/families/:family/person-hours': { scope, run: openHours },
    'GET /api/own/families/:family/minutes': { scope, run: ownMinutes },
  })
}
