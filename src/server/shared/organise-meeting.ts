import type { Compartment } from '../../access/facts.ts'
import { readMeetings, type MeetingRow } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'

export interface Organising {
  readonly caseId: string
  readonly department: string
  /** The compartment in which the family's cooperation lies, with the actor's own department. */
  readonly compartment: number
}

/** Throws 404 for everybody who has nothing in this case but what a meeting admits them to, or left them. */
export function requireTeam(unit: UnitOfWork, caseId: string): void {
  const ofMeetings = new Set<string>(['meeting', 'kept'])
  if (!unit.facts.compartments.some((c) => unit.open.has(c.id) && c.caseId === caseId && !ofMeetings.has(c.audience)))
    throw notFound()
}

const cooperation = (caseId: string, department: string): Compartment => ({
  id: 0,
  caseId,
  subject: null,
  category: 'cooperation',
  sensitivity: 1,
  audience: 'family',
  audienceId: null,
  department,
})

/** The actor's department in this case, from a membership that stands. */
function departmentOf(unit: UnitOfWork, caseId: string): string | null {
  const { at } = unit.asking
  return (
    unit.facts.memberships.find((m) => m.caseId === caseId && m.startsAt <= at && (m.endsAt === null || at < m.endsAt))
      ?.department ?? null
  )
}

/** Whether the actor may call meetings here. */
export function mayOrganise(unit: UnitOfWork, caseId: string): boolean {
  const department = departmentOf(unit, caseId)
  return department !== null && unit.may(cooperation(caseId, department), 'invite').answer === 'content'
}

/** Decides that the actor may call meetings for this family; throws 404 for outsiders, 403 for those who may only read. */
export async function organising(unit: UnitOfWork, caseId: string): Promise<Organising> {
  requireTeam(unit, caseId)
  const department = departmentOf(unit, caseId)
  if (department === null) throw notFound()
  const compartment = await unit.compartment(
    { caseId, subject: null, category: 'cooperation', audience: 'family', department },
    'invite',
  )
  if (compartment === null) throw new Problem(403, 'not-yours', 'Det er koordinatoren, der kalder til møder.')
  return { caseId, department, compartment }
}

type OrganisingMeeting = Organising & { readonly meeting: MeetingRow }

/** As `organising`, for one meeting that the actor can see. Throws 409 when it is called off. */
export async function organisingMeeting(unit: UnitOfWork, caseId: string, meeting: string): Promise<OrganisingMeeting> {
  const ground = await organisingWhicheverMeeting(unit, caseId, meeting)
  if (ground.meeting.calledOff !== null)
    throw new Problem(409, 'meeting-called-off', 'Mødet er aflyst. Tag aflysningen tilbage, før du ændrer noget.')
  return ground
}

/** As `organisingMeeting`, also for one that is called off. */
export async function organisingWhicheverMeeting(
  unit: UnitOfWork,
  caseId: string,
  meeting: string,
): Promise<OrganisingMeeting> {
  const ground = await organising(unit, caseId)
  const found = (await readMeetings(unit, caseId, meeting))[0]
  if (!found) throw notFound()
  const kept = unit.compartmentOf(found.compartment)
  if (!kept || unit.may(kept, 'write').answer !== 'content')
    throw new Problem(403, 'not-yours', 'En anden afdeling har kaldt til mødet. Tal med den.')
  return { ...ground, meeting: found }
}

/** A compartment of its own for one agenda item, so that each can be opened alone. */
export function itemCompartment(
  unit: UnitOfWork,
  ground: Organising,
  item: string,
  category = 'cooperation',
): Promise<number> {
  return unit.drop({
    caseId: ground.caseId,
    subject: null,
    category,
    audience: 'meeting',
    audienceId: item,
    department: ground.department,
  })
}
