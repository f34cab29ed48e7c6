import type pg from 'pg'
import { openRun, type Span } from '../../src/store/bulk-run.ts'
import type { Presets } from '../../src/server/presets.ts'
import type { Choice } from './choice.ts'
import type { Mould } from './family.ts'
import { writeFamilies, writeTown } from './rows.ts'
import { FAMILIES_EACH } from './town.ts'

/** Families a transaction: whole groups of those who share a coordinator, and no family apart from its second home. */
export const BATCH = FAMILIES_EACH * 5
/** One is written by the database while the other is made. */
const LANES = 2

/** What decides the rows besides seed and day: raised when another generator makes other families from the same seed. */
export const EDITION = 2

export interface Filling {
  readonly presets: Presets
  readonly secret: string
  readonly progress?: (families: number) => void
}

/**
 * Fills a municipality with made-up families, or goes on with what an earlier run began. The same seed, day and
 * edition make the same families, and more of them with a larger number. Holds two batches in memory, whatever the number.
 * @returns how many families and rows were written now
 */
export async function fillTown(
  pool: pg.Pool,
  choice: Omit<Choice, 'data'>,
  { presets, secret, progress = () => {} }: Filling,
): Promise<{ families: number; rows: number }> {
  const mould: Mould = { seed: choice.seed, today: choice.date, presets }
  const run = await openRun(
    pool,
    {
      municipality: { number: choice.municipality, name: `Digterkøbing ${choice.municipality} (opdigtet)` },
      source: 'generate',
      settings: { seed: choice.seed, date: choice.date, edition: EDITION },
      items: choice.families,
      batch: BATCH,
    },
    (writer) => writeTown(writer, mould),
  )
  const sum = { families: 0, rows: 0 }
  const waiting = run.waiting[Symbol.iterator]()
  const write = async (span: Span): Promise<void> => {
    await run.write(span, async (writer) => {
      const written = await writeFamilies(writer, mould, span, secret)
      sum.rows += written.rows
      return written
    })
    sum.families += span.until - span.from
    progress(sum.families)
  }
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) await write(next.value)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return sum
}
