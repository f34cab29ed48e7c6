import { dayAt } from '../../domain/shared/time.ts'
import { lockImposed, readCourse, readGrounds } from '../../store/course.ts'
import { readFactHistory } from '../../store/fact-history.ts'
import { lastChangeOf } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { actingDepartment, mayOpenAccess } from '../shared/case-guard.ts'
import { courseClosed } from '../shared/closed-course.ts'
import { openCourse, refuseFaults, saved, type Saved } from './standing.ts'

interface Place {
  readonly params: { readonly family: string; readonly basis: string }
}
interface Decision {
  readonly decision: string
  readonly decidedOn: string
  readonly expectedUntil: string | null
}

/**
 * Writes down, or corrects, the decision by which the youth crime board imposes taking part. It lies with each person it
 * names, since it tells of crime (ungdomskriminalitetsloven, §§ 13-14). Throws 404, 403, 409, 400 at a field.
 */
export async function describeImposed(unit: UnitOfWork, { params, body }: Place & { body: Decision }): Promise<Saved> {
  const basis = await find(unit, params)
  const { today } = unit.asking
  if (body.decidedOn > today) refuseFaults([{ field: 'decidedOn', code: 'imposed.decided-in-future' }])
  if (body.expectedUntil !== null && body.expectedUntil < body.decidedOn)
    refuseFaults([{ field: 'expectedUntil', code: 'imposed.ended-before-decision' }])
  const known = (await readCourse(unit, params.family)).imposed.filter((one) => one.basis === basis.id)
  const content = { decision: body.decision, decided_on: body.decidedOn, expected_until: body.expectedUntil }
  for (const person of basis.persons) {
    const earlier = known.find((one) => one.person === person)
    if (earlier) {
      await unit.update('imposed_decision', earlier.id, earlier.version, content)
      continue
    }
    const compartment = await unit.compartment({
      caseId: params.family,
      subject: person,
      category: 'crime',
      audience: 'family',
      department: actingDepartment(unit, params.family),
    })
    if (compartment === null) throw notYours()
    await unit.insert('imposed_decision', {
      id: unit.newId(),
      compartment,
      case_id: params.family,
      basis: basis.id,
      person,
      ...content,
    })
  }
  return { id: basis.id, version: basis.version }
}

interface End {
  readonly basedOn: number
  readonly endedOn: string
  readonly reason: string
}

/**
 * Taking part is no longer imposed. Where nothing else makes the family take part, the course waits for a yes: the
 * coordinator asks, or closes. What others may read is untouched: that has grounds of its own.
 * Throws 404, 403, 409, 400 at a field, Conflict.
 */
export async function endImposed(unit: UnitOfWork, { params, body }: Place & { body: End }): Promise<Saved> {
  const { family } = params
  const basis = await find(unit, params)
  const { at, today } = unit.asking
  if (basis.withdrawnAt !== null || (basis.endsAt !== null && basis.endsAt <= at))
    throw new Problem(409, 'already-ended', 'Pålægget er allerede sluttet.')
  if (body.endedOn > today) refuseFaults([{ field: 'endedOn', code: 'imposed.ended-in-future' }])
  const { imposed, course } = await readCourse(unit, family)
  const decisions = imposed.filter((one) => one.basis === basis.id)
  const decided = decisions[0]?.decidedOn ?? dayAt(basis.startsAt ?? at)
  if (decisions.length > 0 && body.endedOn < decided)
    refuseFaults([{ field: 'endedOn', code: 'imposed.ended-before-decision' }])
  const version = await unit.updateFact('basis', basis.id, body.basedOn, { ends_at: at }, body.reason)
  for (const { id, version: basedOn } of decisions)
    await unit.update('imposed_decision', id, basedOn, { ended_on: body.endedOn, end_reason: body.reason }, body.reason)
  if (course?.state === 'active' && !(await takesPartOtherwise(unit, family, basis.id)))
    await unit.update('course', course.id, course.version, { state: 'accepted' }, NO_LONGER_IMPOSED)
  return saved(basis.id, version)
}

const NO_LONGER_IMPOSED = 'taking part is no longer imposed'

/**
 * The end was written by mistake: the ground stands until the day it stood before, its decision is no longer ended, and
 * the course goes on where the end alone had stopped it. Throws 404, 403, 409, Conflict.
 */
export async function reopenImposed(
  unit: UnitOfWork,
  { params, body }: Place & { body: { readonly basedOn: number; readonly reason: string } },
): Promise<Saved> {
  const { family } = params
  const basis = await find(unit, params)
  const { at } = unit.asking
  const { course, imposed } = await openCourse(unit, family)
  if (basis.withdrawnAt !== null || basis.endsAt === null || basis.endsAt > at)
    throw new Problem(409, 'not-ended', 'Pålægget er ikke sluttet.')
  if (course.state === 'closed') throw courseClosed(true)
  // A ground that had its own last day, or ended with a course, was not ended by mistake here.
  const ended = (await readFactHistory(unit, 'basis', [basis.id])).find(({ after }) => 'ends_at' in after)
  const last = ended?.before?.['ends_at']
  const before = typeof last === 'string' ? last : null
  if (
    ended === undefined ||
    ended.what !== 'update' ||
    ended.reason === null ||
    (before !== null && new Date(before) <= unit.now)
  )
    throw new Problem(
      409,
      'ended-otherwise',
      'Pålægget sluttede ikke ved en fejl her. Skriv et nyt, hvis det gælder igen.',
    )
  const version = await unit.updateFact('basis', basis.id, body.basedOn, { ends_at: before }, body.reason)
  for (const { id, version: basedOn } of imposed.filter((one) => one.basis === basis.id))
    await unit.update('imposed_decision', id, basedOn, { ended_on: null, end_reason: null }, body.reason)
  if (course.state === 'accepted' && (await stoppedAt(unit, course.id)) === ended.at)
    await unit.update('course', course.id, course.version, { state: 'active' }, body.reason)
  return saved(basis.id, version)
}

/** When the course was last stopped because taking part was no longer imposed; null where it was not. */
async function stoppedAt(unit: UnitOfWork, course: string): Promise<string | null> {
  const last = (await lastChangeOf(unit, 'course', course)) ?? null
  return last?.reason === NO_LONGER_IMPOSED ? last.at : null
}

async function takesPartOtherwise(unit: UnitOfWork, caseId: string, ended: string): Promise<boolean> {
  const { at } = unit.asking
  return (await readGrounds(unit, caseId)).some(
    (one) =>
      one.id !== ended &&
      (one.kind === 'consent-to-take-part' || one.kind === 'imposed-by-youth-crime-board') &&
      one.startsAt !== null &&
      one.startsAt <= at &&
      one.withdrawnAt === null &&
      (one.endsAt === null || one.endsAt > at),
  )
}

async function find(unit: UnitOfWork, { family, basis }: Place['params']) {
  const found = await lockImposed(unit, family, basis)
  if (!found) throw notFound()
  if (!mayOpenAccess(unit, family)) throw notYours()
  return found
}

const notYours = (): Problem =>
  new Problem(403, 'not-yours', 'Det er familiens koordinator, der kan skrive om pålægget.')
