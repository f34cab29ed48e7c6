import { sql } from 'kysely'
import { held } from './employee-now.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

export interface MeetingRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly title: string
  readonly startsAt: string
  readonly place: string | null
  readonly calledOff: CalledOff | null
  /** The type and the version of it that the meeting was called by; null for one without a type. */
  readonly type: string | null
  readonly typeVersion: number | null
  readonly minutes: number | null
  /** The language of an interpreter; null where there is none. */
  readonly interpreter: string | null
  /** Why professionals meet without the family; null where the family is there. */
  readonly withoutFamily: string | null
  readonly confirmedAt: string | null
  readonly heldAt: string | null
}

/** Why a meeting is not held, for those who could see it. */
interface CalledOff {
  readonly at: string
  readonly reason: string
  readonly offersAnother: boolean
}

export interface ItemRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly meeting: string
  readonly position: number
  readonly title: string
  readonly note: string | null
  readonly minutes: number | null
  readonly category: string
  readonly hasBoard: boolean
}

export interface AdmissionRow {
  readonly id: string
  readonly version: number
  readonly meeting: string
  readonly employee: string | null
  readonly person: string | null
  readonly compartments: readonly number[]
  readonly opensAt: string
  readonly closesAt: string
  readonly meetingAt: string | null
  /** Closed until the family has said yes. */
  readonly waits: boolean
  readonly inTeam: boolean
  readonly name: string | null
  readonly departmentName: string | null
}

export interface OwnAdmission {
  readonly id: string
  readonly caseId: string
  readonly meeting: string
  readonly compartments: readonly number[]
  readonly opensAt: string
  readonly closesAt: string
  readonly meetingAt: string | null
  readonly calledOff: boolean
}

const CALLED_OFF = sql`case when t.called_off_at is not null then json_build_object(
  'at', ${iso('t.called_off_at')}, 'reason', t.called_off_reason, 'offersAnother', t.offers_another) end`

/** Meetings of a case that lie in the ring, the next ones first in time. */
export async function readMeetings(unit: UnitOfWork, caseId: string, meeting?: string): Promise<MeetingRow[]> {
  const { rows } = await sql<MeetingRow>`
    select t.id, t.version, t.compartment, t.title, ${iso('t.starts_at')} as "startsAt", t.place, ${CALLED_OFF} as "calledOff",
      t.type, t.type_version as "typeVersion", t.minutes, t.interpreter, t.without_family as "withoutFamily",
      ${iso('t.confirmed_at')} as "confirmedAt", ${iso('t.held_at')} as "heldAt"
    from meeting t
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and (${meeting ?? null}::uuid is null or t.id = ${meeting ?? null})
    order by t.starts_at, t.id`.execute(unit.tx)
  return rows
}

/**
 * Locks a meeting: of two who invite the same person at once the second finds them invited, and nobody is invited to what is
 * being moved or called off. One who was invited twice would keep the one invitation when the other is withdrawn.
 */
export async function lockMeeting(unit: UnitOfWork, meeting: string): Promise<void> {
  await sql`select from meeting t where ${withinRing(unit, 't')} and t.id = ${meeting} for update`.execute(unit.tx)
}

/** Agenda items of the cases that lie in the ring, in the order of the agenda; those taken off again when asked for. */
export async function readItems(
  unit: UnitOfWork,
  cases: readonly string[],
  meeting?: string,
  which: 'standing' | 'taken-off' = 'standing',
): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`
    select t.id, t.version, t.compartment, t.meeting, t.position, t.title, t.note, t.minutes, c.category,
      exists (select from board b where ${withinRing(unit, 'b')} and b.item = t.id) as "hasBoard"
    from agenda_item t
    join compartment c on c.municipality = ${unit.municipality} and c.id = t.compartment
    where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[]) and (${meeting ?? null}::uuid is null or t.meeting = ${meeting ?? null})
      and (t.taken_off_at is null) = ${which === 'standing'}
    order by t.position, t.id`.execute(unit.tx)
  return rows
}

/** Who is invited to the meetings of a case and has not been taken off again; a person's name only as far as it lies in the ring. */
export async function readAdmissions(unit: UnitOfWork, caseId: string): Promise<AdmissionRow[]> {
  const m = unit.municipality
  const { at } = unit.asking
  const { rows } = await sql<AdmissionRow>`
    select t.id, t.version, t.meeting, t.employee, t.person, t.compartments, ${iso('t.starts_at')} as "opensAt", ${iso('t.ends_at')} as "closesAt",
      ${iso('t.meeting_at')} as "meetingAt", t.waits,
      exists (select from membership s where s.municipality = ${m} and s.case_id = ${caseId} and s.employee = t.employee
        and s.starts_at <= ${at} and (s.ends_at is null or s.ends_at > ${at})) as "inTeam",
      coalesce(e.name, p.given_name) as name, coalesce(d.shown_as, d.name) as "departmentName"
    from admission t
    left join employee e on e.municipality = ${m} and e.id = t.employee
    left join department d on d.municipality = ${m} and d.key = ${held('department', at)}
    left join person_detail p on ${withinRing(unit, 'p')} and p.id = t.person
    where t.municipality = ${m} and t.case_id = ${caseId} and t.ends_at > ${at}
    order by t.employee is null, t.starts_at, t.id`.execute(unit.tx)
  return rows
}

/**
 * The actor's own invitations, over all cases, that have not come to their end; and those to a meeting that is called
 * off, until its day is over. One that waits for the family's yes is not told of.
 */
