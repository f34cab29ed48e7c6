import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { isKeptFromMeetings, type Naming } from '../../access/naming.ts'
import type { minutesRoutes } from '../../contract/minutes.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { departmentAt, readAttendance, readExpected, type AttendanceRow } from '../../store/attendance.ts'
import { isEmployed, readMeetings, type MeetingRow } from '../../store/meeting.ts'
import { readGivenNames } from '../../store/minutes.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { inFamily, refusedField } from '../shared/case-guard.ts'
import { namingIn, notNameable } from '../shared/naming.ts'
import { mayOrganise, organisingMeeting, requireTeam } from '../shared/organise-meeting.ts'
import { hoursOf } from './hours.ts'
import type { Saved } from './on-minutes.ts'

type Routes = typeof minutesRoutes
interface Place {
  readonly family: string
  readonly meeting: string
}
type Opened = z.input<Routes['GET /api/families/:family/meetings/:meeting/attendance']['output']>
type Entry = z.output<Routes['PUT /api/families/:family/meetings/:meeting/attendance']['body']>['entries'][number]

/** Who was there and who was expected: the invited, the rest of the team, the family. Throws 404, 403 for who does not call meetings. */
export async function openAttendance(unit: UnitOfWork, input: { params: Place }): Promise<Opened> {
  const { family, meeting: id } = input.params
  requireTeam(unit, family)
  const meeting = (await readMeetings(unit, family, id))[0]
  if (!meeting) throw notFound()
  if (!mayOrganise(unit, family))
    throw new Problem(403, 'not-yours', 'Det er den, der kalder til mødet, der noterer, hvem der var med.')
  const noted = (await readAttendance(unit, family, id)).filter((row) => !row.takenOut)
  unit.saw([family], [id, ...noted.map((row) => row.id)])
  return {
    title: meeting.title,
    startsAt: meeting.startsAt,
    plannedMinutes: meeting.minutes,
    attendees: await everybody(unit, family, id, noted),
    hours: hoursOf(noted),
  }
}

async function everybody(
  unit: UnitOfWork,
  family: string,
  meeting: string,
  noted: readonly AttendanceRow[],
): Promise<Opened['attendees']> {
  const naming = await namingIn(unit, family)
  const { invited, team } = await readExpected(unit, family, meeting)
  const people = unit.facts.participations
    .filter((p) => p.caseId === family && inFamily(unit, family, p.person) !== undefined)
    .map((p) => p.person)
  const names = await readGivenNames(unit, people)
  const others = [...names].map(([person, name]) => ({ employee: null, person, name, departmentName: null }))
  const all = new Map<string, Opened['attendees'][number]>()
  const add = (one: Pick<AttendanceRow, 'employee' | 'person' | 'name' | 'departmentName'>, wasInvited: boolean) => {
    const id = one.employee ?? one.person
    if (id === null || one.name === null || all.has(id) || isKeptFromMeetings(naming, one)) return
    const row = noted.find((it) => (it.employee ?? it.person) === id)
    const { employee, person, name, departmentName } = one
    all.set(id, { employee, person, name, departmentName, wasInvited, noted: row ? shown(row) : null })
  }
  for (const one of invited) add(one, true)
  for (const row of noted) add(row, false)
  for (const one of [...team, ...others]) add(one, false)
  return [...all.values()]
}

const shown = ({ id, version, state, from, until }: AttendanceRow) => ({ id, version, state, from, until })

/**
 * Notes who was at a meeting and for how long, all together or nobody. Throws Problem 400 for somebody who cannot be noted
 * here and for a stay that does not end after it began, 409 before the day of the meeting, 403, 404, Conflict.
 */
export async function noteAttendance(
  unit: UnitOfWork,
  input: { params: Place; body: { entries: readonly Entry[] } },
): Promise<Saved> {
  const { caseId, meeting } = await organisingMeeting(unit, input.params.family, input.params.meeting)
  if (dayAt(meeting.startsAt) > unit.asking.today)
    throw new Problem(409, 'meeting-ahead', 'Mødet er ikke holdt endnu. Notér fremmødet fra den dag, det holdes.')
  const department = unit.compartmentOf(meeting.compartment)?.department ?? null
  const compartment = await unit.compartment(
    { caseId, subject: null, category: 'cooperation', audience: 'team', department },
    'invite',
  )
  if (compartment === null) throw new Problem(403, 'not-yours', 'Det er koordinatoren, der noterer fremmødet.')
  const naming = await namingIn(unit, caseId)
  const known = await readAttendance(unit, caseId, meeting.id)
  for (const entry of input.body.entries) {
    const row = known.find((one) => (one.employee ?? one.person) === (entry.employee ?? entry.person))
    if (row) await renote(unit, meeting, entry, row)
    else if (entry.state !== null) await note(unit, naming, { meeting, compartment }, entry)
  }
  return { id: meeting.id, version: meeting.version }
}

async function renote(unit: UnitOfWork, meeting: MeetingRow, entry: Entry, row: AttendanceRow): Promise<void> {
  const set =
    entry.state === null ? { taken_out_at: unit.asking.at } : { ...stateOf(meeting, entry), taken_out_at: null }
  // Whoever was taken out, or noted by somebody else meanwhile, is told of as at version 0.
  const basedOn = entry.noted ?? (row.takenOut ? row.version : 0)
  await unit.update('attendance', row.id, basedOn, set)
}

async function note(
  unit: UnitOfWork,
  naming: Naming,
  { meeting, compartment }: { readonly meeting: MeetingRow; readonly compartment: number },
  entry: Entry,
): Promise<void> {
  const { employee, person } = entry
  if ((employee === null) === (person === null)) throw nobody()
  if (employee !== null && !(await isEmployed(unit, employee))) throw nobody()
  if (person !== null && !inFamily(unit, naming.caseId, person)) throw nobody()
  if (isKeptFromMeetings(naming, entry)) throw notNameable('entries')
  const department = employee === null ? null : await departmentAt(unit, employee, meeting.startsAt)
  if (department === undefined) throw nobody()
  await unit.insert('attendance', {
    id: unit.newId(),
    compartment,
    case_id: naming.caseId,
    meeting: meeting.id,
    employee,
    person,
    department,
    ...stateOf(meeting, entry),
  })
}

const nobody = (): Problem => refusedField('entries', 'attendance.unknown', 'En af dem, du har valgt, findes ikke her.')

/** Times are those on the clock in Denmark on the day of the meeting. */
function stateOf(
  meeting: MeetingRow,
  { state, stay }: Entry,
): { state: NonNullable<Entry['state']>; from_at: string | null; until_at: string | null } {
  if (state === null || state !== 'came') return { state: state ?? 'absent', from_at: null, until_at: null }
  if (stay === null) throw refusedField('entries', 'attendance.no-stay', 'Skriv fra hvornår og til hvornår.')
  if (stay.until <= stay.from)
    throw refusedField('entries', 'attendance.ends-before', 'Der står et sluttidspunkt, der ikke ligger efter starten.')
  const day = dayAt(meeting.startsAt)
  return { state, from_at: clock(day, stay.from), until_at: clock(day, stay.until) }
}

const clock = (day: string, time: string): string =>
  new Date(
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('Europe/Copenhagen').epochMilliseconds,
  ).toISOString()
