import type { FastifyInstance } from 'fastify'
import { enquiryRoutes } from '../../contract/enquiry.ts'
import { intakeRoutes } from '../../contract/intake.ts'
import { referralDoors } from '../../contract/referral.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import { serveDoor } from '../door.ts'
import type { Services } from '../services.ts'
import { hourlyLimit } from '../shared/hourly-limit.ts'
import { chooseProgramme } from './choose-programme.ts'
import { decideReferral } from './decide-referral.ts'
import { listEnquiries, noteSeen, returnEnquiry } from './enquiries.ts'
import { joinFamily } from './join-family.ts'
import { listCoordinators } from './list-coordinators.ts'
import { listReferralOptions } from './list-referral-options.ts'
import { listTasks } from './list-tasks.ts'
import { listWaiting } from './list-waiting.ts'
import { openIntake } from './open-intake.ts'
import { recordNoThanks } from './no-thanks.ts'
import { readForm } from './read-form.ts'
import { receiveOutsideReferral } from './receive-outside-referral.ts'
import { reconsider } from './reconsider.ts'
import { releaseReferral } from './release-referral.ts'
import { separateCandidate } from './separate.ts'
import { sendReferral } from './send-referral.ts'
import { takeStep, withdrawStep } from './take-step.ts'
import { undoAcceptance } from './undo-acceptance.ts'
import { withdrawReferral } from './withdraw-referral.ts'
import { tickCriterion } from './tick-criterion.ts'

const LOOK_UPS_AN_HOUR = 20

/** Intake: two doors for everybody, the professional's form, the notification queue, and triage. */
export function registerIntake(app: FastifyInstance, services: Services): void {
  const none = (): Scope => ({ kind: 'none' })
  const one = ({ params }: { params: { family: string } }): Scope => ({ kind: 'case', caseId: params.family })
  serveDoor(app, services, referralDoors, {
    'GET /api/referral-form': { tell: readForm },
    'POST /api/outside-referrals': { municipality: ({ body }) => body.municipality, run: receiveOutsideReferral },
  })
  const lookUps = hourlyLimit(LOOK_UPS_AN_HOUR)
  serve(app, services, enquiryRoutes, {
    'POST /api/intake/:family/join': {
      scope: one,
      run: (unit, input, known) => joinFamily(unit, input, known, lookUps),
    },
    'POST /api/intake/:family/separate': { scope: one, run: separateCandidate },
    'GET /api/families/:family/enquiries': { scope: one, run: listEnquiries },
    'POST /api/families/:family/enquiries/:enquiry/seen': { scope: one, run: noteSeen },
    'POST /api/families/:family/enquiries/:enquiry/return': { scope: one, run: returnEnquiry },
  })
  serve(app, services, intakeRoutes, {
    'GET /api/referral-options': { scope: none, run: listReferralOptions },
    'POST /api/referrals': { scope: none, run: sendReferral },
    'POST /api/referrals/withdrawal': { scope: none, run: withdrawReferral },
    'GET /api/intake': {
      scope: () => ({ kind: 'mine', categories: ['child-case'], subjects: 'none' }),
      run: listTasks,
    },
    'GET /api/intake/:family': { scope: one, run: openIntake },
    'POST /api/intake/:family/release': { scope: one, run: releaseReferral },
    'PUT /api/intake/:family/criteria/:criterion': { scope: one, run: tickCriterion },
    'GET /api/intake/:family/coordinators': { scope: one, run: listCoordinators },
    'PUT /api/intake/:family/programme': { scope: one, run: chooseProgramme },
    'POST /api/intake/:family/steps': { scope: one, run: takeStep },
    'POST /api/intake/:family/steps/:step/withdraw': { scope: one, run: withdrawStep },
    'POST /api/intake/:family/reconsider': { scope: one, run: reconsider },
    'GET /api/waiting-list': {
      scope: () => ({ kind: 'mine', categories: ['child-case'], subjects: 'none' }),
      run: listWaiting,
    },
    'POST /api/families/:family/undo-acceptance': { scope: one, run: undoAcceptance },
    'POST /api/families/:family/no-thanks': { scope: one, run: recordNoThanks },
    'POST /api/intake/:family/decision': { scope: one, run: decideReferral },
  })
}
