import { moveCourse as moveState, type CourseState } from '../../domain/intake/visitation.ts'
import { readCourse } from '../../store/course.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { requireRight } from '../shared/case-guard.ts'
import { leaveOffer } from './leave-offer.ts'
import { refuse } from './refuse.ts'

interface Input {
  readonly params: { readonly family: string }
  readonly body: { readonly reason: string | null; readonly note: string | null }
}

/**
 * The family says no to the offer. A no is a no and owes no reason (vidensafdaekning-2020, afsnit 4.2). Everybody leaves it
 * in the same instant, the course goes back to where the referral lies, and what is left tells nobody that there was an
 * offer: looking one of them up answers as for somebody new. Those who decided may take it up again (`reconsider`). Only before the family has taken part.
 * Throws 404, 403, 400 at `reason`, 409 when the family already takes part.
 */
export async function recordNoThanks(
  unit: UnitOfWork,
  { params, body }: Input,
  services: Services,
): Promise<{ id: string; version: number }> {
  const caseId = params.family
  const { course } = await readCourse(unit, caseId)
  if (course === null) throw notFound()
  requireRight(
    unit,
    caseId,
    { category: 'cooperation' },
    'share',
    'Det er familiens koordinator, der kan skrive nejet ind.',
  )
  const programme = await services.programmes.of(unit, course)
  if (body.reason !== null && !programme?.declineReasons.some((one) => one.id === body.reason))
    refuse([{ field: 'reason', code: 'visitation.decline-reason', detail: 'Vælg en af indsatsens begrundelser.' }])
  requireOffer(course)
  const reason = [body.reason, body.note].filter((one) => one !== null).join(': ') || 'the family said no'
  return { id: caseId, version: await leaveOffer(unit, caseId, { course, reason, to: 'declined' }) }
}

/** An offer stands until the family has begun: after that a course is closed, with somebody who takes over. */
function requireOffer(course: { readonly state: string; readonly startsOn: string | null }): void {
  const move = moveState(
    course.state as CourseState,
    { event: 'decline', reason: 'no thanks' },
    {
      state: course.state as CourseState,
      hiddenNotification: false,
      criteriaAssessed: true,
      missingTakePart: 0,
      signersUnknown: false,
      imposedBasis: null,
      childrenToHear: 0,
      missingShare: 0,
      hasCoordinator: true,
    },
  )
  if (move.ok && course.startsOn === null) return
  throw new Problem(409, 'offer-over', 'Familien er allerede i gang. Afslut forløbet i stedet, så nogen tager over.')
}
