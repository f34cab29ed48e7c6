import { rolesDeciding } from '../../access/naming.ts'
import type { Decider, Route } from '../../domain/grant/authority.ts'
import { readAsked, readLeaders, type LeaderRow } from '../../store/grant-authority.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { namingIn } from '../shared/naming.ts'

interface Asked extends LeaderRow {
  /** Decides as one of the family's own team. */
  readonly isMember: boolean
}

/**
 * Who could decide about what lies here, in the order in which they are asked: leaders who grant, and of the family's own
 * team those whose role decides where it lies.
 */
export async function readDeciders(unit: UnitOfWork, caseId: string, compartment: number): Promise<Asked[]> {
  const place = unit.compartmentOf(compartment)
  const leaders = (await readLeaders(unit)).map((one) => ({ ...one, isMember: false }))
  if (!place) return leaders
  const naming = await namingIn(unit, caseId)
  const members: Decider[] = rolesDeciding(naming, place)
  const asked = await readAsked(
    unit,
    members.map(({ employee }) => employee),
  )
  return [
    ...leaders,
    ...asked.flatMap(({ employee, name }) =>
      members.filter((one) => one.employee === employee).map((one) => ({ ...one, name, isMember: true })),
    ),
  ]
}

/** The one to whom a route leads; as a leader where they are both. */
export const whoIsAsked = (route: Route, deciders: readonly Asked[]): Asked | null =>
  route.goesTo === 'level' ? (deciders.find(({ employee }) => employee === route.employee) ?? null) : null
