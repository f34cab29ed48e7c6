import { sql } from 'kysely'
import type { Relationship, RelationshipKind } from '../domain/family/relationship.ts'
import type { UnitOfWork } from './unit-of-work.ts'
import { withinRing } from './within-ring.ts'

export interface BondRow extends Relationship {
  readonly id: string
  readonly compartment: number
  readonly version: number
  readonly inHousehold: boolean
}

/** Every bond that is written in a family and lies in the ring, also those that have ended. */
export async function bondsHere(unit: UnitOfWork, caseId: string): Promise<BondRow[]> {
  const { rows } = await sql<Omit<BondRow, 'from'> & { kind: RelationshipKind; from: string | null }>`
    select t.id, t.compartment, t.version, t.person, t.kind, t.relative as "of", t.in_household as "inHousehold",
      t.starts_on as "from", t.ends_on as until
    from relationship t where t.case_id = ${caseId} and ${withinRing(unit, 't')} order by t.id`.execute(unit.tx)
  return rows.map((row) => ({ ...row, from: row.from ?? '0001-01-01' }))
}

/** Whoever writes bonds in a family waits for the one who is writing: two at once would both find that nothing stands. */
export async function holdBonds(unit: UnitOfWork, caseId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`bonds ${caseId}`}, 0))`.execute(unit.tx)
}
