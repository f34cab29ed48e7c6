import type pg from 'pg'
import { hashBlock } from './block-hash.ts'
import { witness, type WitnessedSeal } from './seals-file.ts'

/** A request may run for a while before its entry is there to be read; younger minutes wait. */
const SETTLED_AFTER_MS = 2 * 60_000
const MINUTE_MS = 60_000
const BEGINNING = '1970-01-01T00:00:00.000Z'

/**
 * Seals what has been written to the access log and not sealed yet: one block a municipality, of whole minutes that are
 * at least two minutes old. Each block's hash covers the one before it, so nothing earlier can be changed unseen.
 * Works as the role that may read the log and add seals, and nothing else.
 * @param file where the seals are also written, outside the database
 * @returns the new seals; none when another process is sealing
 */
export async function sealAccessLog(
  pool: pg.Pool,
  { now, file }: { readonly now: Date; readonly file: string },
): Promise<WitnessedSeal[]> {
  const until = new Date(Math.floor((now.getTime() - SETTLED_AFTER_MS) / MINUTE_MS) * MINUTE_MS).toISOString()
  const client = await pool.connect()
  try {
    await client.query('begin')
    const seals = (await isAlone(client)) ? await sealEach(client, until, now) : []
    await client.query('commit')
    // After the commit: the file never names a seal that does not stand.
    await witness(file, seals)
    return seals
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

async function isAlone(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ alone: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('samspil seal')) as alone`,
  )
  return rows[0]?.alone === true
}

async function sealEach(client: pg.ClientBase, until: string, now: Date): Promise<WitnessedSeal[]> {
  const seals: WitnessedSeal[] = []
  for (const municipality of await municipalitiesInLog(client)) {
    const seal = await sealOne(client, municipality, until, now)
    if (seal !== null) seals.push(seal)
  }
  return seals
}

async function sealOne(
  client: pg.ClientBase,
  municipality: number,
  until: string,
  now: Date,
): Promise<WitnessedSeal | null> {
  const last = await lastSeal(client, municipality)
  const from = last?.until ?? BEGINNING
  if (from >= until) return null
  const block = { municipality, block: (last?.block ?? 0) + 1, from, until }
  const { entries, hash } = await hashBlock(client, block, last?.hash ?? null)
  // A quiet time is covered by the next block that has something in it.
  if (entries === 0) return null
  await client.query(
    `insert into access_seal (municipality, block, from_at, until_at, entries, previous, hash, sealed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [municipality, block.block, from, until, entries, last?.hash ?? null, hash, now],
  )
  return { ...block, entries, hash: hash.toString('hex') }
}

interface LastSeal {
  readonly block: number
  readonly until: string
  readonly hash: Buffer
}

async function lastSeal(client: pg.ClientBase, municipality: number): Promise<LastSeal | null> {
  const { rows } = await client.query<LastSeal>(
    `select block::int as block, to_char(until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until, hash
     from access_seal where municipality = $1 order by block desc limit 1`,
    [municipality],
  )
  return rows[0] ?? null
}

/** One look at the index for each municipality, instead of reading the whole log. */
async function municipalitiesInLog(client: pg.ClientBase): Promise<number[]> {
  const { rows } = await client.query<{ municipality: number }>(`
    with recursive found as (
      (select municipality from access_log order by municipality limit 1)
      union all
      select (select l.municipality from access_log l where l.municipality > found.municipality order by l.municipality limit 1)
      from found where found.municipality is not null
    )
    select municipality from found where municipality is not null`)
  return rows.map((row) => row.municipality)
}
