import { teamSentences } from '../../domain/team/handover.ts'
import type { Stage } from '../../domain/team/workload.ts'
import { findEmployee } from '../../store/employee.ts'
import { lockPlaces, readTeam, type MembershipRow } from '../../store/team.ts'
import { Conflict } from '../../store/conflict.ts'
import { readWeights } from '../../store/team-lead.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { actingDepartment, mayDo, refusedField } from '../shared/case-guard.ts'
import { requireInvitation, requireInvite, rolesToGive } from './inviting.ts'
import {
  beginOf,
  changePlace,
  cooperationOf,
  coordinatorNeeded,
  endOf,
  findPlace,
  leavePair,
  type Saved,
} from './places.ts'

interface Part {
  readonly basedOn: number
  readonly partVersion: number
  readonly does: string | null
  readonly authority: 'authority' | 'provider' | 'both' | null
  readonly bothReason: string | null
  readonly toldFamilyOn: string | null
}

const refusedBy = (field: string, code: keyof typeof teamSentences): Problem =>
  refusedField(field, code, teamSentences[code].da)

/**
 * What a member does for the family, and whether they decide, help or both; by the coordinator, or by the member.
 * One who is both needs a reason, and the family must have been told. Throws 403, 404, 400 at a field, Conflict.
 */
export async function writePart(unit: UnitOfWork, caseId: string, membership: string, body: Part): Promise<Saved> {
  const place = await findPlace(unit, caseId, membership)
  if (place.employee !== unit.asking.actor.id) requireInvite(unit, caseId)
  if (body.authority === 'both') {
    if (body.bothReason === null) throw refusedBy('bothReason', 'team.both-reason')
    if (body.toldFamilyOn === null) throw refusedBy('toldFamilyOn', 'team.both-untold')
  }
  if (body.toldFamilyOn !== null && body.toldFamilyOn > unit.asking.today)
    throw refusedBy('toldFamilyOn', 'team.future-day')
  const words = {
    does: body.does,
    both_reason: body.authority === 'both' ? body.bothReason : null,
    told_family_on: body.authority === 'both' ? body.toldFamilyOn : null,
  }
  const compartment = await cooperationOf(unit, caseId, place.party, actingDepartment(unit, caseId))
  const found = await unit.tx
    .selectFrom('team_part')
    .select(['id', 'version'])
    .where('municipality', '=', unit.municipality)
    .where('case_id', '=', caseId)
    .where('membership', '=', membership)
    .orderBy('id')
    .executeTakeFirst()
  if (found && found.version !== body.partVersion) throw new Conflict({ id: found.id, version: found.version })
  if (found) await unit.update('team_part', found.id, body.partVersion, words)
  else await unit.insert('team_part', { id: unit.newId(), compartment, case_id: caseId, membership, ...words })
  return { id: membership, version: await changePlace(unit, membership, body.basedOn, { authority: body.authority }) }
}

/** Says which day is somebody's last, or takes it back with null. Throws 403, 404, 400 at `lastDay`, 409, Conflict. */
export async function setLastDay(
  unit: UnitOfWork,
  caseId: string,
  membership: string,
  body: { readonly basedOn: number; readonly lastDay: string | null },
  services: Services,
): Promise<Saved> {
  requireInvite(unit, caseId)
  const place = await findPlace(unit, caseId, membership)
  if (place.role === 'coordinator')
    throw coordinatorNeeded('Familien skal altid have én ansvarlig koordinator. Giv ansvaret videre i stedet.')
  requireGivable(unit, caseId, place, services)
  if (body.lastDay !== null && body.lastDay < unit.asking.today) throw refusedBy('lastDay', 'team.past-day')
  const ends = body.lastDay === null ? null : endOf(body.lastDay)
  if (ends !== null && ends <= place.startsAt) throw refusedBy('lastDay', 'team.ends-first')
  return { id: membership, version: await changePlace(unit, membership, body.basedOn, { ends_at: ends }) }
}

