import type { Room } from '../../../contract/family.ts'
import { nextSteps, type CourseState, type NextStep } from '../../../domain/intake/visitation.ts'
import { custodyOf, isChild } from './people/person-words.ts'

/**
 * What remains before the team can work from one plan, as far as this reader's room tells. In a course that is under way
 * only what can still be missing is named.
 */
export function remaining(room: Room): readonly NextStep[] {
  const state = (room.course?.state ?? 'accepted') as CourseState
  if (state === 'closed' || state === 'declined') return []
  const steps = nextSteps({ ...factsOf(room), state: state === 'active' ? 'accepted' : state })
  return state === 'active'
    ? steps.filter(({ code }) => stillMissing.has(code))
    : steps.filter(({ code }) => code !== 'next.hand-over')
}

const stillMissing = new Set(['next.find-custody', 'next.hear-children', 'next.sign-share', 'next.name-coordinator'])

function factsOf(room: Room): Omit<Parameters<typeof nextSteps>[0], 'state'> {
  const standing = room.bases.filter(
    ({ withdrawnAt, endsAt }) => withdrawnAt === null && (endsAt === null || endsAt.slice(0, 10) > room.today),
  )
  const takePart = standing.filter((basis) => basis.kind === 'consent-to-take-part')
  const imposed = standing.find((basis) => basis.kind === 'imposed-by-youth-crime-board')
  const waiting = takePart.flatMap((basis) => basis.signatures).filter((one) => one.signedAt === null)
  const children = room.people.filter((one) => one.inInitiative && one.due === null && isChild(one, room.today))
  const shared = new Set(standing.filter((basis) => basis.startsAt !== null).map((basis) => basis.toDepartment))
  const own = room.team.find(({ role }) => role === 'coordinator')?.department ?? null
  return {
    hiddenNotification: false,
    // Criteria lie with those who decide; the room does not know them and says nothing about them.
    criteriaAssessed: true,
    missingTakePart: takePart.length === 0 ? 1 : waiting.filter((one) => one.required && one.refusedAt === null).length,
    signersUnknown: children.some((child) => custodyOf(room, child.id).length === 0),
    imposedBasis: imposed === undefined ? null : (imposed.paragraph ?? ''),
    childrenToHear: waiting.filter((one) => !one.required).length,
    missingShare: room.team.filter(({ department }) => department !== own && !shared.has(department)).length,
    hasCoordinator: own !== null,
  }
}
