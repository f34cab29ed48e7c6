import { sql } from 'kysely'
import type { z } from 'zod'
import type { familyCard } from '../contract/family.ts'
import { notTwice } from './family-merge.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

type Card = Omit<z.output<typeof familyCard>, 'programmeName' | 'role'> & {
  programme: string | null
  programmeVersion: string | null
  caseId: string
}

/** Families in the ring, latest changed first; `before` is the last card of the page before. */
export async function readCards(unit: UnitOfWork, before: string | undefined, size: number): Promise<Card[]> {
  const m = unit.municipality
  // Course, plan and actions are read through the ring once for the page: looked up for each family, each would walk through the ring again.
  const { rows } = await sql<Card>`
    with page as materialized (
      select f.id, f.name, f.language, f.interpreter, f.updated_at from family f
      where f.municipality = ${m} and ${withinRing(unit, 'f')} and ${notTwice(unit, 'f.id')} and (${before ?? null}::timestamptz is null or f.updated_at < ${before ?? null}::timestamptz)
      order by f.updated_at desc, f.id limit ${size}
    ),
    courses as materialized (
      select distinct on (t.case_id) t.case_id, t.state, t.programme, t.programme_version from course t where t.municipality = ${m} and ${withinRing(unit, 't')} order by t.case_id, t.updated_at desc, t.id desc
    ),
    plans as materialized (select distinct on (t.case_id) t.case_id, t.next_follow_up from plan t where t.municipality = ${m} and ${withinRing(unit, 't')}),
    open_actions as materialized (
      select a.case_id, count(*) as number from action a where a.municipality = ${m} and ${withinRing(unit, 'a')} and a.done_at is null group by a.case_id
    )
    select page.id, page.id as "caseId", page.name, page.language, page.interpreter, ${iso('page.updated_at')} as "updatedAt", c.state, c.programme, c.programme_version as "programmeVersion",
      p.next_follow_up as "nextFollowUp", coalesce(a.number, 0) as "openActions"
    from page
    left join courses c on c.case_id = page.id
    left join plans p on p.case_id = page.id
    left join open_actions a on a.case_id = page.id
    order by page.updated_at desc, page.id`.execute(unit.tx)
  return rows
}
