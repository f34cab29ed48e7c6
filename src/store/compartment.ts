import { sql } from 'kysely'
import type { Compartment } from '../access/facts.ts'
import type { CompartmentKey } from './undertaking.ts'
import type { Transaction } from './transaction.ts'

/** A compartment's key with all that a caller may leave out. */
export interface WholeKey extends CompartmentKey {
  readonly also: readonly string[]
  readonly sensitivity: number
  readonly audienceId: string | null
}

/** Whom a compartment is about, in one order, so that the same people make the same compartment. */
export function about(key: CompartmentKey): { subject: string | null; also: string[] } {
  if (key.subject === null) return { subject: null, also: [] }
  const [subject, ...also] = [...new Set([key.subject, ...(key.also ?? [])])].toSorted()
  return { subject: subject ?? null, also }
}

/** Whether a compartment has this key. */
export const isSame = (c: Compartment, key: WholeKey): boolean =>
  c.caseId === key.caseId &&
  c.subject === key.subject &&
  sameList(c.also ?? [], key.also) &&
  c.category === key.category &&
  c.sensitivity === key.sensitivity &&
  c.audience === key.audience &&
  c.audienceId === key.audienceId &&
  c.department === key.department

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))

/** The number of the compartment with this key, made where there is none. */
export async function findOrMake(tx: Transaction, municipality: number, key: WholeKey): Promise<number> {
  const insert = await sql<{ id: number }>`
    insert into compartment (municipality, case_id, subject, also, category, sensitivity, audience, audience_id, department)
    values (${municipality}, ${key.caseId}, ${key.subject}, ${[...key.also]}::uuid[], ${key.category}, ${key.sensitivity}, ${key.audience}, ${key.audienceId}, ${key.department})
    on conflict do nothing returning id`.execute(tx)
  const id =
    insert.rows[0]?.id ??
    (
      await sql<{ id: number }>`
        select id from compartment where municipality = ${municipality} and case_id is not distinct from ${key.caseId}::uuid
          and subject is not distinct from ${key.subject}::uuid and also = ${[...key.also]}::uuid[] and category = ${key.category} and sensitivity = ${key.sensitivity}
          and audience = ${key.audience} and audience_id is not distinct from ${key.audienceId}::uuid
          and department is not distinct from ${key.department}::text`.execute(tx)
    ).rows[0]?.id
  if (id === undefined) throw new Error('compartment: neither made nor found')
  return id
}
