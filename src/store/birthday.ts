import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

export interface ChildRow {
  readonly family: string
  readonly familyName: string | null
  readonly id: string
  readonly name: string
  readonly born: string
  readonly standsAs: string
}

/**
 * Those in these cases whom the initiative is for, who are younger than 19 or so, and whose name lies in the ring.
 * `bornAfter` keeps the list short: who was born before it has had every birthday that counts.
 */
export async function youngPeople(
  unit: UnitOfWork,
  cases: readonly string[],
  bornAfter: string,
): Promise<readonly ChildRow[]> {
  const { municipality: m, asking } = unit
  const { rows } = await sql<ChildRow>`
    select p.case_id as family,
      (select f.name from family f where ${withinRing(unit, 'f')} and f.id = p.case_id) as "familyName",
      d.id, trim(d.given_name || ' ' || d.family_name) as name, q.born, p.stands_as as "standsAs"
    from participation p
    join person q on q.municipality = ${m} and q.id = p.person and q.born > ${bornAfter}
    join person_detail d on d.municipality = ${m} and d.id = p.person and ${withinRing(unit, 'd')}
    where p.municipality = ${m} and p.case_id = any(${[...cases]}::uuid[]) and p.in_initiative
      and p.starts_at <= ${asking.at} and (p.ends_at is null or p.ends_at > ${asking.at})
    order by d.id, p.case_id`.execute(unit.tx)
  return rows
}

export interface StepRow {
  readonly id: string
  readonly family: string
  readonly person: string
  readonly age: number
  readonly step: string
  readonly doneAt: string | null
  readonly version: number
  readonly compartment: number
}

/** The steps that were ticked (or taken back) in these cases, as far as they lie in the ring. */
export async function stepsOf(unit: UnitOfWork, cases: readonly string[]): Promise<readonly StepRow[]> {
  const { rows } = await sql<StepRow>`
    select t.id, t.case_id as family, t.person, t.age, t.step, t.version, t.compartment,
      to_char(t.done_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "doneAt"
    from birthday_step t where ${withinRing(unit, 't')} and t.case_id = any(${[...cases]}::uuid[]) order by t.id`.execute(
    unit.tx,
  )
  return rows
}

export interface StandingConsent {
  readonly id: string
  readonly kind: string
  readonly persons: readonly string[]
  readonly signed: readonly { readonly signer: string; readonly about: string }[]
}

/** The consents of a case that stand now, with who has signed for whom. */
export async function standingConsents(unit: UnitOfWork, caseId: string): Promise<readonly StandingConsent[]> {
  const { municipality: m, asking } = unit
  const { rows } = await sql<StandingConsent>`
    select b.id, b.kind, b.persons,
      coalesce((select json_agg(json_build_object('signer', s.signer, 'about', s.on_behalf_of)) from basis_signature s
        where s.municipality = ${m} and s.basis = b.id and s.signed_at is not null and s.withdrawn_at is null), '[]') as signed
    from basis b where b.municipality = ${m} and b.case_id = ${caseId} and b.starts_at <= ${asking.at}
      and (b.ends_at is null or b.ends_at > ${asking.at}) and (b.withdrawn_at is null or b.withdrawn_at > ${asking.at})
    order by b.created_at, b.id`.execute(unit.tx)
  return rows
}
