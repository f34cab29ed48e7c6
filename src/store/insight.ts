import { sql } from 'kysely'
import { heldText } from './employee-now.ts'
import type { UnitOfWork } from './unit-of-work.ts'

export interface LogRow {
  readonly id: string
  readonly at: string
  readonly actorKind: string
  readonly employeeName: string | null
  readonly departmentName: string | null
  readonly role: string | null
  readonly purpose: string
  readonly action: string
  readonly outcome: 'content' | 'existence' | 'none'
}

interface Asked {
  readonly before: string | undefined
  readonly size: number
}

const columns = (m: number) => sql`
  l.id, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, l.actor_kind as "actorKind", e.name as "employeeName",
  coalesce(d.shown_as, d.name) as "departmentName", l.role, l.purpose, l.action, l.outcome
  from access_log l
  left join employee e on e.municipality = ${m} and l.actor_kind = 'employee' and e.id = l.actor
  left join department d on d.municipality = ${m} and d.key = coalesce(l.department, ${sql.raw(heldText('department', 'l.at'))})`

/**
 * What employees have read and done in one case, newest first. Refusals are nobody's insight, and what people of the
 * family themselves open is not shown to each other: a child's reading is not the parents'. A stream carries ids only
 * and stands beside the page that was read, which has its own entry.
 * `about`: only entries that name this person. `hidden`: without what was done about a referral that is not released.
 */
export async function readCaseLog(
  unit: UnitOfWork,
  caseId: string,
  asked: Asked & { about: string | null; hidden: boolean },
): Promise<LogRow[]> {
  const m = unit.municipality
  await sql`set local app.log = ${sql.lit(`{${caseId}}`)}`.execute(unit.tx)
  const { rows } = await sql<LogRow>`
    select ${columns(m)}
    where l.municipality = ${m} and l.cases && ${[caseId]}::uuid[] and l.outcome = 'content' and l.actor_kind = 'employee'
      and (${asked.about}::uuid is null or l.objects && array[${asked.about}]::uuid[])
      and l.action not like '%/stream'
      and not (${asked.hidden} and (l.purpose = 'decision' or l.action like '%referral%'))
      and (${asked.before ?? null}::uuid is null or l.id < ${asked.before ?? null})
    order by l.id desc limit ${asked.size}`.execute(unit.tx)
  return rows
}

/** Every entry that names a person or a case that the person takes or took part in, refusals too, newest first. */
export async function readPersonLog(
  unit: UnitOfWork,
  person: string,
  cases: readonly string[],
  asked: Asked,
): Promise<LogRow[]> {
  const m = unit.municipality
  await sql`set local app.log = ${sql.lit(`{${cases.join(',')}}`)}`.execute(unit.tx)
  await sql`set local app.log_person = ${sql.lit(`{${person}}`)}`.execute(unit.tx)
  const { rows } = await sql<LogRow>`
    select ${columns(m)}
    where l.municipality = ${m} and (l.cases && ${[...cases]}::uuid[] or l.objects && array[${person}]::uuid[])
      and (${asked.before ?? null}::uuid is null or l.id < ${asked.before ?? null})
    order by l.id desc limit ${asked.size}`.execute(unit.tx)
  return rows
}

/** The cases that a person takes or took part in. */
export async function casesOf(unit: UnitOfWork, person: string): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select distinct p.case_id from participation p where p.municipality = ${unit.municipality} and p.person = ${person}`.execute(
    unit.tx,
  )
  return rows.map((r) => r.case_id)
}

/**
 * Whether a referral of this case that the parents do not know of has not been released. Looks behind the reader's ring
 * for this one yes or no, which decides what of the log may be told; the ring is put back before anything else is read.
 */
export async function hasHiddenReferral(unit: UnitOfWork, caseId: string): Promise<boolean> {
  const all = unit.facts.compartments.filter((c) => c.caseId === caseId).map((c) => c.id)
  await sql`set local app.ring = ${sql.lit(`{${all.join(',')}}`)}`.execute(unit.tx)
  const { rows } = await sql`
    select from referral t where t.municipality = ${unit.municipality} and t.compartment = any(${all}::bigint[]) and t.case_id = ${caseId}
      and not t.parents_know and t.released_at is null limit 1`.execute(unit.tx)
  await unit.carryRing()
  return rows.length > 0
}

/** The person behind a key made of an identifier, in this municipality. */
export async function personByKey(unit: UnitOfWork, key: Buffer): Promise<string | null> {
  const { rows } = await sql<{ person: string }>`
    select person from identity.person_key where municipality = ${unit.municipality} and key = ${key}`.execute(unit.tx)
  return rows[0]?.person ?? null
}

/** The departments of a case's team, now. */
export async function departmentsOfTeam(unit: UnitOfWork, caseId: string): Promise<{ key: string; name: string }[]> {
  const { at } = unit.asking
  const { rows } = await sql<{ key: string; name: string }>`
    select distinct d.key, coalesce(d.shown_as, d.name) as name from membership t join department d on d.municipality = ${unit.municipality} and d.key = t.department
    where t.municipality = ${unit.municipality} and t.case_id = ${caseId} and t.starts_at <= ${at} and (t.ends_at is null or t.ends_at > ${at})
    order by name`.execute(unit.tx)
  return rows
}
