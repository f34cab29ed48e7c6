import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/** Queries about a family's team. */
export interface MembershipRow {
  readonly id: string
  readonly version: number
  readonly employee: string
  readonly department: string
  readonly role: string
  readonly party: string | null
}

/**
 * The standing members of a family's team. Locks the team until the transaction ends, so that two changes at once cannot
 * make two coordinators.
 */
export async function lockTeam(unit: UnitOfWork, caseId: string): Promise<MembershipRow[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`team ${unit.municipality} ${caseId}`}, 0))`.execute(
    unit.tx,
  )
  const { rows } = await sql<MembershipRow>`
    select id, version, employee, department, role, party from membership
    where municipality = ${unit.municipality} and case_id = ${caseId}
      and starts_at <= ${unit.asking.at} and (ends_at is null or ends_at > ${unit.asking.at})
    order by starts_at, id for update`.execute(unit.tx)
  return rows
}
