import { createHash } from 'node:crypto'
import type pg from 'pg'

/** A run of the access log of one municipality, half-open in time; instants are ISO strings in UTC. */
export interface Block {
  readonly municipality: number
  readonly block: number
  readonly from: string
  readonly until: string
}

export interface Hashed {
  readonly entries: number
  readonly hash: Buffer
}

const PAGE = 5000

// Text made by the database, so that neither this process's time zone nor a type parser can change a hash.
const ROWS = `
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, id::text as id,
    json_build_array(municipality, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), account, actor_kind,
      actor, department, role, purpose, request, action, outcome, rule, cases, objects)::text as row
  from access_log
  where municipality = $1 and at >= $2 and at < $3 and (at, id) > ($4::timestamptz, $5::uuid)
  order by at, id limit ${PAGE}`

/**
 * SHA-256 over the previous block's hash, the block's own limits, and every row of the log in it, oldest first.
 * Reads a page at a time: a first block may hold years.
 */
export async function hashBlock(client: pg.ClientBase, block: Block, previous: Buffer | null): Promise<Hashed> {
  const hash = createHash('sha256')
  hash.update(previous ?? Buffer.alloc(0))
  hash.update(`${JSON.stringify([block.municipality, block.block, block.from, block.until])}\n`)
  let last = { at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }
  let entries = 0
  for (;;) {
    const { rows } = await client.query<{ at: string; id: string; row: string }>(ROWS, [
      block.municipality,
      block.from,
      block.until,
      last.at,
      last.id,
    ])
    for (const { row } of rows) hash.update(`${row}\n`)
    entries += rows.length
    last = rows.at(-1) ?? last
    if (rows.length < PAGE) return { entries, hash: hash.digest() }
  }
}
