import { expect } from 'vitest'
import { historyKindNames } from '../../../src/domain/history/kinds.ts'
import { inMunicipality } from '../../../src/store/bulk.ts'
import { UNDO } from '../undo-table.ts'
import type { Saved, Stage, Step, Who } from './stage.ts'

export const F = '/api/families/:family'
export const OWN = '/api/own/families/:family'

/** Who reads what before and after. */
export type Reads = Readonly<Partial<Record<Who, readonly string[]>>>

/** One line of the table walked: a command done, and undone or corrected by the command that the table names. */
export interface Walk<Before = unknown, Done = unknown> {
  readonly does: string
  readonly reads: (before: Before) => Reads
  /** What must be there first; answers what both steps need. */
  readonly before?: (s: Stage) => Promise<Before>
  readonly do: (s: Stage, before: Before) => Step | Promise<Step>
  readonly undo: (s: Stage, done: Done, before: Before) => Step | Promise<Step>
  /** The command that corrects it, where the table names the one that takes it out. */
  readonly back?: string
  /** Fields that go on telling of it. */
  readonly traces?: readonly string[]
  /** What the new row says that does not go away: that it ended or was withdrawn, or the right words. */
  readonly stays?: object
  /** What the first step wrote that nobody must read afterwards. */
  readonly gone?: string
  /** What must be the same as well, where a page tells more than what holds. */
  readonly also?: (s: Stage) => Promise<unknown>
  /** Where those who ask read why, beside the family's history. */
  readonly tells?: (s: Stage) => Reads
  /** Done once more it stands as it did the first time, so that the way back is taken back as well. */
  readonly again?: true
}

type Rest<B, D> = Omit<Walk<B, D>, 'does' | 'reads'> & { readonly reads?: Reads | ((before: B) => Reads) }
/** The walks of a subject; all of them are read at the same pages, and some at others as well. */
export const walksOf =
  (pages: Reads) =>
  <B = undefined, D = Saved>(does: string, { reads: more = {}, ...rest }: Rest<B, D>): Walk => {
    const reads = (before: B): Reads => ({ ...pages, ...(typeof more === 'function' ? more(before) : more) })
    return { does, reads, ...rest } as unknown as Walk
  }

/** The commands that a walk has done and undone: the first, and with `again` the way back as well. */
export const walkedBy = ({ does, again }: Walk): string[] => (again ? [does, wayBack(does)] : [does])

const wayBack = (does: string): string => {
  const undo = UNDO[does]
  if (!undo || !('route' in undo)) throw new Error(`the table names no way back for ${does}`)
  return undo.route
}

/** Does it and undoes it; answers what everybody read before and after. */
export async function walk(s: Stage, one: Walk): Promise<Walked> {
  const before = await one.before?.(s)
  const reads = one.reads(before)
  const was = await readAll(s, reads)
  const alsoWas = await one.also?.(s)
  const why = async () => [await readAll(s, reads), await readAll(s, one.tells?.(s) ?? {})]
  const step = await one.do(s, before)
  const done = await carried(s, why, one.does, step)
  const changed = await readAll(s, reads)
  const actor = step.by ?? 'coordinator'
  expect(reads[actor], `${actor} reads something`).toBeDefined()
  expect(plain(changed[actor], ['version']), 'whoever did it sees it').not.toEqual(plain(was[actor], ['version']))
  if (one.gone) expect(JSON.stringify(changed[actor])).toContain(one.gone)

  const row = (done as Partial<Saved> | null)?.id
  await carried(s, why, one.back ?? wayBack(one.does), await one.undo(s, done, before))
  const now = await readAll(s, reads)
  const left = one.stays && row ? [row] : []
  const traces = ['version', ...(one.traces ?? [])]
  const walked = { was: [plain(was, traces, left), alsoWas], now: [plain(now, traces, left), await one.also?.(s)] }
  if (one.stays) expect(rowIn(now, row), 'the row that stays').toMatchObject(one.stays)
  if (one.gone) expect(JSON.stringify(now)).not.toContain(one.gone)

  if (!one.again) return { ...walked, first: null, anew: null }
  s.later()
  await s.carry(one.does, await one.do(s, before))
  const written = (pages: unknown) => timeless(plain(pages, ['id', ...traces]))
  return { ...walked, first: written(changed), anew: written(await readAll(s, reads)) }
}

/** What everybody read before and after, and what they read when it was done once more; that must be the same. */
interface Walked {
  readonly was: unknown
  readonly now: unknown
  readonly first: unknown
  readonly anew: unknown
}

async function readAll(s: Stage, reads: Reads): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {}
  for (const [who, urls] of Object.entries(reads) as [Who, string[]][]) {
    all[who] = []
    for (const url of urls) all[who].push(await s.read(who, url))
  }
  return all
}

