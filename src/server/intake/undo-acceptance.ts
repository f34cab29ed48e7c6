import { undoAcceptanceSentences, whyAcceptanceStands } from '../../domain/intake/undo-acceptance.ts'
import { readCourse } from '../../store/course.ts'
import { Conflict } from '../../store/conflict.ts'
import { joinedInto } from '../../store/enquiry.ts'
import { sinceAcceptance } from '../../store/intake.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { requireRight } from '../shared/case-guard.ts'
import { leaveOffer } from './leave-offer.ts'
import { fault } from './refuse.ts'
import { takeApart } from './separate.ts'

interface Input {
  readonly params: { readonly family: string }
  readonly body: { readonly basedOn: number; readonly reason: string }
}

/**
 * A family that was accepted by mistake is a candidate again, weighed by those who decide, who read the reason. By its
 * coordinator, who alone can see that nothing has been written yet. A referral that was joined to the family meanwhile is
 * a candidate of its own again. Throws 404, 403, 409 `acceptance-stands` with what stands in the way, Conflict.
 */
export async function undoAcceptance(
  unit: UnitOfWork,
  { params, body }: Input,
): Promise<{ id: string; version: number }> {
  const caseId = params.family
  const { course, closings } = await readCourse(unit, caseId)
  if (course === null) throw notFound()
  requireRight(
    unit,
    caseId,
    { category: 'cooperation' },
    'share',
    'Det er familiens koordinator, der kan fortryde, at familien blev taget med.',
  )
  if (course.version !== body.basedOn) throw new Conflict({ version: course.version, state: course.state })
  const since = await sinceAcceptance(unit, caseId)
  const why = whyAcceptanceStands({ ...since, startsOn: course.startsOn, hasClosings: closings.length > 0 })
  if (why.length > 0) {
    const problems = why.map((code) => ({ field: '', code, detail: undoAcceptanceSentences[code].da }))
    throw new Problem(409, 'acceptance-stands', problems.map(({ detail }) => detail).join(' '), { problems })
  }
  if (course.state !== 'accepted')
    throw new Problem(409, 'course.not-possible', fault('', 'course.not-possible').detail)
  for (const join of await joinedInto(unit, caseId)) await takeApart(unit, join, body.reason)
  return { id: caseId, version: await leaveOffer(unit, caseId, { course, reason: body.reason, to: 'candidate' }) }
}
