import { sql } from 'kysely'
import type { Transaction } from './transaction.ts'

/** The people whom a fact is about in every family they are in: custody and firewalls. Null for facts of one case. */
export function peopleOf(fact: unknown): string[] | null {
  const { child, holder, protected: guarded, other } = (fact ?? {}) as Record<string, unknown>
  const people = [child, holder, guarded, other].filter((one) => typeof one === 'string')
  return people.length === 2 ? people : null
}

/** The cases that any of these people has taken part in. */
export async function casesOfPeople(
  tx: Transaction,
  municipality: number,
  people: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ case_id: string }>`
    select distinct case_id from participation where municipality = ${municipality} and person = any(${[...people]}::uuid[])`.execute(
    tx,
  )
  return rows.map((row) => row.case_id)
}
