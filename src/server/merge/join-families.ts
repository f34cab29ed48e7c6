import type { z } from 'zod'
import type { familyMergeRoutes } from '../../contract/family-merge.ts'
import { planFamilyMerge } from '../../domain/merge/plan-family-merge.ts'
import { stopTasks } from '../../store/case-over.ts'
import { employeesIn, familyNow, lockFamilies, peopleIn } from '../../store/family-merge.ts'
import { callOff, readMeetings } from '../../store/meeting.ts'
import { compartmentsOf, noteChange } from '../../store/merge.ts'
import { readRestrictions } from '../../store/protection.ts'
import { standingIn } from '../../store/proposal.ts'
import { withReach } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { mayOpenAccess, refusedField, requireOpenFamily, requireOpeningAccess } from '../shared/case-guard.ts'
import { familiesNotHere, requireJoinable, type Pair } from './family-ready.ts'
import { openingRoles } from './may-merge.ts'
import { nothing } from './merge-people.ts'

type Body = z.output<(typeof familyMergeRoutes)['POST /api/families/:family/family-merges']['body']>
type Saved = { id: string; version: number }
/** What a course is closed with that went on in another family. */
export const JOINED = 'lagt sammen'
export const ONLY_COORDINATOR = 'Kun koordinatoren kan lægge to familier sammen eller skille dem ad.'

/** One coordinator has both families and joins them, with a reason. Throws 403, 404, 400 at `other`, 409. */
export async function joinOwnFamilies(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
  services: Services,
): Promise<Saved> {
  requireOpenFamily(unit, caseId)
  requireOpeningAccess(unit, caseId, ONLY_COORDINATOR)
  if (body.other === caseId)
    throw refusedField('other', 'family-merge.same', 'Det er den samme familie. Vælg en anden.')
  if (!mayOpenAccess(unit, body.other))
    throw refusedField('other', 'family-merge.unknown', 'Vælg en familie, som du selv er koordinator for.')
  const { actor, at } = unit.asking
  const asker = body.goesOn === 'this'
  const [goesOn, closed] = asker ? [caseId, body.other] : [body.other, caseId]
  const id = unit.newId()
  await lockFamilies(unit, [goesOn, closed])
  const pair = { goesOn, closed, mine: new Set([goesOn, closed]) }
  const facts = await requireJoinable(unit, pair)
  await unit.insertFact('family_merge', {
    id,
    case_id: caseId,
    of_case: body.other,
    asked_by: actor.id,
    asker_goes_on: asker,
    meetings: body.meetings,
    starts_at: at,
    ends_at: at,
    answer: 'accepted',
    answered_at: at,
    answered_by: actor.id,
  })
  await carryFamilyMerge(unit, { id, pair, facts, meetings: body.meetings, reason: body.reason }, services)
  unit.saw([goesOn, closed], [id])
  return { id, version: 1 }
}

interface Joined {
  readonly id: string
  readonly pair: Pair
  readonly facts: Awaited<ReturnType<typeof requireJoinable>>
  readonly meetings: 'called-off' | 'kept'
  readonly reason: string
}

/**
 * Does what both have said yes to: the one course is closed and its plan stands where it lies, its people come to the
 * other without own access, and what must not be done with somebody holds there too. Teams and consents are as they were.
 */
export async function carryFamilyMerge(unit: UnitOfWork, joined: Joined, services: Services): Promise<void> {
  const { id, pair, facts, reason } = joined
  const { goesOn, closed } = pair
  const { at, today } = unit.asking
  const opening = await standingIn(unit, [goesOn, closed], openingRoles(services))
  const department = (caseId: string) => opening.find((one) => one.caseId === caseId)?.department ?? null
  if (department(goesOn) === null) throw familiesNotHere()
  for (const like of planFamilyMerge(facts).comes) {
    const part = unit.newId()
    await unit.insertFact('participation', {
      id: part,
      case_id: goesOn,
      person: like.person,
      stands_as: like.standsAs,
      in_initiative: like.inInitiative,
      own_access: false,
      starts_at: at,
      ends_at: like.endsAt,
    })
    await noteChange(unit, id, { ...nothing, kind: 'participation', object: part, before: { person: like.person } })
  }
  const names = { [goesOn]: (await familyNow(unit, closed)).name, [closed]: (await familyNow(unit, goesOn)).name }
  const { course } = await familyNow(unit, closed)
  await withReach(unit, await compartmentsOf(unit, [closed]), async () => {
    if (course) {
      const patch = { state: 'closed', ends_on: today, closing_reason: JOINED }
      await unit.update('course', course.id, course.version, patch, reason)
      await noteChange(unit, id, { ...nothing, kind: 'course', object: course.id, before: { state: course.state } })
    }
    await stopTasks(unit, closed, ['grant', 'reality-check'])
    if (joined.meetings === 'called-off') await callOffAhead(unit, id, closed)
    await bringRestrictions(unit, joined, department(goesOn))
  })
  for (const caseId of [goesOn, closed]) {
    const compartment = await unit.drop(saidPlace(caseId, department(caseId)))
    await unit.insert(
      'family_merge_words',
      { id: unit.newId(), compartment, case_id: caseId, merge: id, words: reason, other_name: names[caseId] ?? null },
      reason,
    )
  }
  const there = new Set(await employeesIn(unit, goesOn))
  for (const employee of (await employeesIn(unit, closed)).filter((one) => !there.has(one)))
    await unit.insertFact('family_merge_ask', { id: unit.newId(), case_id: closed, merge: id, employee })
  for (const caseId of [goesOn, closed]) unit.tellRingChanged(id, caseId)
}

/** With the coordinator's department, for those who read how the family works together. */
const saidPlace = (caseId: string, department: string | null) =>
  ({ caseId, subject: null, category: 'cooperation', audience: 'team', department }) as const

async function callOffAhead(unit: UnitOfWork, id: string, closed: string): Promise<void> {
  const ahead = (await readMeetings(unit, closed)).filter(
    (one) => one.calledOff === null && one.startsAt > unit.asking.at,
  )
  for (const meeting of ahead) {
    const why = { reason: 'Familien er lagt sammen med en anden', offersAnother: false }
    const version = await callOff(unit, closed, { id: meeting.id, basedOn: meeting.version }, why)
    await noteChange(unit, id, { ...nothing, kind: 'meeting', object: meeting.id, afterVersion: version })
  }
}

/** Whoever may not be told, contacted or invited, may not be so in the family that goes on either. */
async function bringRestrictions(unit: UnitOfWork, { id, pair, reason }: Joined, department: string | null) {
  const { goesOn, closed } = pair
  const here = new Set((await peopleIn(unit, [goesOn])).flatMap(({ person, now }) => (now ? [person] : [])))
  const { today } = unit.asking
  for (const one of await readRestrictions(unit, closed)) {
    if (!here.has(one.person) || (one.endsOn !== null && one.endsOn <= today)) continue
    const compartment = await unit.drop(saidPlace(goesOn, department))
    const { person, kind, what, startsOn, endsOn } = one
    const copy = await unit.insert(
      'restriction',
      { id: unit.newId(), compartment, case_id: goesOn, person, kind, what, starts_on: startsOn, ends_on: endsOn },
      reason,
    )
    await noteChange(unit, id, { ...nothing, kind: 'restriction', object: copy, before: { from: one.id } })
  }
}
