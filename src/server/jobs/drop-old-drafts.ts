import type pg from 'pg'

/**
 * Deletes drafts that nobody has touched for 30 days, in all municipalities. Which those are is said by the policy
 * `old_drafts` (041-old-drafts.sql): the job's role sees no other draft, and reads none.
 * @returns how many went
 */
export async function dropOldDrafts(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query('delete from draft')
  return rowCount ?? 0
}
