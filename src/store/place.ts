import { sql } from 'kysely'
import { standsItself } from './family-merge.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/**
 * Places in programmes. A place is taken as long as the family has a coordinator: whoever ends the last membership gives it
 * free. Counted from facts, so that nobody opens another family to count.
 */
export async function countPlaces(unit: UnitOfWork, programmes: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ programme: string; places: number }>`
    select p.programme, count(distinct p.case_id)::int as places from programme_place p
    join membership t on t.municipality = p.municipality and t.case_id = p.case_id and t.role = 'coordinator'
      and t.starts_at <= ${unit.asking.at} and (t.ends_at is null or t.ends_at > ${unit.asking.at})
    where p.municipality = ${unit.municipality} and p.programme = any(${[...programmes]}::text[]) and p.ends_at is null
      and ${standsItself(unit, 'p.case_id')}
    group by p.programme`.execute(unit.tx)
  return new Map(rows.map((row) => [row.programme, row.places]))
}

/** Lets one at a time take a place in a programme, until the transaction ends: the last place goes to one family. */
export async function lockPlaces(unit: UnitOfWork, programme: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`places ${unit.municipality} ${programme}`}, 0))`.execute(
    unit.tx,
  )
}

/** Gives a family its place in a programme; one that it had in another ends. */
export async function takePlace(unit: UnitOfWork, caseId: string, programme: string): Promise<void> {
  const { rows } = await sql<{ id: string; version: number; programme: string }>`
    select id, version, programme from programme_place
    where municipality = ${unit.municipality} and case_id = ${caseId} and ends_at is null`.execute(unit.tx)
  for (const old of rows.filter((one) => one.programme !== programme))
    await unit.updateFact('programme_place', old.id, old.version, { ends_at: unit.asking.at })
  if (rows.some((one) => one.programme === programme)) return
  await unit.insertFact('programme_place', {
    id: unit.newId(),
    case_id: caseId,
    programme,
    starts_at: unit.asking.at,
  })
}

/** Gives the family's place free. */
export async function endPlace(unit: UnitOfWork, caseId: string): Promise<void> {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from programme_place
    where municipality = ${unit.municipality} and case_id = ${caseId} and ends_at is null`.execute(unit.tx)
  for (const { id, version } of rows) await unit.updateFact('programme_place', id, version, { ends_at: unit.asking.at })
}

/** When the family was referred, and when it was given its place; null where that is not known. */
export async function arrival(
  unit: UnitOfWork,
  caseId: string,
): Promise<{ readonly referredAt: string | null; readonly placedAt: string | null }> {
  const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
  const { rows } = await sql<{ referredAt: string; placedAt: string | null }>`
    select ${iso('f.created_at')} as "referredAt", (select max(${iso('p.starts_at')}) from programme_place p
      where p.municipality = f.municipality and p.case_id = f.id and p.ends_at is null) as "placedAt"
    from case_file f where f.municipality = ${unit.municipality} and f.id = ${caseId}`.execute(unit.tx)
  return rows[0] ?? { referredAt: null, placedAt: null }
}

/** The compartment that the family's referral lies in, as its visitation task names it; null where there is none. */
export async function referralCompartment(unit: UnitOfWork, caseId: string): Promise<number | null> {
  const { rows } = await sql<{ compartments: number[] }>`
    select compartments from decision_task where municipality = ${unit.municipality} and case_id = ${caseId} and kind = 'visitation'
    order by opened_at desc, id desc limit 1`.execute(unit.tx)
  return rows[0]?.compartments[0] ?? null
}

interface EarlierRow {
  readonly id: string
  readonly version: number
  readonly person: string
  readonly standsAs: string
  readonly inInitiative: boolean
}

/** Who took part in the family when everybody left it last; nobody before it was ever accepted. */
export async function participationsOf(unit: UnitOfWork, caseId: string): Promise<EarlierRow[]> {
  const { rows } = await sql<EarlierRow>`
    select distinct on (p.person) p.id, p.version, p.person, p.stands_as as "standsAs", p.in_initiative as "inInitiative" from participation p
    where p.municipality = ${unit.municipality} and p.case_id = ${caseId} and p.ends_at is not distinct from
      (select max(o.ends_at) from participation o where o.municipality = ${unit.municipality} and o.case_id = ${caseId})
    order by p.person, p.starts_at desc`.execute(unit.tx)
  return rows
}

/** Everybody who takes part in the family or has, locked; `stands` is true of those who still do. */
export async function lockParticipations(
  unit: UnitOfWork,
  caseId: string,
): Promise<{ readonly id: string; readonly version: number; readonly stands: boolean }[]> {
  const { rows } = await sql<{ id: string; version: number; stands: boolean }>`
    select id, version, (ends_at is null or ends_at > ${unit.asking.at}) as stands from participation
    where municipality = ${unit.municipality} and case_id = ${caseId} order by id for update`.execute(unit.tx)
  return rows
}

/** The department that keeps the family's plan; null before there is one. */
export async function planDepartment(unit: UnitOfWork, caseId: string): Promise<string | null> {
  const kept = unit.facts.compartments.filter(
    (c) => c.caseId === caseId && c.subject === null && c.category === 'cooperation' && c.audience === 'family',
  )
  for (const compartment of kept) await unit.drop(compartment)
  const { rows } = await sql<{ department: string | null }>`
    select c.department from plan p join compartment c on c.municipality = p.municipality and c.id = p.compartment
    where p.municipality = ${unit.municipality} and p.case_id = ${caseId} and p.compartment = any(${unit.ringLiteral()})`.execute(
    unit.tx,
  )
  return rows[0]?.department ?? null
}
