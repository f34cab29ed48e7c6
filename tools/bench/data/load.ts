import type pg from 'pg'
import { bulk, type BulkRow } from '../../../src/store/bulk.ts'
import { onServer } from '../own-database.ts'
import { compartmentsUpTo, idOf } from './ids.ts'
import { namesAsJson } from './names.ts'
import { FAMILIES_EACH, familyStatements, MUNICIPALITY, strangerStatements } from './statements.ts'

const START = '2025-01-01T00:00:00.000Z'
const BATCH = 5000
const LANES = ['familie', 'job', 'skole']
const MANY = 240

/** What was laid into a database, by counts from which every key can be reckoned. */
export interface Population {
  readonly families: number
  readonly persons: number
  /** Employees in teams; those numbered 0, 3, 6 … coordinate `FAMILIES_EACH` families each. */
  readonly employees: number
  readonly withOneFamily: string
  readonly withManyFamilies: string
  readonly many: number
}

/** Lays `families` families and further people up to `persons` into an empty database, as the job role under row security. */
export async function populate(job: pg.Pool, ownerUrl: string, families: number, persons: number): Promise<Population> {
  const employees = Math.ceil(families / FAMILIES_EACH) * LANES.length
  const many = Math.min(MANY, families)
  const population = {
    families,
    persons: Math.max(persons, families * 4),
    employees,
    withOneFamily: idOf('employee', employees),
    withManyFamilies: idOf('employee', employees + 1),
    many,
  }
  await staff(job, employees)
  const numbers = population.persons / 4
  await job.query(`select count(nextval('compartment_id_seq')) from generate_series(1, $1::bigint)`, [
    compartmentsUpTo(numbers),
  ])
  const layKeys = await withoutTokenKeys(ownerUrl)
  await inBatches(job, familyStatements, 0, families)
  await inBatches(job, strangerStatements, families, numbers)
  await layKeys()
  const member = (employee: string, n: number, k: number): BulkRow => ({
    id: idOf('membership', n, k),
    case_id: idOf('case', n),
    employee,
    department: 'familie',
    role: 'co-coordinator',
    starts_at: START,
    added_by: employee,
  })
  await bulk(job, MUNICIPALITY, (w) =>
    w.write('membership', [
      member(population.withOneFamily, Math.floor(families / 2), 4),
      ...Array.from({ length: many }, (_, n) => member(population.withManyFamilies, n, 5)),
    ]),
  )
  // Also marks pages as visible to all, as a database that has stood for a night is.
  await onServer(ownerUrl, (owner) => owner.query('vacuum analyze'))
  return population
}

const staff = (job: pg.Pool, count: number): Promise<void> =>
  bulk(job, MUNICIPALITY, async (w) => {
    await w.write(
      'department',
      LANES.map((key) => ({ key, name: `Afdelingen ${key}`, does_what: 'Hjælper familier' })),
    )
    const employee = (i: number): BulkRow => ({
      id: idOf('employee', i),
      name: `Medarbejder ${i}`,
      title: 'Rådgiver',
      department: LANES[i % 3] ?? 'familie',
      functions: [],
      phone: '12345678',
      starts_at: START,
    })
    await w.write(
      'employee',
      Array.from({ length: count + 2 }, (_, i) => employee(i)),
    )
  })

/** Two batches at a time; each is one transaction. */
async function inBatches(job: pg.Pool, statements: readonly string[], from: number, until: number): Promise<void> {
  const names = namesAsJson()
  let next = from
  const worker = async (): Promise<void> => {
    while (next < until) {
      const start = next
      next = Math.min(start + BATCH, until)
      await batch(job, statements, start, next, names)
    }
  }
  await Promise.all([worker(), worker()])
}

async function batch(
  job: pg.Pool,
  statements: readonly string[],
  from: number,
  until: number,
  names: string,
): Promise<void> {
  const client = await job.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${MUNICIPALITY}'`)
    await client.query(`set local work_mem = '256MB'`)
    // The planner cannot know how many names come in as JSON, and would walk through all of them for each person.
    await client.query('set local enable_nestloop = off')
    for (const statement of statements)
      await client.query(statement, statement.includes('$3') ? [from, until, names] : [from, until])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

/**
 * Tens of millions of tokens are laid in without their keys, which are made afterwards in one go: minutes instead of
 * a quarter of an hour. Returns what lays them again; the foreign key is not checked anew.
 */
async function withoutTokenKeys(ownerUrl: string): Promise<() => Promise<void>> {
  const { rows } = await onServer(ownerUrl, (owner) =>
    owner.query<{ name: string; kind: string; definition: string }>(
      `select conname as name, contype as kind, pg_get_constraintdef(oid) as definition from pg_constraint
       where conrelid = 'search_token'::regclass and contype in ('p', 'f') order by contype desc`,
    ),
  )
  await onServer(ownerUrl, async (owner) => {
    for (const { name } of rows) await owner.query(`alter table search_token drop constraint ${name}`)
  })
  return () =>
    onServer(ownerUrl, async (owner) => {
      await owner.query(`set maintenance_work_mem = '1GB'`)
      for (const { name, kind, definition } of rows)
        await owner.query(
          `alter table search_token add constraint ${name} ${definition} ${kind === 'f' ? 'not valid' : ''}`,
        )
    })
}
