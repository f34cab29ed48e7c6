import { worksBehindWall } from '../../access/naming.ts'
import { teamOf } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { namingIn, notNameable } from '../shared/naming.ts'
import { itemCompartment, organising } from '../shared/organise-meeting.ts'
import { startOf, windowOf } from '../shared/meeting-window.ts'

interface Called {
  readonly title: string
  readonly day: string
  readonly time: string
  readonly place: string | null
  readonly team: readonly string[]
  readonly items: readonly { readonly title: string; readonly note: string | null }[]
}

/**
 * Calls a meeting. The organiser is admitted from now, so that the agenda can be prepared; team members from the day before.
 * Throws 403 without the right to invite, 400 when somebody named is not in the team.
 */
export async function callMeeting(
  unit: UnitOfWork,
  input: { params: { family: string }; body: Called },
): Promise<{ id: string; version: number }> {
  const ground = await organising(unit, input.params.family)
  const { title, place, items } = input.body
  const startsAt = startOf(input.body, unit.now)
  const inTeam = await teamOf(unit, ground.caseId)
  const invited = new Set(input.body.team)
  if ([...invited].some((employee) => !inTeam.has(employee))) {
    throw new Problem(
      400,
      'not-in-team',
      'En af dem, du har valgt, er ikke i familiens team. Invitér i stedet som gæst.',
      { field: 'team' },
    )
  }
  const naming = await namingIn(unit, ground.caseId)
  if ([...invited].some((employee) => worksBehindWall(naming, employee))) throw notNameable('team')
  const id = unit.newId()
  await unit.insert('meeting', {
    id,
    compartment: ground.compartment,
    case_id: ground.caseId,
    title,
    starts_at: startsAt,
    place,
  })

  const compartments: number[] = []
  for (const [position, item] of items.entries()) {
    const itemId = unit.newId()
    const compartment = await itemCompartment(unit, ground, itemId)
    compartments.push(compartment)
    await unit.insert('agenda_item', {
      id: itemId,
      compartment,
      case_id: ground.caseId,
      meeting: id,
      position,
      ...item,
    })
  }
  const { opensAt, closesAt } = windowOf(startsAt)
  const admit = (employee: string, from: string): Promise<void> =>
    unit.insertFact('admission', {
      id: unit.newId(),
      case_id: ground.caseId,
      meeting: id,
      employee,
      person: null,
      compartments,
      starts_at: from,
      ends_at: closesAt,
      meeting_at: startsAt,
    })
  await admit(unit.asking.actor.id, unit.asking.at)
  for (const employee of invited) if (employee !== unit.asking.actor.id) await admit(employee, opensAt)
  return { id, version: 1 }
}
