import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/** Queries about consents and their signatures. */
export interface BasisRow {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly persons: readonly string[]
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly withdrawnAt: string | null
}

/** A basis of this family, locked, so that two last signatures at once make one start. */
export async function lockBasis(unit: UnitOfWork, caseId: string, id: string): Promise<BasisRow | undefined> {
  const { rows } = await sql<BasisRow>`
    select id, version, kind, persons, starts_at as "startsAt", ends_at as "endsAt", withdrawn_at as "withdrawnAt" from basis
    where municipality = ${unit.municipality} and case_id = ${caseId} and id = ${id} for update`.execute(unit.tx)
  return rows[0]
}

export interface SignatureRow {
  readonly id: string
  readonly version: number
  readonly signer: string
  readonly onBehalfOf: string
  readonly required: boolean
  readonly signedAt: string | null
  readonly refusedAt: string | null
  readonly withdrawnAt: string | null
  readonly form: string | null
  readonly evidence: string | null
  readonly recordedBy: string | null
  readonly earlier: readonly EarlierAnswer[]
}

/** An answer that another one has taken the place of; `reason` where it had been written down wrongly. */
export interface EarlierAnswer {
  readonly answer: 'yes' | 'no'
  readonly at: string
  readonly form: string | null
  readonly note: string | null
  readonly by: string | null
  readonly reason: string | null
}

/** The signatures that a basis asks for. */
export async function signaturesOf(unit: UnitOfWork, basis: string): Promise<SignatureRow[]> {
  const { rows } = await sql<SignatureRow>`
    select id, version, signer, on_behalf_of as "onBehalfOf", required, signed_at as "signedAt", refused_at as "refusedAt", withdrawn_at as "withdrawnAt",
      form, evidence, recorded_by as "recordedBy", earlier
    from basis_signature where municipality = ${unit.municipality} and basis = ${basis} order by id`.execute(unit.tx)
  return rows
}

export interface AboutRow {
  readonly id: string
  readonly born: string | null
  readonly unborn: boolean
  readonly inInitiative: boolean
}

/** What decides who signs for some people of the family. */
export async function peopleToAsk(unit: UnitOfWork, caseId: string, persons: readonly string[]): Promise<AboutRow[]> {
  const m = unit.municipality
  const { rows } = await sql<AboutRow>`
    select p.person as id, q.born, p.in_initiative as "inInitiative",
      q.born is null and exists (select from person_detail d where d.municipality = ${m} and d.id = p.person and d.due is not null) as unborn
    from participation p join person q on q.municipality = ${m} and q.id = p.person
    where p.municipality = ${m} and p.case_id = ${caseId} and p.person = any(${[...persons]}::uuid[])
      and p.starts_at <= ${unit.asking.at} and (p.ends_at is null or p.ends_at > ${unit.asking.at})
    order by q.born nulls last, p.person`.execute(unit.tx)
  return rows
}

export interface CustodySpellRow {
  readonly child: string
  readonly person: string
  readonly kind: 'sole' | 'joint'
  readonly startsAt: string
  readonly endsAt: string | null
}

/** Every custody spell of some children, also of holders outside the family. */
export async function custodySpells(unit: UnitOfWork, children: readonly string[]): Promise<CustodySpellRow[]> {
  const { rows } = await sql<CustodySpellRow>`
    select child, holder as person, kind, starts_at as "startsAt", ends_at as "endsAt" from custody
    where municipality = ${unit.municipality} and child = any(${[...children]}::uuid[])
      and starts_at <= ${unit.asking.at} and (ends_at is null or ends_at > ${unit.asking.at})`.execute(unit.tx)
  return rows
}

/** The municipality's departments, by the name that everybody is shown; what a department does would tell the other one. */
export async function departments(unit: UnitOfWork): Promise<{ key: string; name: string; doesWhat: string }[]> {
  const { rows } = await sql<{ key: string; name: string; doesWhat: string }>`
    select key, coalesce(shown_as, name) as name, case when shown_as is null then does_what else '' end as "doesWhat" from department where municipality = ${unit.municipality} order by name`.execute(
    unit.tx,
  )
  return rows
}

/** When to talk about the standing consents of a family again. */
export async function reminders(unit: UnitOfWork, caseId: string): Promise<{ basis: string; remindOn: string }[]> {
  const { rows } = await sql<{ basis: string; remindOn: string }>`
    select id as basis, remind_on as "remindOn" from basis
    where municipality = ${unit.municipality} and case_id = ${caseId} and remind_on is not null and withdrawn_at is null`.execute(
    unit.tx,
  )
  return rows
}

export interface CourseRow {
  readonly id: string
  readonly version: number
  readonly programme: string
  readonly programmeVersion: string
  readonly state: string
  readonly startsOn: string | null
}

/** The latest course of a family in one of these states, if it lies in the ring. */
export async function courseIn(
  unit: UnitOfWork,
  caseId: string,
  states: readonly string[],
): Promise<CourseRow | undefined> {
  const { rows } = await sql<CourseRow>`
    select t.id, t.version, t.programme, t.programme_version as "programmeVersion", t.state, t.starts_on as "startsOn" from course t
    where t.municipality = ${unit.municipality} and t.case_id = ${caseId} and t.state = any(${[...states]}::text[])
      and t.compartment = any(${unit.ringLiteral()})
    order by t.updated_at desc, t.id desc limit 1`.execute(unit.tx)
  return rows[0]
}
