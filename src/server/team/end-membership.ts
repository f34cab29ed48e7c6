import { ageOn } from '../../domain/shared/time.ts'
import { endAdmissions } from '../../store/meeting.ts'
import { lockTeam, type MembershipRow } from '../../store/team.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { behindWall, inFamily, mayDo } from '../shared/case-guard.ts'
import { requireInvite, rolesToGive } from './inviting.ts'

type Saved = { id: string; version: number }

/** Ends a membership now; access ends with the member's next request. Throws 403, 404, 409 `coordinator-needed`, Conflict. */
export async function endMembership(
  unit: UnitOfWork,
  caseId: string,
  membership: string,
  basedOn: number,
  services: Services,
): Promise<Saved> {
  requireInvite(unit, caseId)
  const member = await find(unit, caseId, membership)
  if (member.role === 'coordinator')
    throw new Problem(
      409,
      'coordinator-needed',
      'Familien skal altid have én ansvarlig koordinator. Giv ansvaret videre først.',
    )
  if (!rolesToGive(unit, caseId, services).some((role) => role.id === member.role))
    throw new Problem(403, 'not-yours', 'Du kan kun afslutte dem, du selv kunne have taget med.')
  return end(unit, caseId, member, basedOn)
}

/**
 * The family removes somebody from its team: a grown-up who may write in the family's shared plan, or the one person that
 * the member works for, from 15 years. Throws 404, 403, 409 `coordinator-needed`, Conflict.
 */
export async function removeByFamily(
  unit: UnitOfWork,
  caseId: string,
  membership: string,
  basedOn: number,
): Promise<Saved> {
  if (behindWall(unit, caseId)) throw notFound()
  const member = await find(unit, caseId, membership)
  const me = unit.asking.actor.id
  const born = inFamily(unit, caseId, me)?.born ?? null
  const age = born === null ? 18 : (ageOn(born, unit.asking.today) ?? 0)
  const forAll = age >= 18 && member.party === null && mayDo(unit, caseId, { category: 'cooperation' }, 'write')
  const forMe = age >= 15 && member.party === me
  if (!forAll && !forMe)
    throw new Problem(
      403,
      'not-yours',
      'Det er de voksne i familien, der bestemmer, hvem der er i teamet. Tal med din koordinator.',
    )
  if (member.role === 'coordinator')
    throw new Problem(
      409,
      'coordinator-needed',
      'I skal altid have en koordinator. Sig til, hvis I vil have en anden, så finder kommunen en.',
    )
  return end(unit, caseId, member, basedOn)
}

async function find(unit: UnitOfWork, caseId: string, membership: string): Promise<MembershipRow> {
  const member = (await lockTeam(unit, caseId)).find((m) => m.id === membership)
  if (!member) throw notFound()
  return member
}

/** Invitations to the family's meetings end with the place in its team. */
async function end(unit: UnitOfWork, caseId: string, member: MembershipRow, basedOn: number): Promise<Saved> {
  const version = await unit.updateFact('membership', member.id, basedOn, { ends_at: unit.asking.at })
  if (version === null) throw notFound()
  await endAdmissions(unit, caseId, member.employee)
  return { id: member.id, version }
}
