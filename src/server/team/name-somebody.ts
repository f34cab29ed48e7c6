import { addDays, startOf } from '../../domain/shared/time.ts'
import { courseIsClosed } from '../../store/case-over.ts'
import { findEmployee } from '../../store/employee.ts'
import { lockPlaces } from '../../store/team.ts'
import {
  familyCompartment,
  familyName,
  openNamings,
  placesOf,
  readLeaving,
  readPlaces,
  readUncovered,
  type PlaceRow,
} from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { refusedField } from '../shared/case-guard.ts'
import { requireInvite } from './inviting.ts'
import { AHEAD_DAYS, TEAM_LEAD, requireLead } from './open-lead.ts'
import { changePlace, coordinatorNeeded, endPlace, type Saved } from './places.ts'

interface Opening {
  readonly caseId: string
  readonly membership: string | null
  readonly role: string
  readonly familyName: string | null
  readonly words: string | null
}

/** Opens a place for a leader: a task that opens the family's name, the role and the coordinator's words, and no more. */
export async function openPlace(unit: UnitOfWork, opening: Opening): Promise<Saved> {
  const { caseId } = opening
  const compartment = await unit.drop({
    caseId,
    subject: null,
    category: 'team-matter',
    audience: 'team',
    department: null,
  })
  const task = unit.newId()
  await unit.insertFact('decision_task', {
    id: task,
    case_id: caseId,
    kind: 'naming',
    job_function: TEAM_LEAD,
    place: opening.membership,
    compartments: [compartment],
    opened_at: unit.asking.at,
  })
  const id = await unit.insert('naming', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    task,
    membership: opening.membership,
    family_name: opening.familyName,
    role: opening.role,
    words: opening.words,
  })
  return { id, version: 1 }
}

/** A leader opens the place of a coordinator whom a family lacks. Throws 404. */
export async function openUncovered(unit: UnitOfWork, caseId: string): Promise<Saved> {
  requireLead(unit)
  if (!(await readUncovered(unit)).some((one) => one.family === caseId)) throw notFound()
  if (await courseIsClosed(unit, caseId)) throw notFound()
  const former = (await lockPlaces(unit, caseId)).find((m) => m.role === 'coordinator')
  return openPlace(unit, {
    caseId,
    membership: former?.id ?? null,
    role: 'coordinator',
    familyName: await nameForNaming(unit, caseId),
    words: null,
  })
}

/**
 * Opens every place of a coordinator, or of an employee who stops, so that nothing is forgotten; a place already open is
 * left, and so is one in a course that is closed. Throws 404, also for everybody else: what a family is called is told for
 * a place that must be filled, and not to be looked through.
 */
export async function openPlacesOf(unit: UnitOfWork, employee: string): Promise<{ opened: number }> {
  requireLead(unit)
  const places = await placesOf(unit, employee)
  const leads = places.some((place) => place.role === 'coordinator')
  if (
    !leads &&
    !(await readLeaving(unit, startOf(addDays(unit.asking.today, AHEAD_DAYS)))).some((one) => one.employee === employee)
  )
    throw notFound()
  return { opened: await openEveryPlace(unit, employee) }
}

/** Asks those who lead coordinators to fill the places of an employee, or those for which `isWanted`; answers how many. */
export async function openEveryPlace(
  unit: UnitOfWork,
  employee: string,
  isWanted: (role: string) => boolean = () => true,
): Promise<number> {
  const places = (await placesOf(unit, employee)).filter((place) => isWanted(place.role))
  const open = new Set(await openNamings(unit, employee))
  const left = places.filter((place) => !open.has(place.id))
  let opened = 0
  for (const place of left) {
    if (place.role === 'coordinator' && (await courseIsClosed(unit, place.family))) continue
    opened++
    unit.saw([place.family])
    await openPlace(unit, {
      caseId: place.family,
      membership: place.id,
      role: place.role,
      familyName: await nameForNaming(unit, place.family),
      words: null,
    })
  }
  return opened
}

/**
 * What a family is called, for whoever must name somebody in its team: its compartment is open for this one look, and
 * the leader is shown the name alone.
 */
async function nameForNaming(unit: UnitOfWork, caseId: string): Promise<string | null> {
  const key = await familyCompartment(unit, caseId)
  if (!key) return null
  const compartment = await unit.drop({ ...key, caseId, subject: null, audience: 'family' })
  const name = await familyName(unit, caseId)
  unit.open.delete(compartment)
  await unit.carryRing()
  return name
}

interface Named {
  readonly basedOn: number
  /** Null ends the place without anybody. */
  readonly employee: string | null
}

