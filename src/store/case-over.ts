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

/** What somebody outside the team is asked to do for a family that is worked with. */
const ASKED = ['naming', 'grant', 'reality-check'] as const
type Asked = (typeof ASKED)[number]

/**
 * What somebody outside the team was asked to do for this family stops: what is over has no places to fill, and nobody
 * grants anything to it.
 */
export async function stopTasks(unit: UnitOfWork, caseId: string, kinds: readonly Asked[] = ASKED): Promise<void> {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from decision_task where municipality = ${unit.municipality} and case_id = ${caseId}
      and kind = any(${[...kinds]}::text[]) and decided_at is null order by id for update`.execute(unit.tx)
  for (const { id, version } of rows)
    await unit.updateFact('decision_task', id, version, {
      decided_at: unit.asking.at,
      decided_by: unit.asking.actor.id,
    })
}

/** The grants and reality checks that stopped at this instant (ISO) wait again: it was a mistake. */
export async function restartGrants(
  unit: UnitOfWork,
  caseId: string,
  { at, by = null }: { readonly at: string; readonly by?: string | null },
): Promise<void> {
  const { rows } = await sql<{ id: string; version: number }>`
    select id, version from decision_task where municipality = ${unit.municipality} and case_id = ${caseId}
      and kind in ('grant', 'reality-check') and decided_at = ${at}::timestamptz 
      and (${by}::uuid is null or decided_by = ${by})
    order by id for update`.execute(unit.tx)
  for (const { id, version } of rows)
    await unit.updateFact('decision_task', id, version, { decided_at: null, decided_by: null })
}
