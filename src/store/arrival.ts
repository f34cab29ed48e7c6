import { sql } from 'kysely'
import { held } from './employee-now.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** The department in which the acting employee is employed. */
export async function departmentOfActor(unit: UnitOfWork): Promise<string> {
  const { rows } = await sql<{ department: string }>`
    select ${held('department', unit.asking.at)} as department from employee e where municipality = ${unit.municipality} and id = ${unit.asking.actor.id}`.execute(
    unit.tx,
  )
  const [found] = rows
  if (!found) throw new Error('An employee acts from a department.')
  return found.department
}

export interface ArrivalRow {
  readonly id: string
  readonly version: number
  readonly fromName: string
  readonly receivedAt: string
  readonly receivedBy: string
}

/** Where a family was received from, if that lies in the ring. */
export async function arrivalOf(unit: UnitOfWork, caseId: string): Promise<ArrivalRow | undefined> {
  const { rows } = await sql<ArrivalRow>`
    select t.id, t.version, t.from_name as "fromName", t.received_by as "receivedBy", t.received_at as "receivedAt"
    from family_arrival t where ${withinRing(unit, 't')} and t.case_id = ${caseId}`.execute(unit.tx)
  return rows[0]
}

/**
 * What has happened to a family since it was received: changes of rows in these compartments by other requests, and facts
 * that are not those of the receiving. As long as nobody else was in the team, nothing lies outside its receiver's ring.
 */
export async function sinceArrival(
  unit: UnitOfWork,
  caseId: string,
  { id, receivedAt }: ArrivalRow,
  compartments: readonly number[],
): Promise<{ written: number; people: number; consents: number; others: number }> {
  const m = unit.municipality
  const isNew = (alias: string) =>
    sql`(${sql.ref(`${alias}.starts_at`)} <> ${receivedAt} or ${sql.ref(`${alias}.version`)} > 1)`
  const { rows } = await sql<{ written: number; people: number; consents: number; others: number }>`
    select (select count(*)::int from history h where ${withinRing(unit, 'h')} and h.compartment = any(${[...compartments]}::bigint[])
        and h.kind <> 'draft' and h.request <> (select f.request from history f where ${withinRing(unit, 'f')} and f.object = ${id} and f.change = 'insert')) as written,
      (select count(*) from participation p where p.municipality = ${m} and p.case_id = ${caseId} and ${isNew('p')})::int
        + (select count(*) from firewall w where w.municipality = ${m} and w.case_id = ${caseId} and ${isNew('w')})::int
        + (select count(*) from custody u where u.municipality = ${m} and ${isNew('u')} and u.child in
            (select p.person from participation p where p.municipality = ${m} and p.case_id = ${caseId}))::int as people,
      (select count(*)::int from basis b where b.municipality = ${m} and b.case_id = ${caseId}) as consents,
      (select count(*)::int from membership t where t.municipality = ${m} and t.case_id = ${caseId} and t.employee <> ${unit.asking.actor.id}) as others`.execute(
    unit.tx,
  )
  const [found] = rows
  if (!found) throw new Error('a select without from answers one row')
  return found
}