/** Without the fields that tell of a change, and without the rows that stay. */
function plain(value: unknown, fields: readonly string[], rows: readonly string[] = []): unknown {
  if (Array.isArray(value)) {
    const left = value.filter((one) => !rows.includes((one as Saved | null)?.id ?? ''))
    return inOrder(
      left.map((one) => plain(one, fields, rows)),
      fields.includes('id'),
    )
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !fields.includes(key))
      .map(([key, one]) => [key, plain(one, fields, rows)]),
  )
}

/** What was written anew stands where new rows stand: there the order tells nothing. */
const inOrder = (rows: unknown[], isAnew: boolean): unknown[] =>
  isAnew ? rows.toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b))) : rows

/** The same with every instant struck out: what is done once more is done later. */
const timeless = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value).replaceAll(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"then"'))

function rowIn(value: unknown, id: string | undefined): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if ((value as Partial<Saved>).id === id) return value
  for (const one of Object.values(value)) {
    const found = rowIn(one, id)
    if (found) return found
  }
  return undefined
}

/** Carries a step out: not without the reason that it gives, and leaving behind who, when and why. */
async function carried(s: Stage, why: () => Promise<unknown>, key: string, step: Step): Promise<unknown> {
  const owed = Object.entries(step.with ?? {}).find(([name, value]) => REASONS.has(name) && typeof value === 'string')
  if (owed) await refusedWithout(s, key, step, owed[0])
  s.later()
  const answer = await s.carry(key, step)
  const by = step.by ?? 'coordinator'
  expect(await logged(s, key), `the log tells of ${key}`).toContainEqual({ actor: s.id[by], at: s.now })
  const rows = await history(s, key)
  for (const { kind, object, version, family } of rows) {
    if (!historyKindNames.some((name) => name === kind)) continue
    // What a command does in another case is told there.
    if (family !== null && family !== (step.at?.['family'] ?? s.id.family)) continue
    if ((by === 'mother' || by === 'daughter') && kind === 'course') continue
    const page = await s.read(by, `${isCitizen(by) ? OWN : F}/history?row=${object}`, step.at)
    // Whoever weighs a family, and whoever has just left it, has no such page.
    if (page === null) continue
    const told = page.changes.find((change: { version: number }) => change.version === version)
    expect(told, `${by} reads of ${kind} in the family's history`).toMatchObject({ at: s.now, byMe: true })
    expect(told.byName).toBeTruthy()
  }
  if (owed) {
    expect(JSON.stringify([await why(), rows]), `why stands after ${key}`).toContain(owed[1])
  }
  s.later()
  return answer
}

const REASONS: ReadonlySet<string> = new Set(['reason', 'why'])
const isCitizen = (who: Who): boolean => who === 'mother' || who === 'father' || who === 'daughter'

/** Blank, or none at all: refused at its field with a sentence that says what to do. */
async function refusedWithout(s: Stage, key: string, step: Step, field: string): Promise<void> {
  for (const blank of ['', ' \n', null]) {
    const answer = await s.send(key, { ...step, with: { ...step.with, [field]: blank } })
    const told = answer.json<{ field: string; detail: string }>()
    expect([answer.statusCode, told.field], `${key} with ${field} ${JSON.stringify(blank)}: ${answer.body}`).toEqual([
      400,
      field,
    ])
    expect(told.detail).not.toBe('Feltet er ikke udfyldt rigtigt.')
    expect(told.detail).toMatch(/^[A-ZÆØÅ].*\.$/)
  }
}

/** Who carried a command out, and when, as the log keeps it. */
async function logged(s: Stage, key: string): Promise<unknown[]> {
  const { rows } = await s.store.seal.query(
    `select actor, at from access_log where municipality = $1 and action = $2 and outcome <> 'none'`,
    [s.municipality, key],
  )
  return rows
}

interface Kept {
  readonly kind: string
  readonly object: string
  readonly version: number
  readonly family: string | null
}

/** What the history of rows keeps of a command carried out just now. */
async function history(s: Stage, key: string): Promise<Kept[]> {
  const { rows: requests } = await s.store.seal.query(
    `select request from access_log where municipality = $1 and action = $2 and at = $3`,
    [s.municipality, key, s.now],
  )
  return inMunicipality(s.store.app, s.municipality, async (client) => {
    await client.query(
      `select set_config('app.ring', (select '{' || string_agg(id::text, ',') || '}' from compartment where municipality = $1), true)`,
      [s.municipality],
    )
    const { rows } = await client.query<Kept>(
      `select kind, object, object_version as version, after->>'case_id' as family, reason, after from history where municipality = $1 and request = any($2)`,
      [s.municipality, requests.map((one) => one.request)],
    )
    return rows
  })
}
