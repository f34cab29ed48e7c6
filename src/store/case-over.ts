import { sql } from 'kysely'
import { withReach } from './reach.ts'
import type { UnitOfWork } from './unit-of-work.ts'

/** Roles by which somebody looks at a family that nobody works with any longer. They keep no team alive. */
export const AFTERWARDS = ['after-care-contact', 'record-keeper'] as const

/**
 * Whether a family's latest course is closed, for whoever fills places and reads no family: its compartments are open for
 * this one look, and nothing but the answer leaves it. With `holding` the course can neither be closed nor taken up again
 * by others until the transaction is over.
 */
export async function courseIsClosed(unit: UnitOfWork, caseId: string, holding = false): Promise<boolean> {
  const m = unit.municipality
  const { rows } = await sql<{ id: number }>`
    select id from compartment where municipality = ${m} and case_id = ${caseId} and subject is null and category = 'cooperation'
      and audience = 'family'`.execute(unit.tx)
  return withReach(
    unit,
    rows.map(({ id }) => id),
    async () => {
      const { rows: found } = await sql<{ state: string }>`
        select t.state from course t where t.municipality = ${m} and t.case_id = ${caseId} and t.compartment = any(${unit.ringLiteral()})
        order by t.updated_at desc limit 1 ${holding ? sql`for share` : sql``}`.execute(unit.tx)
      return found[0]?.state === 'closed'
    },
  )
}

/** Stops the search for somebody in a place of this family: what is over has no places to fill. */
export async function stopNaming(unit: UnitOfWork, caseId: string): Promise<void> {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from decision_task where municipality = ${unit.municipality} and case_id = ${caseId} and kind = 'naming'
      and decided_at is null order by id for update`.execute(unit.tx)
  for (const { id, version } of rows)
    await unit.updateFact('decision_task', id, version, {
      decided_at: unit.asking.at,
      decided_by: unit.asking.actor.id,
    })
}
