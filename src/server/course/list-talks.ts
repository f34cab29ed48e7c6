import type { z } from 'zod'
import type { courseRoutes } from '../../contract/course.ts'
import { AFTER_CARE } from '../../domain/course/standing.ts'
import { readMeetings, readOwnAdmissions } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { standing } from '../shared/case-guard.ts'
import type { InFamily } from './standing.ts'

type Talks = z.input<(typeof courseRoutes)['GET /api/families/:family/talks']['output']>

/**
 * The talks after a course that whoever keeps in touch is part of: when, where and what they are called. Of the other
 * meetings of the family, and of any agenda, nothing. Throws 404 for everybody else.
 */
export async function listTalks(unit: UnitOfWork, { params }: InFamily): Promise<Talks> {
  const caseId = params.family
  const keepsInTouch = unit.facts.memberships.some(
    (m) => m.caseId === caseId && m.role === AFTER_CARE && standing(m, unit.asking.at),
  )
  if (!keepsInTouch) throw notFound()
  const own = new Set((await readOwnAdmissions(unit, caseId)).map(({ meeting }) => meeting))
  const talks = (await readMeetings(unit, caseId)).filter(({ id }) => own.has(id))
  unit.saw(
    [caseId],
    talks.map(({ id }) => id),
  )
  return {
    today: unit.asking.today,
    talks: talks.map(({ id, title, startsAt, place, calledOff }) => ({ id, title, startsAt, place, calledOff })),
  }
}
