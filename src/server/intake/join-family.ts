import type { z } from 'zod'
import type { enquiryRoutes } from '../../contract/enquiry.ts'
import { moveCourse, type CourseState } from '../../domain/intake/visitation.ts'
import { courseIsClosed } from '../../store/case-over.ts'
import { Conflict } from '../../store/conflict.ts'
import { familiesOf, isWalled, sentByEmployee, type StandsIn } from '../../store/enquiry.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { findPeople } from '../shared/find-people.ts'
import type { HourlyLimit } from '../shared/hourly-limit.ts'
import { openReferral, type Opened } from './open-intake.ts'
import { alreadyDecided, fault, noDecisionRight } from './refuse.ts'

interface Input {
  readonly params: { readonly family: string }
  readonly body: z.output<(typeof enquiryRoutes)['POST /api/intake/:family/join']['body']>
}

/**
 * Joins a candidate to the family that somebody named takes part in: what was written is copied to where those who may
 * read a referral in that family read it, and the candidate is a candidate no more. Whoever joins learns what a look-up
 * answers and nothing else: known or not. Throws 404, 403, 400 at `whom`, 409 `join-not-here`, Conflict, 429.
 */
export async function joinFamily(
  unit: UnitOfWork,
  { params, body }: Input,
  services: Services,
  limit: HourlyLimit,
): Promise<{ id: string; version: number }> {
  const opened = await openReferral(unit, params.family, services)
  const { row, decides } = opened
  if (!decides) throw noDecisionRight()
  const [task] = row.tasks
  const { course } = row
  if (!task || !course) throw alreadyDecided()
  if (course.version !== body.basedOn) throw new Conflict({ version: course.version, state: course.state })
  requireMove(course.state as CourseState, body.reason)
  limit.take(unit.asking.actor.id, unit.now)
  const into = await targetOf(unit, opened, body.whom, services.secret)

  const { actor, at } = unit.asking
  const id = unit.newId()
  await unit.insertFact('referral_join', { id, case_id: params.family, into_case: into.caseId, starts_at: at })
  await writeDown(unit, opened, { id, into, reason: body.reason })
  const version = await unit.update('course', course.id, body.basedOn, { state: 'joined' }, body.reason)
  if (version === null) throw notFound()
  for (const one of row.tasks)
    await unit.updateFact('decision_task', one.id, one.version, { decided_at: at, decided_by: actor.id })
  return { id: params.family, version }
}

function requireMove(state: CourseState, reason: string): void {
  const move = moveCourse(state, { event: 'join', reason }, undecided)
  if (!move.ok) throw new Problem(409, move.code, fault('', move.code).detail)
}

/** A candidate has none of the facts that a later state waits for. */
export const undecided = {
  state: 'candidate',
  hiddenNotification: false,
  criteriaAssessed: false,
  missingTakePart: 0,
  signersUnknown: false,
  imposedBasis: null,
  childrenToHear: 0,
  missingShare: 0,
  hasCoordinator: false,
} as const

/** One sentence for every reason: which it is could tell of a wall, of two homes, or of a course that is over. */
const notHere = (): Problem =>
  new Problem(
    409,
    'join-not-here',
    'Henvendelsen kan ikke lægges til en familie herfra. Behandl den som en ny, eller spørg jeres leder.',
  )

/**
 * The one family in which the one person takes part. Nothing crosses that is about somebody whom a wall names; and where
 * walls stand, only what a signed-in employee sent, since nobody knows who else sends.
 */
async function targetOf(
  unit: UnitOfWork,
  opened: Opened,
  whom: Input['body']['whom'],
  secret: string,
): Promise<StandsIn & { department: string }> {
  const people = await findPeople(unit, whom, secret)
  if (people.length === 0)
    throw refusedField('whom', 'join.unknown', 'Vi kender ikke personen. Så er det en ny familie.')
  const [person, ...others] = people
  const [family, ...more] = await familiesOf(unit, people)
  if (!person || !family || others.length > 0 || more.length > 0) throw notHere()
  const { department, caseId, hasWalls } = family
  if (department === null) throw notHere()
  if ((await isWalled(unit, person)) || (await courseIsClosed(unit, caseId))) throw notHere()
  if (hasWalls && !(await sentByEmployee(unit, opened.referral.id))) throw notHere()
  return { ...family, department }
}

async function writeDown(
  unit: UnitOfWork,
  { referral }: Opened,
  { id, into, reason }: { id: string; into: StandsIn; reason: string },
): Promise<void> {
  const compartment = await unit.drop(enquiryPlace(into.caseId, into.department))
  await unit.insert(
    'joined_referral',
    {
      id,
      compartment,
      case_id: into.caseId,
      kind: referral.kind,
      about_name: referral.aboutName,
      sender_name: referral.senderName,
      sender_contact: referral.senderContact,
      sender_relation: referral.senderRelation,
      sender_department: referral.senderDepartment,
      received_at: referral.receivedAt,
      concern: referral.concern,
      wish: referral.wish,
      parents_know: referral.parentsKnow,
      withdrawn_at: referral.withdrawnAt,
      withdrawn_reason: referral.withdrawnReason,
      joined_at: unit.asking.at,
      reason,
    },
    reason,
  )
}

/** With the coordinator's department, for the team alone, as guarded as a referral can be. */
const enquiryPlace = (caseId: string, department: string | null) =>
  ({ caseId, subject: null, category: 'child-case', sensitivity: 3, audience: 'team', department }) as const
