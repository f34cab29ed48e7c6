import type pg from 'pg'
import { hashBlock } from './block-hash.ts'
import { readWitness } from './seals-file.ts'

/** Something that is not as it was when it was sealed. */
export interface SealFault {
  readonly municipality: number
  readonly block: number
  /**
   * `log-changed`: a row of the log in this block was changed, removed or added.
   * `chain-broken`: this seal does not follow the one before it.
   * `seal-changed`, `seal-gone`: the seal is not the one that was written outside the database.
   */
  readonly what: 'log-changed' | 'chain-broken' | 'seal-changed' | 'seal-gone'
  readonly from: string
  readonly until: string
}

interface Seal {
  readonly municipality: number
  readonly block: number
  readonly from: string
  readonly until: string
  readonly entries: number
  readonly previous: Buffer | null
  readonly hash: Buffer
}

const SEALS = `
  select municipality, block::int as block, entries, previous, hash,
    to_char(from_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as from,
    to_char(until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until
  from access_seal order by municipality, block`

/**
 * Reads the whole log again and compares it with its seals, and the seals with the file outside the database.
 * @returns every block that does not hold, oldest first; none when all do
 */
export async function verifySeals(pool: pg.Pool, file: string): Promise<SealFault[]> {
  const client = await pool.connect()
  try {
    const { rows: seals } = await client.query<Seal>(SEALS)
    const faults: SealFault[] = []
    let before: Seal | undefined
    for (const seal of seals) {
      if (!follows(seal, before)) faults.push(fault(seal, 'chain-broken'))
      const { entries, hash } = await hashBlock(client, seal, seal.previous)
      if (entries !== seal.entries || !hash.equals(seal.hash)) faults.push(fault(seal, 'log-changed'))
      before = seal
    }
    return [...faults, ...(await compareWitness(seals, file))]
  } finally {
    client.release()
  }
}

function follows(seal: Seal, before: Seal | undefined): boolean {
  if (before?.municipality !== seal.municipality) return seal.block === 1 && seal.previous === null
  return seal.block === before.block + 1 && seal.from === before.until && seal.previous?.equals(before.hash) === true
}

/** Other servers keep files of their own, so a seal that is not in this one is no fault. */
async function compareWitness(seals: readonly Seal[], file: string): Promise<SealFault[]> {
  const standing = new Map(seals.map((seal) => [`${seal.municipality} ${seal.block}`, seal]))
  return (await readWitness(file)).flatMap((line) => {
    const seal = standing.get(`${line.municipality} ${line.block}`)
    if (seal === undefined) return [fault(line, 'seal-gone')]
    return seal.hash.toString('hex') === line.hash ? [] : [fault(line, 'seal-changed')]
  })
}

const fault = (
  { municipality, block, from, until }: Pick<Seal, 'municipality' | 'block' | 'from' | 'until'>,
  what: SealFault['what'],
): SealFault => ({ municipality, block, what, from, until })
