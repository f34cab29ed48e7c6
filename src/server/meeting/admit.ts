import { worksBehindWall } from '../../access/naming.ts'
import {
  isEmployed,
  lockMeeting,
  readAdmissions,
  readItems,
  teamOf,
  type AdmissionRow,
  type MeetingRow,
} from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { namingIn, notNameable } from '../shared/naming.ts'
import { organisingMeeting } from '../shared/organise-meeting.ts'
import { forgetRecalled, recallBefore } from '../shared/recall-board.ts'
import { windowOf } from '../shared/meeting-window.ts'
import { readParticipants } from '../../store/meeting-conduct.ts'
import { requireInvitable } from './invitable.ts'
import { invite } from './invite.ts'
import { typeOf } from '../shared/meeting-gates.ts'
import { requireAskable } from './type-of.ts'

interface Place {
  readonly family: string
  readonly meeting: string
}
interface Kept {
  readonly id: string
  readonly version: number
}
interface Invited {
  readonly employee: string | null
  readonly person: string | null
  readonly items: readonly string[]
  readonly why?: string | null | undefined
}

/**
 * Invites an employee, or one of the family, to chosen items; never anybody behind a firewall. Where the type of meeting
 * asks for it, the invitation of somebody from outside the team waits for the family's yes, and says why they are asked.
 */
export async function admit(
  unit: UnitOfWork,
  input: { params: Place; body: Invited },
  services: Services,
): Promise<Kept> {
  await lockMeeting(unit, input.params.meeting)
  const { caseId, meeting } = await organisingMeeting(unit, input.params.family, input.params.meeting)
  const { employee, person, items, why = null } = input.body
  await requireAskable(unit, caseId)
  if (employee !== null && !(await isEmployed(unit, employee)))
    throw new Problem(400, 'not-employed', 'Medarbejderen findes ikke her.', { field: 'employee' })
  const naming = await namingIn(unit, caseId)
  if (person !== null) requireInvitable(naming, person)
  if (employee !== null && worksBehindWall(naming, employee)) throw notNameable('employee')
  const already = (await readAdmissions(unit, caseId)).some(
    (a) => a.meeting === meeting.id && (a.employee ?? a.person) === (employee ?? person),
  )
  if (already)
    throw new Problem(
      409,
      'already-invited',
      'Personen er allerede inviteret. Du kan ændre, hvilke punkter der er åbne.',
      { field: person === null ? 'employee' : 'person' },
    )
  const compartments = await compartmentsOf(unit, caseId, meeting.id, items)
  if (windowOf(meeting.startsAt).closesAt <= unit.asking.at)
    throw new Problem(409, 'meeting-closed', 'Mødet er afsluttet, og ingen kan inviteres mere.')
  const isOutside = employee !== null && !(await teamOf(unit, caseId)).has(employee)
  const asksFamily = isOutside && ((await typeOf(unit, services, meeting))?.asksFamily ?? false)
  if (asksFamily && why === null)
    throw new Problem(
      400,
      'why-missing',
      'Skriv, hvorfor du foreslår personen. Familien læser det og siger ja eller nej.',
      {
        field: 'why',
      },
    )
  const id = await invite(unit, { caseId, meeting, employee, person, compartments, why, asksFamily })
  await recallBefore(unit, caseId, items)
  return { id, version: 1 }
}

/** Changes which items somebody invited may open, and why they are; items that the actor cannot open stay as they are. */
export async function changeAdmission(
  unit: UnitOfWork,
  input: {
    params: Place & { admission: string }
    body: { items: readonly string[]; why?: string | null | undefined; basedOn: number }
  },
): Promise<Kept> {
  const { caseId, meeting } = await organisingMeeting(unit, input.params.family, input.params.meeting)
  const found = await admissionOf(unit, caseId, input.params)
  if (found.employee === unit.asking.actor.id) throw ownAdmission()
  const mine = new Set((await readItems(unit, [caseId], meeting.id)).map((i) => i.compartment))
  const untouched = found.compartments.filter((c) => !mine.has(c))
  const chosen = await compartmentsOf(unit, caseId, meeting.id, input.body.items)
  const version = await unit.updateFact('admission', found.id, input.body.basedOn, {
    compartments: [...untouched, ...chosen],
  })
  if (version === null) throw notFound()
  await forgetRecalled(
    unit,
    caseId,
    found,
    found.compartments.filter((c) => mine.has(c) && !chosen.includes(c)),
  )
  if (input.body.why !== undefined) await changeWhy(unit, caseId, { meeting, admission: found.id, why: input.body.why })
  return { id: found.id, version }
}

async function changeWhy(
  unit: UnitOfWork,
  caseId: string,
  { meeting, admission, why }: { meeting: MeetingRow; admission: string; why: string | null },
): Promise<void> {
  const kept = (await readParticipants(unit, caseId, meeting.id)).find((one) => one.admission === admission)
  if (kept?.asked && why === null)
    throw new Problem(400, 'why-missing', 'Familien er spurgt, så der skal stå hvorfor.', { field: 'why' })
  if (kept) {
    if (kept.why !== why) await unit.update('meeting_participant', kept.id, kept.version, { why })
  } else if (why !== null)
    await unit.insert('meeting_participant', {
      id: unit.newId(),
      compartment: meeting.compartment,
      case_id: caseId,
      meeting: meeting.id,
      admission,
      why,
    })
}

/** Ends an invitation early: from now on nothing of the meeting is open. */
export async function endAdmission(
  unit: UnitOfWork,
  input: { params: Place & { admission: string }; body: { basedOn: number } },
): Promise<Kept> {
  const { caseId } = await organisingMeeting(unit, input.params.family, input.params.meeting)
  const found = await admissionOf(unit, caseId, input.params)
  if (found.employee === unit.asking.actor.id) throw ownAdmission()
  const version = await unit.updateFact('admission', found.id, input.body.basedOn, { ends_at: unit.asking.at })
  if (version === null) throw notFound()
  await forgetRecalled(unit, caseId, found, found.compartments)
  return { id: found.id, version }
}

/** Whoever prepares the agenda cannot lock themselves out of it. */
const ownAdmission = (): Problem => new Problem(409, 'own-admission', 'Du kan ikke ændre din egen adgang til mødet.')

async function admissionOf(
  unit: UnitOfWork,
  caseId: string,
  params: Place & { admission: string },
): Promise<AdmissionRow> {
  const found = (await readAdmissions(unit, caseId)).find(
    (a) => a.id === params.admission && a.meeting === params.meeting,
  )
  if (!found) throw notFound()
  return found
}

/** Nobody can let others in to more than they can open themselves. */
async function compartmentsOf(
  unit: UnitOfWork,
  caseId: string,
  meeting: string,
  items: readonly string[],
): Promise<number[]> {
  const known = new Map((await readItems(unit, [caseId], meeting)).map((i) => [i.id, i.compartment]))
  return [...new Set(items)].map((id) => {
    const compartment = known.get(id)
    if (compartment === undefined)
      throw new Problem(400, 'unknown-item', 'Et af punkterne findes ikke længere. Hent siden igen.', {
        field: 'items',
      })
    return compartment
  })
}