function requireGivable(unit: UnitOfWork, caseId: string, place: MembershipRow, services: Services): void {
  if (!rolesToGive(unit, caseId, services).some((role) => role.id === place.role))
    throw new Problem(403, 'not-yours', 'Du kan kun ændre dem, du selv kunne have taget med.')
}

/** How far the family is and how much it weighs, said by the one whose load it counts in. Throws 403, 404, Conflict. */
export async function setStage(
  unit: UnitOfWork,
  caseId: string,
  membership: string,
  body: { readonly basedOn: number; readonly stage: Stage | null; readonly weight?: string | null | undefined },
  services: Services,
): Promise<Saved> {
  const place = await findPlace(unit, caseId, membership)
  if (place.employee !== unit.asking.actor.id) throw new Problem(403, 'not-yours', 'Det siger koordinatoren selv.')
  const { course } = await readTeam(unit, caseId)
  const programme = course && (await services.programmes.of(unit, course))
  if (body.weight && !(await readWeights(unit)).some((one) => one.id === body.weight))
    throw refusedField('weight', 'team.weight', 'Vælg fra listen.')
  const patch = {
    stage: body.stage,
    counts_against: programme?.capacity.perCoordinator ?? null,
    ...(body.weight !== undefined && { weight: body.weight }),
  }
  return { id: membership, version: await changePlace(unit, membership, body.basedOn, patch) }
}

/**
 * Lets somebody stand in for a member from one day to another, and see the family only then. For the coordinator one
 * stands in as co-coordinator: the responsibility stays where it is. Throws 403, 404, 400 at a field, 409.
 */
export async function addSubstitute(
  unit: UnitOfWork,
  caseId: string,
  membership: string,
  body: { readonly employee: string; readonly from: string; readonly lastDay: string },
  services: Services,
): Promise<Saved> {
  requireInvite(unit, caseId)
  const place = await findPlace(unit, caseId, membership)
  const role = place.role === 'coordinator' ? 'co-coordinator' : place.role
  requireInvitation(unit, caseId, role, services)
  const employee = await findEmployee(unit, body.employee)
  if (!employee) throw refusedField('employee', 'team.employee', 'Vælg en medarbejder fra listen.')
  if (body.from < unit.asking.today) throw refusedBy('from', 'team.past-day')
  if (body.lastDay < body.from) throw refusedBy('lastDay', 'team.ends-first')
  if ((await lockPlaces(unit, caseId)).some((m) => m.employee === employee.id))
    throw new Problem(409, 'already-in-team', `${employee.name} er allerede i familiens team.`, { field: 'employee' })
  const id = unit.newId()
  await unit.insertFact('membership', {
    id,
    case_id: caseId,
    employee: employee.id,
    department: employee.department,
    role,
    party: place.party,
    starts_at: beginOf(unit, body.from),
    ends_at: endOf(body.lastDay),
    added_by: unit.asking.actor.id,
    stands_in_for: membership,
  })
  return { id, version: 1 }
}

/** Makes two members a pair who work together, or parts them with null. Throws 403, 404, 400 at `with`, Conflict. */
export async function setPair(
  unit: UnitOfWork,
  caseId: string,
  membership: string,
  body: { readonly basedOn: number; readonly with: string | null },
): Promise<Saved> {
  if (!mayDo(unit, caseId, { category: 'cooperation' }, 'invite')) requireInvite(unit, caseId)
  const places = await lockPlaces(unit, caseId)
  const place = places.find((m) => m.id === membership)
  if (!place) throw notFound()
  const other = body.with === null ? undefined : places.find((m) => m.id === body.with && m.id !== membership)
  if (body.with !== null && !other) throw refusedField('with', 'team.member', 'Vælg en fra familiens team.')
  if (place.pair !== null) await leavePair(unit, caseId, place)
  if (other) {
    if (other.pair !== null) await leavePair(unit, caseId, other)
    const fresh = (await lockPlaces(unit, caseId)).find((m) => m.id === other.id) ?? other
    await changePlace(unit, fresh.id, fresh.version, { pair: membership })
  }
  return { id: membership, version: await changePlace(unit, membership, body.basedOn, { pair: other?.id ?? null }) }
}
