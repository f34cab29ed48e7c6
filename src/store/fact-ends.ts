import { sql } from 'kysely'
import { endsWithDepartment } from './employee-now.ts'
import { instantOf } from './statement.ts'
import type { Transaction } from './transaction.ts'

interface Within {
  readonly tx: Transaction
  readonly municipality: number
  readonly asking: { readonly at: string }
}

/** When the last place is over that an employee has in a family's team now or to come; null where one has no end. */
async function lastPlaceEnds({ tx, municipality: m, asking }: Within, caseId: string, employee: string) {
  const { rows } = await sql<{ ends: string | null; places: number }>`
    select case when bool_or(t.ends_at is null) then null else ${sql.raw(instantOf('max(t.ends_at)'))} end as ends, count(*)::int as places
    from membership t where t.municipality = ${m} and t.case_id = ${caseId} and t.employee = ${employee}
      and (t.ends_at is null or t.ends_at > ${asking.at})`.execute(tx)
  return rows[0] ?? { ends: null, places: 0 }
}

/**
 * What is written of a fact with the end that it cannot outlast: a new place goes no further than its holder's department,
 * and an invitation to a meeting, of one of the team, no further than their last place. Everything else as it is.
 */
export async function withEnds<T extends object>(within: Within, table: string, row: T, before?: object): Promise<T> {
  if (table === 'membership' && before === undefined)
    return { ...row, ...(await endsWithDepartment(within, row as never)) }
  const invited = { ...before, ...row } as { case_id: string; employee?: string | null; ends_at: string }
  const isMade = table === 'admission' && 'ends_at' in row && invited.ends_at > within.asking.at
  if (!isMade || !invited.employee) return row
  const { ends } = await lastPlaceEnds(within, invited.case_id, invited.employee)
  return ends !== null && ends < invited.ends_at ? { ...row, ends_at: ends } : row
}

interface Invitation {
  readonly id: string
  readonly version: number
  readonly endsAt: string
}

interface Writing extends Within {
  updateFact(table: 'admission', id: string, basedOn: number, patch: { ends_at: string }): Promise<number | null>
}

/**
 * After a place in a family's team was written: invitations to the family's meetings end with the last place at the latest,
 * and two weeks after the meeting again where it was a place that ended them. Whoever has no place left is a guest from
 * now on, or loses them by the use-case. `before` is the place as it was.
 */
export async function fitInvitations(
  within: Writing,
  { case_id: caseId, employee }: { readonly case_id: string; readonly employee: string },
  before: { readonly ends_at: string | null } | null,
): Promise<void> {
  const was = before?.ends_at ?? null
  const { tx, municipality: m, asking } = within
  const { ends, places } = await lastPlaceEnds(within, caseId, employee)
  if (places === 0) return
  const { rows } = await sql<Invitation>`
    select f.id, f.version, ${sql.raw(instantOf('f.fits'))} as "endsAt" from (
      select t.*, least(t.meeting_at + interval '336 hours', ${ends}::timestamptz) as fits from admission t
      where t.municipality = ${m} and t.case_id = ${caseId} and t.employee = ${employee} and t.ends_at > ${asking.at}) f
    where f.ends_at > f.fits or (f.ends_at < f.fits and (f.ends_at = ${was}::timestamptz or exists (select from membership p
      where p.municipality = ${m} and p.case_id = ${caseId} and p.employee = ${employee} and p.ends_at = f.ends_at)))
    order by f.id`.execute(tx)
  for (const { id, version, endsAt } of rows) await within.updateFact('admission', id, version, { ends_at: endsAt })
}

/** Whether a spell that ends would end later by a change, or not at all. */
export function staysLonger(before: object, patch: object): boolean {
  const { ends_at: was } = before as { ends_at: string | null }
  if (!('ends_at' in patch) || was === null) return false
  const will = patch.ends_at as string | null
  return will === null || Date.parse(will) > Date.parse(was)
}