export async function readOwnAdmissions(unit: UnitOfWork, caseId?: string, meeting?: string): Promise<OwnAdmission[]> {
  const { actor, at } = unit.asking
  const { rows } = await sql<OwnAdmission>`
    select t.id, t.case_id as "caseId", t.meeting, t.compartments, ${iso('t.starts_at')} as "opensAt", ${iso('t.ends_at')} as "closesAt", ${iso('t.meeting_at')} as "meetingAt",
      t.called_off_at is not null as "calledOff"
    from admission t
    where t.municipality = ${unit.municipality} and ${sql.ref(actor.kind === 'employee' ? 't.employee' : 't.person')} = ${actor.id} and not t.waits
      and (t.ends_at > ${at} or (t.called_off_at is not null and t.meeting_at > ${at}::timestamptz - interval '1 day'))
      and (${caseId ?? null}::uuid is null or t.case_id = ${caseId ?? null}) and (${meeting ?? null}::uuid is null or t.meeting = ${meeting ?? null})
    order by t.meeting_at, t.id`.execute(unit.tx)
  return rows
}

/** Whether somebody works for the municipality now. */
export async function isEmployed(unit: UnitOfWork, employee: string): Promise<boolean> {
  const { at } = unit.asking
  const { rows } = await sql`
    select from employee e where e.municipality = ${unit.municipality} and e.id = ${employee}
      and e.starts_at <= ${at} and (e.ends_at is null or e.ends_at > ${at})`.execute(unit.tx)
  return rows.length === 1
}

/** The employees in a case's team now. */
export async function teamOf(unit: UnitOfWork, caseId: string): Promise<Set<string>> {
  const { at } = unit.asking
  const { rows } = await sql<{ employee: string }>`
    select t.employee from membership t where t.municipality = ${unit.municipality} and t.case_id = ${caseId}
      and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})`.execute(unit.tx)
  return new Set(rows.map((r) => r.employee))
}

/** Ends what an employee or a person was invited to in a case: for whatever ends their place in the team or the family. */
export async function endAdmissions(unit: UnitOfWork, caseId: string, who: string): Promise<void> {
  for (const admission of await readAdmissions(unit, caseId)) {
    if ((admission.employee ?? admission.person) === who)
      await unit.updateFact('admission', admission.id, admission.version, { ends_at: unit.asking.at })
  }
}

/** As `endAdmissions`, for everybody: employees alone where the family reads on, all where nobody does. */
export async function endAllAdmissions(
  unit: UnitOfWork,
  caseId: string,
  whom: 'all' | 'employees' = 'all',
): Promise<void> {
  for (const admission of await readAdmissions(unit, caseId))
    if (whom === 'all' || admission.employee !== null)
      await unit.updateFact('admission', admission.id, admission.version, { ends_at: unit.asking.at })
}

/**
 * Calls a meeting off: it stays and says why, and everybody's invitation ends. Answers null when the meeting does not
 * lie in the ring.
 */
export async function callOff(
  unit: UnitOfWork,
  caseId: string,
  meeting: { readonly id: string; readonly basedOn: number },
  why: { readonly reason: string; readonly offersAnother: boolean },
): Promise<number | null> {
  const { at } = unit.asking
  const patch = { called_off_at: at, called_off_reason: why.reason, offers_another: why.offersAnother }
  const version = await unit.update('meeting', meeting.id, meeting.basedOn, patch, why.reason)
  if (version === null) return null
  for (const admission of await readAdmissions(unit, caseId))
    if (admission.meeting === meeting.id)
      await unit.updateFact('admission', admission.id, admission.version, { ends_at: at, called_off_at: at })
  return version
}

/**
 * Restores a meeting that was called off, with a reason: the invitations that ended with it come back until `closesAt`, as
 * far as their holders still belong here. Answers its version, or null where it does not lie in the ring. Throws Conflict.
 */
export async function restore(
  unit: UnitOfWork,
  caseId: string,
  meeting: { readonly id: string; readonly basedOn: number; readonly closesAt: string },
  reason: string,
): Promise<number | null> {
  const patch = { called_off_at: null, called_off_reason: null, offers_another: false }
  const version = await unit.update('meeting', meeting.id, meeting.basedOn, patch, reason)
  if (version === null) return null
  for (const admission of await readReturning(unit, caseId, meeting.id))
    await unit.updateFact('admission', admission.id, admission.version, {
      ends_at: meeting.closesAt,
      called_off_at: null,
    })
  return version
}

interface Returning {
  readonly id: string
  readonly version: number
}

/**
 * The invitations that ended because a meeting was called off, and whose holders may be asked again: who was in the team
 * then and has left it, and who of the family has no access of their own any more, is not among them.
 */
async function readReturning(unit: UnitOfWork, caseId: string, meeting: string): Promise<Returning[]> {
  const m = unit.municipality
  const { at } = unit.asking
  const stands = sql`t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})`
  const { rows } = await sql<Returning>`
    select a.id, a.version from admission a
    where a.municipality = ${m} and a.case_id = ${caseId} and a.meeting = ${meeting} and a.called_off_at is not null
      and case when a.person is not null
        then exists (select from participation t where t.municipality = ${m} and t.case_id = ${caseId} and t.person = a.person and t.own_access and ${stands})
        else exists (select from employee t where t.municipality = ${m} and t.id = a.employee and ${stands}) and (
          exists (select from membership t where t.municipality = ${m} and t.case_id = ${caseId} and t.employee = a.employee and ${stands})
          or not exists (select from membership t where t.municipality = ${m} and t.case_id = ${caseId} and t.employee = a.employee
            and t.starts_at <= a.called_off_at and (t.ends_at is null or t.ends_at >= a.called_off_at))) end
    order by a.id`.execute(unit.tx)
  return rows
}
