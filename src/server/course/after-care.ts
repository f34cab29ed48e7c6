import { acceptedFaults } from '../../domain/course/closing.ts'
import { AFTER_CARE } from '../../domain/course/standing.ts'
import { DAYS_AFTER_LAST_CHECK } from '../../domain/course/closing.ts'
import { addDays, startOfDay } from '../../domain/shared/time.ts'
import { lockTeamSince, placeIn } from '../../store/course.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { openCourse, refuseFaults, requireInTouch, saved, type Saved } from './standing.ts'

interface One<K extends string> {
  readonly params: { readonly family: string } & { readonly [key in K]: string }
}
interface Accepted {
  readonly basedOn: number
  readonly acceptedBy: string
  readonly acceptedOn: string
}

/** Who has agreed to take the family over. Throws 404, 403, 400 at a field, Conflict. */
export async function acceptHandBack(
  unit: UnitOfWork,
  { params, body }: One<'closing'> & { body: Accepted },
): Promise<Saved> {
  return accept(unit, 'course_closing', params.family, params.closing, body)
}

/** Who has agreed to take a remaining need over. Throws as `acceptHandBack`. */
export async function acceptNeed(unit: UnitOfWork, { params, body }: One<'need'> & { body: Accepted }): Promise<Saved> {
  return accept(unit, 'remaining_need', params.family, params.need, body)
}

async function accept(
  unit: UnitOfWork,
  table: 'course_closing' | 'remaining_need',
  caseId: string,
  id: string,
  { basedOn, ...by }: Accepted,
): Promise<Saved> {
  requireInTouch(unit, caseId)
  if ((await placeIn(unit, caseId, table, id)) === null) throw notFound()
  refuseFaults(acceptedFaults(by, '', unit.asking.today))
  return saved(id, await unit.update(table, id, basedOn, { accepted_by: by.acceptedBy, accepted_on: by.acceptedOn }))
}

/**
 * Goes on keeping in touch: one more day on which to hear how it goes, with why. Whoever keeps in touch stays until some
 * days after it; the family reads both. No source states how long after-care may last, so none is set.
 * Throws 404, 403, 409, 400 at `plannedOn`.
 */
export async function planCheck(
  unit: UnitOfWork,
  { params, body }: One<'closing'> & { body: { readonly plannedOn: string; readonly reason: string } },
): Promise<Saved> {
  const caseId = params.family
  requireInTouch(unit, caseId)
  const { closings, checks, course } = await openCourse(unit, caseId)
  const closing = closings.find(({ id }) => id === params.closing)
  if (!closing) throw notFound()
  if (course.state !== 'closed' || closing.takenBackAt !== null || closing.reopenedAt !== null)
    throw new Problem(409, 'course-not-closed', 'Forløbet er i gang igen, så I mødes der.')
  const { plannedOn, reason } = body
  if (plannedOn <= unit.asking.today) refuseFaults([{ field: 'plannedOn', code: 'after-care.passed' }])
  const same = checks.some((one) => one.closing === closing.id && one.plannedOn === plannedOn && !one.cancelledReason)
  if (same) refuseFaults([{ field: 'plannedOn', code: 'after-care.twice' }])
  const id = await unit.insert('after_care_check', {
    id: unit.newId(),
    compartment: closing.compartment,
    case_id: caseId,
    closing: closing.id,
    planned_on: plannedOn,
    added_reason: reason,
    keeps_until: addDays(plannedOn, DAYS_AFTER_LAST_CHECK),
  })
  await stayUntil(unit, caseId, plannedOn)
  return { id, version: 1 }
}

async function stayUntil(unit: UnitOfWork, caseId: string, day: string): Promise<void> {
  const until = startOfDay(addDays(day, DAYS_AFTER_LAST_CHECK + 1))
  const contact = (await lockTeamSince(unit, caseId, null)).find((m) => m.role === AFTER_CARE)
  if (contact && (contact.endsAt ?? until) < until)
    await unit.updateFact('membership', contact.id, contact.version, { ends_at: until })
}

interface Heard {
  readonly basedOn: number
  readonly doneOn: string
  readonly outcome: 'well' | 'mixed' | 'hard' | 'not-reached'
  readonly note: string | null
}

/** Says how it goes, or corrects what was said. Throws 404, 403, 400 at a field, Conflict. */
export async function recordCheck(unit: UnitOfWork, { params, body }: One<'check'> & { body: Heard }): Promise<Saved> {
  requireInTouch(unit, params.family)
  if ((await placeIn(unit, params.family, 'after_care_check', params.check)) === null) throw notFound()
  if (body.doneOn > unit.asking.today) refuseFaults([{ field: 'doneOn', code: 'after-care.done-in-future' }])
  const patch = { done_on: body.doneOn, outcome: body.outcome, note: body.note, cancelled_reason: null }
  return saved(params.check, await unit.update('after_care_check', params.check, body.basedOn, patch))
}

/** Drops a planned day, with a reason. Throws 404, 403, Conflict. */
export async function cancelCheck(
  unit: UnitOfWork,
  { params, body }: One<'check'> & { body: { readonly basedOn: number; readonly reason: string } },
): Promise<Saved> {
  requireInTouch(unit, params.family)
  if ((await placeIn(unit, params.family, 'after_care_check', params.check)) === null) throw notFound()
  const patch = { cancelled_reason: body.reason }
  const version = saved(
    params.check,
    await unit.update('after_care_check', params.check, body.basedOn, patch, body.reason),
  )
  await leaveEarlier(unit, params.family)
  return version
}

/** Whoever keeps in touch stays no longer than the days that are left to ask for. */
async function leaveEarlier(unit: UnitOfWork, caseId: string): Promise<void> {
  const { checks } = await openCourse(unit, caseId)
  const days = checks.filter((one) => !one.cancelledReason).map((one) => one.plannedOn)
  const last = [unit.asking.today, ...days].toSorted().at(-1) ?? unit.asking.today
  const until = startOfDay(addDays(last, DAYS_AFTER_LAST_CHECK + 1))
  const contact = (await lockTeamSince(unit, caseId, null)).find((m) => m.role === AFTER_CARE)
  if (contact?.endsAt && contact.endsAt > until)
    await unit.updateFact('membership', contact.id, contact.version, { ends_at: until })
}
