import { sql } from 'kysely'
import { type PublishedRow, withTheirBases } from '../domain/plan/published.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

/** The highest number among the published versions that the publisher may see; 0 when there is none. */
export async function latestNumber(unit: UnitOfWork, caseId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`snapshot ${caseId}`}, 0))`.execute(unit.tx)
  const { rows } = await sql<{ latest: number }>`
    select coalesce(max(s.number), 0) as latest from plan_snapshot s
    where s.municipality = ${unit.municipality} and ${withinRing(unit, 's')} and s.case_id = ${caseId}`.execute(unit.tx)
  return rows[0]?.latest ?? 0
}

export interface SnapshotRow {
  readonly id: string
  readonly number: number
  readonly reason: string
  readonly publishedAt: string
  readonly publishedByName: string | null
  readonly holdsDepth: boolean
  readonly items: readonly PublishedRow[]
}

/** A department that has got a neutral name since goes by it in what was published before, too. */
const NAMED_NOW = sql`case when i.kind = 'link' then i.content || coalesce(
  (select jsonb_build_object('ownerName', d.shown_as) from department d where d.municipality = i.municipality and d.shown_as is not null
    and d.name = i.content ->> 'ownerName' limit 1), '{}') else i.content end`

/** One published version with those of its items that lie in the ring together with what they hang on, or undefined. */
export async function findSnapshot(unit: UnitOfWork, caseId: string, id: string): Promise<SnapshotRow | undefined> {
  const m = unit.municipality
  const { rows } = await sql<SnapshotRow>`
    select s.id, s.number, s.reason, to_char(s.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "publishedAt",
      (select e.name from employee e where e.municipality = ${m} and e.id = s.published_by) as "publishedByName", s.holds_depth as "holdsDepth",
      (select coalesce(json_agg(json_build_object('kind', i.kind, 'id', i.object, 'content', ${NAMED_NOW}) order by i.id), '[]')
        from snapshot_item i where i.municipality = ${m} and ${withinRing(unit, 'i')} and i.snapshot = s.id) as items
    from plan_snapshot s where s.municipality = ${m} and ${withinRing(unit, 's')} and s.case_id = ${caseId} and s.id = ${id}`.execute(
    unit.tx,
  )
  const [found] = rows
  return found && { ...found, items: withTheirBases(found.items) }
}
