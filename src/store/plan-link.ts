import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

export interface LinkRow {
  readonly id: string
  readonly version: number
  readonly compartment: number
  readonly kind: string
  readonly persons: string[]
  readonly ownerDepartment: string
  readonly ownerName: string
  readonly reference: string | null
  readonly nextOn: string | null
  readonly goals: string[]
  readonly measures: string[]
  readonly endedOn: string | null
}

/**
 * The statutory plans of a case that lie in the ring; of what is marked only what lies there too. `all` keeps every mark,
 * for a writer who must not take away what they do not see: never for an answer.
 */
export async function readLinks(unit: UnitOfWork, caseId: string, link?: string, all = false): Promise<LinkRow[]> {
  const marks = (column: 'goals' | 'measures', table: 'goal' | 'measure') =>
    all
      ? sql.ref(`t.${column}`)
      : sql`array(select m.id from unnest(${sql.ref(`t.${column}`)}) with ordinality as m(id, n) join ${sql.table(table)} o
          on o.municipality = ${unit.municipality} and o.id = m.id where ${withinRing(unit, 'o')} and o.case_id = ${caseId} order by m.n)`
  const { rows } = await sql<LinkRow>`
    select t.id, t.version, t.compartment, t.kind, t.persons, t.owner_department as "ownerDepartment", coalesce(d.shown_as, d.name) as "ownerName", t.reference,
      t.next_on as "nextOn", ${marks('goals', 'goal')} as goals, ${marks('measures', 'measure')} as measures, t.ended_on as "endedOn"
    from statutory_link t join department d on d.municipality = ${unit.municipality} and d.key = t.owner_department
    where ${withinRing(unit, 't')} and t.case_id = ${caseId} and (${link ?? null}::uuid is null or t.id = ${link ?? null})
    order by t.ended_on is not null, t.next_on nulls last, t.id`.execute(unit.tx)
  return rows
}

/** All departments of the municipality: a statutory plan may be owned by one that is not in the family's team. */
export async function readDepartments(unit: UnitOfWork): Promise<{ key: string; name: string }[]> {
  const { rows } = await sql<{ key: string; name: string }>`
    select d.key, coalesce(d.shown_as, d.name) as name from department d where d.municipality = ${unit.municipality} order by name`.execute(
    unit.tx,
  )
  return rows
}
