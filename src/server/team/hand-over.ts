import { faultsOfHandover, teamSentences } from '../../domain/team/handover.ts'
import { findEmployee } from '../../store/employee.ts'
import { endAdmissions } from '../../store/meeting.ts'
import { lockPlaces, type MembershipRow } from '../../store/team.ts'
import { Conflict } from '../../store/conflict.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { actingDepartment, refusedField } from '../shared/case-guard.ts'
import { requireInvitation, requireInvite } from './inviting.ts'
import { beginOf, changePlace, cooperationOf, type Saved } from './places.ts'

interface Notes {
  readonly reason: string | null
  readonly jointMeetingOn: string | null
  readonly familyAskedOn: string | null
  readonly familySays: string | null
}

interface Body extends Notes {
  /** The membership of the coordinator whom the page showed. */
  readonly from: string
  readonly employee: string
  readonly oldBecomes: 'co-coordinator' | 'leaves'
  readonly basedOn: number
  readonly begins: string
  readonly takesOver: string
  readonly noOverlapReason: string | null
}

/**
 * Hands the responsibility over, with a period together: the new one is co-coordinator from `begins` and coordinator
 * from `takesOver`, the very instant at which the old one's place ends, so there is exactly one at any time. All of it
 * are spells: nothing has to run for the day to come.
 * Throws 403, 400 at a field, 409 `no-coordinator`, `already-coordinator`, `handover-planned`, Conflict.
 */
export async function handOver(unit: UnitOfWork, caseId: string, body: Body, services: Services): Promise<Saved> {
  requireInvite(unit, caseId)
  const employee = await findEmployee(unit, body.employee)
  if (!employee) throw refusedField('employee', 'team.employee', 'Vælg en medarbejder fra listen.')
  const places = await lockPlaces(unit, caseId)
  const old = places.find((m) => m.role === 'coordinator' && m.startsAt <= unit.asking.at)
  if (!old) throw new Problem(409, 'no-coordinator', 'Familien har ingen koordinator endnu. Tilføj en i teamet.')
  if (old.id !== body.from || old.version !== body.basedOn) throw new Conflict({ id: old.id, version: old.version })
  if (places.some((m) => m.role === 'coordinator' && m.startsAt > unit.asking.at))
    throw new Problem(
      409,
      'handover-planned',
      'Et skift er allerede planlagt. Fortryd det først, hvis det skal laves om.',
    )
  requireInvitation(unit, caseId, 'coordinator', services)
  if (old.employee === body.employee)
    throw new Problem(409, 'already-coordinator', `${employee.name} er allerede koordinator.`, { field: 'employee' })
  requireNotes(unit, body)
  const fault = faultsOfHandover(body, unit.asking.today)[0]
  if (fault) throw refusedField(fault.field, fault.code, teamSentences[fault.code].da)

  const begins = beginOf(unit, body.begins)
  const takesOver = beginOf(unit, body.takesOver)
  // The row is written while the giver still stands there.
  const compartment = await cooperationOf(unit, caseId, null, actingDepartment(unit, caseId))
  const add = async (
    who: Pick<MembershipRow, 'employee' | 'department'>,
    role: string,
    from: string,
    to: string | null,
  ) => {
    const id = unit.newId()
    await unit.insertFact('membership', {
      id,
      case_id: caseId,
      employee: who.employee,
      department: who.department,
      role,
      party: null,
      starts_at: from,
      ends_at: to,
      counts_against: role === 'coordinator' ? old.countsAgainst : null,
      added_by: unit.asking.actor.id,
    })
    return id
  }
  await changePlace(unit, old.id, old.version, { ends_at: takesOver })
  const already = places.find((m) => m.employee === employee.id)
  if (already) await changePlace(unit, already.id, already.version, { ends_at: takesOver })
  const next = { employee: employee.id, department: employee.department }
  const together = begins < takesOver && !already ? await add(next, 'co-coordinator', begins, takesOver) : null
  const coordinator = await add(next, 'coordinator', takesOver, null)
  const stays = body.oldBecomes === 'co-coordinator' ? await add(old, 'co-coordinator', takesOver, null) : null
  if (stays === null && takesOver <= unit.asking.at) await endAdmissions(unit, caseId, old.employee)
  await unit.insert('handover', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    from_membership: old.id,
    overlap_membership: together ?? already?.id ?? null,
    new_membership: coordinator,
    stays_membership: stays,
    from_ended_at: old.endsAt,
    overlap_ended_at: already?.endsAt ?? null,
    begins_at: begins,
    takes_over_at: takesOver,
    no_overlap_reason: body.noOverlapReason,
    ...columnsOf(body),
  })
  return { id: coordinator, version: 1 }
}

const columnsOf = (notes: Notes) => ({
  reason: notes.reason,
  joint_meeting_on: notes.jointMeetingOn,
  family_asked_on: notes.familyAskedOn,
  family_says: notes.familySays,
})

function requireNotes(unit: UnitOfWork, notes: Notes): void {
  if (notes.familyAskedOn !== null && notes.familyAskedOn > unit.asking.today)
    throw refusedField('familyAskedOn', 'team.future-day', teamSentences['team.future-day'].da)
}

/** Corrects what is noted about a handover, also afterwards. Throws 403, 404, 400 at a field, Conflict. */
export async function noteHandover(
  unit: UnitOfWork,
  handover: string,
  caseId: string,
  body: Notes & { readonly basedOn: number },
): Promise<Saved> {
  requireInvite(unit, caseId)
  requireNotes(unit, body)
  await find(unit, caseId, handover)
  const version = await unit.update('handover', handover, body.basedOn, columnsOf(body))
  if (version === null) throw notFound()
  return { id: handover, version }
}

/**
 * Takes a handover back before the responsibility has passed: the old one stays, the new one leaves (or keeps the place
 * they had), each until the last day that was said before. Throws 403, 404, 409 `handover-done`, Conflict.
 */
export async function cancelHandover(
  unit: UnitOfWork,
  handover: string,
  caseId: string,
  basedOn: number,
): Promise<Saved> {
  requireInvite(unit, caseId)
  const found = await find(unit, caseId, handover)
  const { at } = unit.asking
  if (found.cancelled_at !== null || found.takes_over_at <= at)
    throw new Problem(409, 'handover-done', 'Skiftet er sket. Giv ansvaret tilbage i stedet.')
  const places = await lockPlaces(unit, caseId)
  const change = async (id: string | null, ends: string | null) => {
    const place = places.find((m) => m.id === id)
    if (place) await changePlace(unit, place.id, place.version, { ends_at: ends })
  }
  // A last day that has passed meanwhile would leave the family with nobody.
  const lastDay = (ended: string | null): string | null => (ended !== null && ended > at ? ended : null)
  await change(found.from_membership, lastDay(found.from_ended_at))
  await change(found.new_membership, at)
  await change(found.stays_membership, at)
  // Somebody who was in the team before stays in it; who came for the handover goes.
  const together = places.find((m) => m.id === found.overlap_membership)
  const cameForIt = together !== undefined && together.startsAt >= found.begins_at
  await change(found.overlap_membership, cameForIt ? at : (found.overlap_ended_at ?? null))
  const version = await unit.update('handover', handover, basedOn, { cancelled_at: at })
  if (version === null) throw notFound()
  return { id: handover, version }
}

async function find(unit: UnitOfWork, caseId: string, handover: string) {
  const found = await unit.tx
    .selectFrom('handover')
    .selectAll()
    .where('municipality', '=', unit.municipality)
    .where('id', '=', handover)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}
