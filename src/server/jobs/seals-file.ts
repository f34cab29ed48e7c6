import { appendFile, readFile } from 'node:fs/promises'

/** One line of the seals file: the witness outside the database. Hashes only, never content. */
export interface WitnessedSeal {
  readonly municipality: number
  readonly block: number
  readonly from: string
  readonly until: string
  readonly entries: number
  /** SHA-256 as hexadecimal digits. */
  readonly hash: string
}

/** Adds seals to the file, a line each. */
export async function witness(file: string, seals: readonly WitnessedSeal[]): Promise<void> {
  if (seals.length === 0) return
  const lines = seals.map((seal) => `${JSON.stringify(seal)}\n`).join('')
  await appendFile(file, lines, { mode: 0o600, flush: true })
}

/** The seals in the file; none when there is no file yet. A line cut off by a crash is left out. */
export async function readWitness(file: string): Promise<WitnessedSeal[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  return text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as WitnessedSeal)
}