/** Names somebody in an open place, or ends it. Throws 404, 400 at `employee`, 409, Conflict. */
export async function nameSomebody(unit: UnitOfWork, caseId: string, naming: string, body: Named): Promise<Saved> {
  const place = await findOpen(unit, caseId, naming)
  const membership = body.employee === null ? null : await putInPlace(unit, caseId, place, body.employee)
  if (body.employee === null) {
    if (place.role === 'coordinator') throw coordinatorNeeded('Familien skal altid have én ansvarlig koordinator.')
    const old = (await lockPlaces(unit, caseId)).find((m) => m.id === place.membership)
    if (old) await endPlace(unit, caseId, old)
  }
  return close(unit, place, body.basedOn, {
    outcome: membership === null ? 'ended' : 'named',
    new_membership: membership,
  })
}

/** Closes a place that was opened by mistake; nothing else changes. Throws 404, Conflict. */
export async function cancelNaming(unit: UnitOfWork, caseId: string, naming: string, basedOn: number): Promise<Saved> {
  return close(unit, await findOpen(unit, caseId, naming), basedOn, { outcome: 'cancelled' })
}

async function findOpen(unit: UnitOfWork, caseId: string, naming: string): Promise<PlaceRow> {
  requireLead(unit)
  const place = (await readPlaces(unit)).find((one) => one.id === naming && one.family === caseId)
  if (!place) throw notFound()
  return place
}

async function close(
  unit: UnitOfWork,
  place: PlaceRow,
  basedOn: number,
  patch: { outcome: string; new_membership?: string | null },
): Promise<Saved> {
  const version = await unit.update('naming', place.id, basedOn, patch)
  if (version === null) throw notFound()
  const { at, actor } = unit.asking
  await unit.updateFact('decision_task', place.task, place.taskVersion, { decided_at: at, decided_by: actor.id })
  return { id: place.id, version }
}

/**
 * Puts somebody in a place from now on; whoever had it leaves. A coordinator's place takes the responsibility along, so
 * there is exactly one. Answers the new membership. Throws 400 at `employee`, 409.
 */
export async function putInPlace(
  unit: UnitOfWork,
  caseId: string,
  place: { readonly membership: string | null; readonly role: string },
  chosen: string,
): Promise<string> {
  const employee = await findEmployee(unit, chosen)
  if (!employee) throw refusedField('employee', 'team.employee', 'Vælg en medarbejder fra listen.')
  const { at, actor } = unit.asking
  // Whoever leads reads no family: they do not let themselves in.
  if (employee.id === actor.id)
    throw refusedField('employee', 'team.not-yourself', 'Du kan ikke sætte dig selv ind. Vælg en anden.')
  const team = await lockPlaces(unit, caseId)
  const coordinates = place.role === 'coordinator'
  if (coordinates && (await courseIsClosed(unit, caseId)))
    throw new Problem(409, 'course-closed', 'Familiens forløb er afsluttet, så der er ingen plads. Luk den her.')
  const old = team.find((m) => (coordinates ? m.role === 'coordinator' && m.startsAt <= at : m.id === place.membership))
  if (coordinates && team.some((m) => m.role === 'coordinator' && m.startsAt > at))
    throw new Problem(409, 'handover-planned', 'Et skift er allerede planlagt i familien. Luk pladsen i stedet.')
  if (old?.employee === employee.id)
    throw refusedField('employee', 'team.same', `${employee.name} har pladsen allerede. Vælg en anden.`)
  const already = team.find((m) => m.employee === employee.id)
  if (already && !coordinates)
    throw new Problem(409, 'already-in-team', `${employee.name} er allerede i familiens team.`, { field: 'employee' })
  if (already) await changePlace(unit, already.id, already.version, { ends_at: at })
  if (old) await endPlace(unit, caseId, old)
  const id = unit.newId()
  await unit.insertFact('membership', {
    id,
    case_id: caseId,
    employee: employee.id,
    department: employee.department,
    role: place.role,
    party: old?.party ?? null,
    counts_against: old?.countsAgainst ?? null,
    starts_at: at,
    // What was for a time stays for a time: a substitute's days, the days after a course.
    ends_at: coordinates ? null : (old?.endsAt ?? null),
    added_by: actor.id,
  })
  return id
}

/** The coordinator asks a leader to find somebody in their place. Throws 403, 409 `already-asked`. */
export async function askLeader(unit: UnitOfWork, caseId: string, words: string | null): Promise<Saved> {
  requireInvite(unit, caseId)
  const own = (await lockPlaces(unit, caseId)).find((m) => m.role === 'coordinator' && m.startsAt <= unit.asking.at)
  if (!own) throw notFound()
  if ((await openNamings(unit, own.employee)).includes(own.id))
    throw new Problem(409, 'already-asked', 'En leder er allerede bedt om at finde en ny koordinator.')
  return openPlace(unit, {
    caseId,
    membership: own.id,
    role: 'coordinator',
    familyName: await familyName(unit, caseId),
    words,
  })
}
