import fs from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { loadPresets } from '../../src/server/presets.ts'
import { columnsOf, copyInto, copyText, nameOf } from '../../src/store/bulk-copy.ts'
import { spansLeft } from '../../src/store/bulk-run.ts'
import type { BulkTable, BulkWriter } from '../../src/store/bulk.ts'
import type { Mould } from '../generate/family.ts'
import { BATCH, fillTown } from '../generate/fill.ts'
import { writeFamilies, writeTown } from '../generate/rows.ts'
import { onServer, startOwnServer, temporaryFolder, type OwnServer } from './own-database.ts'
import { finding, type Finding } from './report.ts'

const MOST = 4
const MUNICIPALITY = 900
const SECRET = 'a secret of the benchmark, long enough'
const DAY = '2026-09-01'
const SEED = 7
const CHUNK = 1024 * 1024

/**
 * Made-up families through the bulk writer, beside plain COPY of the same rows into the same tables with their indexes
 * and keys, without row security. What the generator reckons is part of its time; that of COPY begins with finished text.
 */
export async function measureGenerating(families: number): Promise<Finding[]> {
  const folder = temporaryFolder()
  const server = await startOwnServer(folder.path, true)
  try {
    const generated = await generate(server, families)
    const copied = await copyPlainly(server, families, folder.path)
    if (generated.rows !== copied.rows) throw new Error(`generate: ${generated.rows} rows, copied ${copied.rows}`)
    const rows = generated.rows.toLocaleString('en')
    console.log(`${rows} rows: generated in ${generated.seconds} s, copied in ${copied.seconds} s`)
    const memory = process.resourceUsage().maxRSS / 1024
    const title = `${families.toLocaleString('en')} families (${rows} rows) beside plain COPY of the same rows`
    return [
      finding('generate', title, generated.seconds / copied.seconds, 'at most', MOST, 'ratio'),
      finding('generate', 'memory of the generator, any number of families', memory, 'at most', 600, 'MB'),
    ]
  } finally {
    await server.stop()
    folder.remove()
  }
}

interface Timed {
  readonly rows: number
  readonly seconds: number
}

async function generate(server: OwnServer, families: number): Promise<Timed> {
  const store = await server.open('generated')
  const presets = loadPresets()
  const start = performance.now()
  await fillTown(
    store.job,
    { families, seed: SEED, date: DAY, municipality: MUNICIPALITY },
    { presets, secret: SECRET, progress: (done) => void (done % 10_000 < BATCH && console.log(`${done} families …`)) },
  )
  const seconds = secondsSince(start)
  return { rows: await onServer(store.ownerUrl, countRows), seconds }
}

async function copyPlainly(server: OwnServer, families: number, folder: string): Promise<Timed> {
  const { ownerUrl } = await server.open('copied')
  return onServer(ownerUrl, async (owner) => {
    await withoutRowSecurity(owner)
    const files = await writeFiles(owner, families, path.join(folder, 'text'))
    const start = performance.now()
    for (const { table, columns, file } of files)
      await copyInto(owner, `copy ${nameOf(table)} (${columns}) from stdin`, chunksOf(file))
    return { seconds: secondsSince(start), rows: await countRows(owner) }
  })
}

interface TextFile {
  readonly table: BulkTable
  readonly columns: string
  readonly file: string
}

/** The rows as text, a file for each table and list of columns, in the order that the keys ask for. */
async function writeFiles(owner: pg.Client, families: number, folder: string): Promise<TextFile[]> {
  fs.mkdirSync(folder)
  const files = new Map<string, TextFile>()
  let compartments = 0
  const writer: BulkWriter = {
    reserve: (count) => Promise.resolve(Array.from({ length: count }, () => (compartments += 1))),
    write: async (table, rows) => {
      const whole = rows.map((row) => ({ municipality: MUNICIPALITY, ...row }))
      for (const { columns, text } of copyText(table, whole, (await columnsOf(owner, table)).kinds)) {
        const key = `${table} ${columns}`
        const known = files.get(key) ?? { table, columns, file: path.join(folder, String(files.size)) }
        files.set(key, known)
        for (const part of text) fs.appendFileSync(known.file, part)
      }
    },
  }
  const mould: Mould = { seed: SEED, today: DAY, presets: loadPresets() }
  await writeTown(writer, mould)
  for (const span of spansLeft({ items: families, batch: BATCH }, [])) await writeFamilies(writer, mould, span, SECRET)
  // The first of a table stands for all of it: parents were written before children in every batch.
  const first = [...new Set([...files.values()].map(({ table }) => table))]
  return [...files.values()].toSorted((a, b) => first.indexOf(a.table) - first.indexOf(b.table))
}

function* chunksOf(file: string): Generator<Uint8Array> {
  const opened = fs.openSync(file, 'r')
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(CHUNK)
      const length = fs.readSync(opened, chunk)
      if (length === 0) return
      yield chunk.subarray(0, length)
    }
  } finally {
    fs.closeSync(opened)
  }
}

const tablesOf = async (owner: pg.Client): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c where c.relkind = 'r'
       and c.relnamespace in ('public'::regnamespace, 'identity'::regnamespace)`,
  )
  return rows.map(({ name }) => name)
}

async function withoutRowSecurity(owner: pg.Client): Promise<void> {
  for (const table of await tablesOf(owner)) await owner.query(`alter table ${table} disable row level security`)
}

/** What the writing itself leaves behind is not among the rows. */
const ABOUT_WRITING = ['bulk_run', 'bulk_batch', 'access_log', 'fact_history']

async function countRows(owner: pg.Client): Promise<number> {
  await withoutRowSecurity(owner)
  let sum = 0
  for (const table of await tablesOf(owner)) {
    if (ABOUT_WRITING.includes(table)) continue
    const { rows } = await owner.query<{ count: number }>(`select count(*)::int as count from ${table}`)
    sum += rows[0]?.count ?? 0
  }
  return sum
}

const secondsSince = (start: number): number => Math.round(performance.now() - start) / 1000
