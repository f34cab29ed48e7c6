import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { day } from '../../src/domain/shared/fields.ts'

/** What a second start must know about the first: the demo's day, and where its sign-in lives. */
const rememberedSchema = z.object({ filledOn: day, signInPort: z.int().min(1).max(65_535) })
export type Remembered = z.output<typeof rememberedSchema>

const fileIn = (dataDir: string): string => join(dataDir, 'demo.json')

/** What an earlier start wrote down, or null. */
export function remembered(dataDir: string): Remembered | null {
  try {
    return rememberedSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    return null
  }
}

/** Writes it down for the next start, whole or not at all. */
export function remember(dataDir: string, what: Remembered): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = fileIn(dataDir)
  writeFileSync(`${file}.new`, `${JSON.stringify(what)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}
