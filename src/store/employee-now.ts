import { sql, type RawBuilder } from 'kysely'
import { instantOf } from './statement.ts'
import type { Transaction } from './transaction.ts'

/** Columns of an employment that a coming change may give another value. */
type Held = 'title' | 'department' | 'functions'

/**
 * What an employee's column holds at an instant: a coming change holds from its day, without anything having to run.
 * For statements that are written as text: `at` is a parameter of theirs, as `$4`.
 */
export const heldText = (column: Held, at: string, alias = 'e'): string =>
  `(case when ${alias}.coming_from <= ${at} then ${alias}.coming_${column} else ${alias}.${column} end)`

/** The same where the instant is a value. */
export const held = (column: Held, at: string, alias = 'e'): RawBuilder<unknown> =>
  sql`(case when ${sql.ref(`${alias}.coming_from`)} <= ${at} then ${sql.ref(`${alias}.coming_${column}`)} else ${sql.ref(`${alias}.${column}`)} end)`

interface Within {
  readonly tx: Transaction
  readonly municipality: number
  readonly asking: { readonly at: string }
}

interface Place {
  readonly employee: string
  readonly department: string
  readonly ends_at?: string | null
}

/**
 * Whoever goes to another department on a coming day leaves a new place on it, since a place is one department's. Answers
 * when the place ends then, or undefined where it ends as it was going to.
 */
export async function endsWithDepartment(
  { tx, municipality, asking }: Within,
  { employee, department, ends_at: endsAt = null }: Place,
): Promise<{ ends_at: string } | undefined> {
  const { rows } = await sql<{ ends_at: string }>`
    select ${sql.raw(instantOf('coming_from'))} as ends_at from employee
    where municipality = ${municipality} and id = ${employee} and coming_from > ${asking.at}
      and coming_department <> ${department} and (${endsAt}::timestamptz is null or ${endsAt}::timestamptz > coming_from)`.execute(
    tx,
  )
  return rows[0]
}
