import { worksBehindWall } from '../../access/naming.ts'
import { readBusy } from '../../store/meeting-conduct.ts'
import { readAdmissions, teamOf } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { namingIn, notNameable } from '../shared/naming.ts'
import { itemCompartment, organising } from '../shared/organise-meeting.ts'
import { startOf } from '../shared/meeting-window.ts'
import { requireInvitable } from './invitable.ts'
import { invite } from './invite.ts'
import { newestType, requireAskable, requireFamilyPart } from './type-of.ts'

interface Called {
  readonly title: string
  readonly day: string
  readonly time: string
  readonly place: string | null
  readonly type?: string | null | undefined
  readonly minutes?: number | null | undefined
  readonly interpreter?: string | null | undefined
  readonly withoutFamily?: string | null | undefined
  readonly team: readonly string[]
  readonly reasons?: readonly { readonly employee: string; readonly why: string }[] | undefined
  readonly items: readonly {
    readonly title: string
    readonly note: string | null
    readonly minutes?: number | null | undefined
  }[]
  readonly people?: readonly OfFamily[] | undefined
}

interface OfFamily {
  readonly person: string
  readonly why?: string | null | undefined
  /** Places in the list of items; all where it is left out. */
  readonly items?: readonly number[] | undefined
}

/**
 * Calls a meeting. The organiser is admitted from now, so that the agenda can be prepared; those named of the
 * team and of the family from the day before. Answers who is invited to something else at the same time. Throws 403
 * without the right to invite, 400 when somebody named is not in the team, has no access of their own or is invited to an
 * item that is not there, or the type is not kept, 409 when a firewall stands before somebody or the family has said no.
 */
export async function callMeeting(
  unit: UnitOfWork,
  input: { params: { family: string }; body: Called },
  services: Services,
): Promise<{ id: string; version: number; busy: string[] }> {
  const ground = await organising(unit, input.params.family)
  const { title, place, items, withoutFamily } = input.body
  await requireAskable(unit, ground.caseId)
  const type = input.body.type ? await newestType(unit, services, input.body.type) : null
  requireFamilyPart(type, withoutFamily)
  const startsAt = startOf(input.body, unit.now)
  const invited = new Set(input.body.team)
  const people = input.body.people ?? []
  await requireAllInvitable(unit, ground.caseId, invited, people)
  requireItems(people, items.length)
  const meeting = {
    id: unit.newId(),
    compartment: ground.compartment,
    startsAt,
    minutes: input.body.minutes ?? type?.minutes ?? null,
  }
  await unit.insert('meeting', {
    id: meeting.id,
    compartment: ground.compartment,
    case_id: ground.caseId,
    title,
    starts_at: startsAt,
    place,
    type: type?.id ?? null,
    type_version: type?.version ?? null,
    minutes: meeting.minutes,
    interpreter: input.body.interpreter ?? null,
    without_family: withoutFamily ?? null,
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
      meeting: meeting.id,
      position,
      title: item.title,
      note: item.note,
      minutes: item.minutes ?? null,
    })
  }
  const me = unit.asking.actor.id
  const whyOf = new Map(input.body.reasons?.map(({ employee, why }) => [employee, why]))
  const common = { caseId: ground.caseId, meeting, person: null, employee: null, compartments, asksFamily: false }
  await invite(unit, { ...common, employee: me, from: unit.asking.at, why: whyOf.get(me) ?? null })
  for (const employee of invited)
    if (employee !== me) await invite(unit, { ...common, employee, why: whyOf.get(employee) ?? null })
  for (const { person, why = null, items: chosen } of people) {
    const open = chosen ? compartments.filter((_, place) => chosen.includes(place)) : compartments
    await invite(unit, { ...common, person, compartments: open, why })
  }
  return { id: meeting.id, version: 1, busy: await busyIn(unit, ground.caseId, meeting.id) }
}

async function requireAllInvitable(
  unit: UnitOfWork,
  caseId: string,
  invited: ReadonlySet<string>,
  people: readonly OfFamily[],
): Promise<void> {
  const inTeam = await teamOf(unit, caseId)
  if ([...invited].some((employee) => !inTeam.has(employee)))
    throw new Problem(
      400,
      'not-in-team',
      'En af dem, du har valgt, er ikke i familiens team. Invitér i stedet som gæst.',
      { field: 'team' },
    )
  const naming = await namingIn(unit, caseId)
  if ([...invited].some((employee) => worksBehindWall(naming, employee))) throw notNameable('team')
  for (const { person } of people) requireInvitable(naming, person, 'people')
  if (new Set(people.map(({ person }) => person)).size < people.length)
    throw refusedField('people', 'named-twice', 'En fra familien er valgt to gange.')
}

function requireItems(people: readonly OfFamily[], count: number): void {
  if (people.some(({ items }) => items?.some((place) => place >= count)))
    throw refusedField('people', 'unknown-item', 'Et af de punkter, du har valgt til familien, er ikke på dagsordenen.')
}

/** Who is invited to this meeting and to another at the same time. */
export async function busyIn(unit: UnitOfWork, caseId: string, meeting: string): Promise<string[]> {
  const busy = await readBusy(unit, caseId)
  return (await readAdmissions(unit, caseId))
    .filter((one) => one.meeting === meeting && busy.has(one.id))
    .flatMap((one) => one.employee ?? one.person ?? [])
}
