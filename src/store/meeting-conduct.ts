import { sql } from 'kysely'
import type { StepState } from '../domain/meeting/checklist.ts'
import type { TakesPart, Way } from '../domain/meeting/gates.ts'
import { ASSUMED_MINUTES } from '../domain/meeting/overlap.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

interface StepRow {
  readonly id: string
  readonly version: number
  readonly meeting: string
  readonly step: string
  readonly state: StepState
  readonly reason: string | null
  readonly byName: string | null
  readonly at: string
}

export interface GroundRow {
  readonly id: string
  readonly version: number
  readonly meeting: string
  readonly gate: string
  readonly way: Way
  readonly on: string | null
  readonly says: string
  /** By which rule professionals meet alone; null for every other gate. */
  readonly rule: string | null
  readonly byName: string | null
  readonly takenBack: boolean
}

export interface ParticipantRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly meeting: string
  readonly admission: string
  readonly why: string | null
  /** Whether the family is asked before the invitation opens. */
  readonly asked: boolean
  readonly answer: 'yes' | 'no' | null
  readonly words: string | null
  readonly answeredAt: string | null
  /** The employee who was told the answer, where nobody of the family wrote it. */
  readonly toldTo: string | null
}

/** What is marked on the checklists of a case's meetings, in the order in which it was first marked. */
export async function readSteps(unit: UnitOfWork, caseId: string, meeting?: string): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select t.id, t.version, t.meeting, t.step, t.state, t.reason, e.name as "byName", ${iso('t.at')} as at from meeting_step t
    left join employee e on e.municipality = ${unit.municipality} and e.id = t.by_employee
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and (${meeting ?? null}::uuid is null or t.meeting = ${meeting ?? null})
    order by t.id`.execute(unit.tx)
  return rows
}

/** What opens the gates of a case's meetings, in the order in which it was first written; also what was taken back. */
export async function readGrounds(unit: UnitOfWork, caseId: string, meeting?: string): Promise<GroundRow[]> {
  const { rows } = await sql<GroundRow>`
    select t.id, t.version, t.meeting, t.gate, t.way, to_char(t.on_day, 'YYYY-MM-DD') as on, t.says, t.rule, e.name as "byName",
      t.taken_back_at is not null as "takenBack"
    from meeting_ground t
    left join employee e on e.municipality = ${unit.municipality} and e.id = t.by_employee
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and (${meeting ?? null}::uuid is null or t.meeting = ${meeting ?? null})
    order by t.id`.execute(unit.tx)
  return rows
}

/** Why each is invited to the meetings of a case, and what the family says to it, in the order of the invitations. */
export async function readParticipants(unit: UnitOfWork, caseId: string, meeting?: string): Promise<ParticipantRow[]> {
  const { rows } = await sql<ParticipantRow>`
    select t.id, t.version, t.compartment, t.meeting, t.admission, t.why, t.asked, t.answer, t.words, ${iso('t.answered_at')} as "answeredAt",
      e.name as "toldTo"
    from meeting_participant t
    left join employee e on e.municipality = ${unit.municipality} and e.id = t.told_to
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and (${meeting ?? null}::uuid is null or t.meeting = ${meeting ?? null})
    order by t.id`.execute(unit.tx)
  return rows
}

/**
 * The invitations of a case, by id, whose holders are invited to another meeting that overlaps: only that it is so. Of an
 * employee in whichever family; of one of the family in this one, since where else they are known is nobody's to find out.
 * A meeting whose length is not known counts an hour.
 */
export async function readBusy(unit: UnitOfWork, caseId: string): Promise<Set<string>> {
  const m = unit.municipality
  const { at } = unit.asking
  const end = (alias: string) =>
    sql`coalesce(${sql.ref(`${alias}.meeting_until`)}, ${sql.ref(`${alias}.meeting_at`)} + make_interval(mins => ${ASSUMED_MINUTES}))`
  const { rows } = await sql<{ id: string }>`
    select t.id from admission t
    where t.municipality = ${m} and t.case_id = ${caseId} and t.ends_at > ${at} and ${end('t')} > ${at}
      and exists (select from admission o where o.municipality = ${m} and o.meeting <> t.meeting and (o.employee = t.employee or (o.person = t.person and o.case_id = t.case_id))
        and o.ends_at > ${at} and not o.waits and o.meeting_at < ${end('t')} and ${end('o')} > t.meeting_at)
    order by t.id`.execute(unit.tx)
  return new Set(rows.map(({ id }) => id))
}

/** What the family has answered to taking part: a yes that stands, else the latest answer; a question without one counts nothing. */
export async function readTakesPart(unit: UnitOfWork, caseId: string): Promise<TakesPart> {
  const m = unit.municipality
  const { at } = unit.asking
  const { rows } = await sql<{ yes: boolean; no: boolean }>`
    select exists (select from basis t where t.municipality = ${m} and t.case_id = ${caseId}
        and t.kind in ('consent-to-take-part', 'imposed-by-youth-crime-board')
        and t.starts_at <= ${at} and t.withdrawn_at is null and (t.ends_at is null or t.ends_at > ${at})) as yes,
      coalesce((select t.withdrawn_at is not null or r.refused from basis t
        cross join lateral (select exists (select from basis_signature s
          where s.municipality = ${m} and s.basis = t.id and s.refused_at is not null) as refused) r
        where t.municipality = ${m} and t.case_id = ${caseId} and t.kind = 'consent-to-take-part' and (t.starts_at is not null or r.refused)
        order by t.created_at desc, t.id desc limit 1), false) as no`.execute(unit.tx)
  const found = rows[0]
  return found?.yes ? 'yes' : found?.no ? 'no' : 'unasked'
}
