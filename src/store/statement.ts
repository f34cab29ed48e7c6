import { CompiledQuery } from 'kysely'
import type { Transaction } from './transaction.ts'

/**
 * A large statement that every page runs: written once with numbered parameters ($1, $2 …), prepared once a connection
 * under its name. Building it anew for each request, with a parameter for every mention of the municipality, costs
 * as much as running it. `text` is put together from constants alone; whatever a request brings is a parameter.
 */
export function statement<Row>(
  name: string,
  text: string,
): (tx: Transaction, parameters: readonly unknown[]) => Promise<Row[]> {
  const marked = `/* prepared: ${name} */ ${text}`
  return async (tx, parameters) => (await tx.executeQuery<Row>(CompiledQuery.raw(marked, [...parameters]))).rows
}

/** The rows of a query as one JSON array; the columns' names are the fields. A record costs half of what json_build_object costs. */
export const arrayOf = (columns: string, from: string): string =>
  `(select coalesce(json_agg(r), '[]') from (select ${columns} from ${from}) r)`

/** The first row of a query as a JSON object, or null. */
export const objectOf = (columns: string, from: string): string =>
  `(select to_json(r) from (select ${columns} from ${from} limit 1) r)`

/** An instant as the rest of the product writes it, with milliseconds and Z. */
export const instantOf = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
