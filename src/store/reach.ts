import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/**
 * Carries out work that touches rows beyond the actor's ring and shows none of them: what two records of one person
 * are called is put right wherever it stands. The ring is as before when the work is over, also when it throws.
 */
export async function withReach<T>(
  unit: UnitOfWork,
  compartments: Iterable<number>,
  work: () => Promise<T>,
): Promise<T> {
  const added = [...compartments].filter((id) => !unit.open.has(id))
  for (const id of added) unit.open.add(id)
  await unit.carryRing()
  let result: T
  try {
    result = await work()
  } catch (error) {
    for (const id of added) unit.open.delete(id)
    // Where the database itself refused, the transaction is over and reads nothing more.
    await unit.carryRing().catch(() => undefined)
    throw error
  }
  for (const id of added) unit.open.delete(id)
  await unit.carryRing()
  return result
}

export interface PersonColumns {
  readonly table: string
  /** Columns that name a person and may be changed; none where the table names nobody. */
  readonly columns: readonly string[]
}

/** What is said about a merge, a birthday, a draft or a name keeps its own person. */
const NOT_REWRITTEN = ['person_merge', 'birthday_step', 'draft', 'search_token', 'history', 'person_detail']

/**
 * Every table whose rows lie in a compartment, with the columns that refer to a person, read from the database's own
 * catalogue: a table that comes later is not forgotten. A table whose rows may not be moved is left out.
 */
export async function personTables(unit: UnitOfWork): Promise<readonly PersonColumns[]> {
  const { rows } = await sql<PersonColumns>`
    select c.relname as "table", coalesce(array_agg(a.attname::text order by a.attname) filter (where k.conrelid is not null
        and has_column_privilege(c.oid, a.attnum, 'update') and a.attname <> 'id'), '{}') as columns
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'person'::regclass and a.attnum = any(k.conkey)
      and a.attname <> 'municipality'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all(${NOT_REWRITTEN}::text[])
      and exists (select from pg_attribute x where x.attrelid = c.oid and x.attname = 'compartment' and has_column_privilege(c.oid, x.attnum, 'update'))
      and exists (select from pg_attribute x where x.attrelid = c.oid and x.attname = 'version')
    group by c.relname order by c.relname`.execute(unit.tx)
  return rows
}

export interface RowAbout {
  readonly table: string
  readonly id: string
  readonly compartment: number
  /** The columns that name the person. */
  readonly columns: readonly string[]
}

/** The rows in these compartments that name a person in a column, or lie in one of `lyingIn`, as far as the unit reaches. */
export async function rowsNaming(
  unit: UnitOfWork,
  tables: readonly PersonColumns[],
  person: string,
  lyingIn: readonly number[],
): Promise<readonly RowAbout[]> {
  const found: RowAbout[] = []
  for (const { table, columns } of tables) {
    const named = columns.map((column) => sql`case when t.${sql.ref(column)} = ${person} then ${column}::text end`)
    const array = columns.length === 0 ? sql`'{}'::text[]` : sql`array_remove(array[${sql.join(named)}], null)`
    const { rows } = await sql<{ id: string; compartment: number; columns: string[] }>`
      select * from (select t.id, t.compartment, ${array} as columns from ${sql.table(table)} t
        where t.municipality = ${unit.municipality} and t.compartment = any(${unit.ringLiteral()})) r
      where cardinality(r.columns) > 0 or r.compartment = any(${[...lyingIn]}::bigint[]) order by r.id`.execute(unit.tx)
    for (const row of rows) found.push({ table, ...row })
  }
  return found
}

/** Tries a change inside the transaction; null when a rule of the table stands in its way (twice the same, a bond to oneself). */
export async function unlessTaken<T>(unit: UnitOfWork, change: () => Promise<T>): Promise<T | null> {
  await sql`savepoint one_row`.execute(unit.tx)
  try {
    const result = await change()
    await sql`release savepoint one_row`.execute(unit.tx)
    return result
  } catch (error) {
    const { code } = error as { code?: string }
    if (code !== '23505' && code !== '23514') throw error
    await sql`rollback to savepoint one_row`.execute(unit.tx)
    return null
  }
}

export interface Since {
  readonly table: string
  readonly id: string
  readonly compartment: number
  readonly columns: readonly string[]
  readonly writtenAt: string
  /** The row as it stands, for a line about it. */
  readonly row: Readonly<Record<string, unknown>>
}

/** Of these rows, those that were first written after an instant. */
export async function writtenSince(
  unit: UnitOfWork,
  rows: readonly RowAbout[],
  since: string,
): Promise<readonly Since[]> {
  const found: Since[] = []
  for (const row of rows) {
    const { rows: one } = await sql<{ at: string; after: Record<string, unknown> }>`
      select to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, to_jsonb(t) as after
      from history h join ${sql.table(row.table)} t on t.municipality = h.municipality and t.id = h.object
      where h.municipality = ${unit.municipality} and h.object = ${row.id} and h.kind = ${row.table} and h.change = 'insert'
        and h.at > ${since} and h.compartment = any(${unit.ringLiteral()}) limit 1`.execute(unit.tx)
    const first = one[0]
    if (first) found.push({ ...row, writtenAt: first.at, row: first.after })
  }
  return found
}

/** A row as it stands, as far as the unit reaches. `table` comes from what a merge noted. */
export async function rowNow(
  unit: UnitOfWork,
  table: string,
  id: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.table(table)} t where t.municipality = ${unit.municipality} and t.id = ${id}
      and t.compartment = any(${unit.ringLiteral()})`.execute(unit.tx)
  return rows[0]
}
