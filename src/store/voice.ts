import { sql } from 'kysely'
import type { Voice } from '../contract/voice.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** How we talk together, who is there for the family, and what was told: rows in the ring. */
type Row<T> = Omit<T, 'mine'> & { readonly compartment: number }
export type CommunicationRow = Row<Voice['communication'][number]>
export type SupporterRow = Row<Voice['supporters'][number]>
export type ToldRow = Row<Voice['told'][number]>

export async function readCommunication(unit: UnitOfWork, caseId: string): Promise<CommunicationRow[]> {
  const { rows } = await sql<CommunicationRow>`
    select t.id, t.version, t.compartment, t.person, t.language, t.interpreter, t.interpreter_note as "interpreterNote", t.reach,
      t.not_when as "notWhen", t.large_print as "largePrint", t.read_aloud as "readAloud", t.words
    from communication t where t.case_id = ${caseId} and ${withinRing(unit, 't')} order by t.id`.execute(unit.tx)
  return rows
}

/** What the family as a whole is known to need, where it lies open to the writer. */
export async function familyInterpreter(
  unit: UnitOfWork,
  caseId: string,
): Promise<{ readonly compartment: number; readonly version: number; readonly interpreter: boolean } | undefined> {
  const { rows } = await sql<{ compartment: number; version: number; interpreter: boolean }>`
    select t.compartment, t.version, t.interpreter from family t where t.id = ${caseId} and ${withinRing(unit, 't')}`.execute(
    unit.tx,
  )
  return rows[0]
}

export async function readSupporters(unit: UnitOfWork, caseId: string): Promise<SupporterRow[]> {
  const { rows } = await sql<SupporterRow>`
    select t.id, t.version, t.compartment, t.name, t.relation, t.does, t.reached_by as "reachedBy", t.contact_person as "contactPerson",
      t.agreed_by as "agreedBy", t.agreed_on as "agreedOn", t.ends_on as "endsOn"
    from supporter t where t.case_id = ${caseId} and ${withinRing(unit, 't')} order by t.contact_person desc, t.id`.execute(
    unit.tx,
  )
  return rows
}

/** What was told to a department and not taken back. */
export async function readTold(unit: UnitOfWork, caseId: string): Promise<ToldRow[]> {
  const { rows } = await sql<ToldRow>`
    select t.id, t.version, t.compartment, t.owner, t.origin, t.kind, t.title, t.body, t.experience, t.department, coalesce(d.shown_as, d.name) as "departmentName",
      t.told_at as "toldAt"
    from telling t join department d on d.municipality = ${unit.municipality} and d.key = t.department
    where t.case_id = ${caseId} and t.taken_back_at is null and ${withinRing(unit, 't')} order by t.kind, t.told_at, t.id`.execute(
    unit.tx,
  )
  return rows
}

export interface TellingRow {
  readonly id: string
  readonly version: number
  readonly kind: 'story' | 'trust'
  readonly title: string | null
  readonly body: string
  readonly experience: 'good' | 'bad' | null
  readonly updatedAt: string
}

/** What somebody has written for themselves. */
export async function readTellings(unit: UnitOfWork): Promise<TellingRow[]> {
  const { rows } = await sql<TellingRow>`
    select t.id, t.version, t.kind, t.title, t.body, t.experience, t.updated_at as "updatedAt" from telling t
    where t.owner = ${unit.asking.actor.id} and t.origin is null and ${withinRing(unit, 't')} order by t.kind, t.id`.execute(
    unit.tx,
  )
  return rows
}

/** Departments that work with a family now. */
export async function departmentsAround(unit: UnitOfWork, caseId: string): Promise<{ key: string; holds: boolean }[]> {
  const { rows } = await sql<{ key: string; holds: boolean }>`
    select t.department as key, bool_or(t.role = 'coordinator') as holds from membership t
    where t.municipality = ${unit.municipality} and t.case_id = ${caseId} and t.party is null
      and t.starts_at <= ${unit.asking.at} and (t.ends_at is null or t.ends_at > ${unit.asking.at})
    group by t.department`.execute(unit.tx)
  return rows
}
