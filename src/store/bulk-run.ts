import type pg from 'pg'
import { inMunicipality, writerOn, type BulkWriter } from './bulk.ts'
import { StoreError } from './store-error.ts'
import { uuidv7 } from './uuid.ts'

/** What a run writes, and for whom. The same source and settings go on where an earlier run was stopped. */
export interface RunOrder {
  readonly municipality: { readonly number: number; readonly name: string }
  readonly source: string
  /** Everything that decides what item n is. */
  readonly settings: Readonly<Record<string, string | number>>
  /** Items are numbered from 0. */
  readonly items: number
  /** Items a transaction. */
  readonly batch: number
}

/** Items [from, until), which are written together. */
export interface Span {
  readonly from: number
  readonly until: number
}

/** What was written for a span: how many rows, and the cases they belong to, for the access log. */
export interface Written {
  readonly rows: number
  readonly cases: readonly string[]
}

/** A run under way. Any number of batches may be written at once. */
export interface BulkRun {
  readonly id: string
  /** Spans that are not written yet. */
  readonly waiting: readonly Span[]
  /** Writes one span whole, with its provenance and its entry in the access log, or nothing of it. */
  readonly write: (span: Span, work: (writer: BulkWriter) => Promise<Written>) => Promise<void>
}

/**
 * Begins a run of made-up rows, or goes on with it. `first` writes what all items share; it is written once.
 * @throws StoreError `municipality-has-data` or `bulk-run-differs`
 */
export async function openRun(
  pool: pg.Pool,
  order: RunOrder,
  first: (writer: BulkWriter) => Promise<void>,
): Promise<BulkRun> {
  const { number } = order.municipality
  const { id, done } = await inMunicipality(pool, number, async (client) => {
    await client.query('select pg_advisory_xact_lock(hashtext($1), $2)', ['samspil bulk run', number])
    const known = await findRun(client, order)
    if (known) return { id: known, done: await spansOf(client, known, number) }
    await requireNoRealData(client, order)
    const run = uuidv7(new Date())
    await client.query(
      'insert into bulk_run (municipality, id, source, settings, started_at) values ($1, $2, $3, $4, now())',
      [number, run, order.source, JSON.stringify(order.settings)],
    )
    await first(writerOn(client, number))
    return { id: run, done: [] }
  })
  return {
    id,
    waiting: [...spansLeft(order, done)],
    write: (span, work) =>
      inMunicipality(pool, number, async (client) => {
        // First, so that a second run over the same span waits here and is refused.
        await client.query(
          `insert into bulk_batch (municipality, run, from_item, until_item, written_at) values ($1, $2, $3, $4, now())`,
          [number, id, span.from, span.until],
        )
        const written = await work(writerOn(client, number))
        await recordBatch(client, { number, id, source: order.source }, span, written)
      }),
  }
}

/** The spans that no batch covers, none across a border between batches, so that a larger order goes on with a smaller one. */
export function* spansLeft(order: Pick<RunOrder, 'items' | 'batch'>, done: readonly Span[]): Generator<Span> {
  for (let start = 0; start < order.items; start += order.batch) {
    const end = Math.min(start + order.batch, order.items)
    const covered = done.filter(({ from }) => from >= start && from < start + order.batch).map(({ until }) => until)
    const from = Math.max(start, ...covered)
    if (from < end) yield { from, until: end }
  }
}

async function findRun(client: pg.PoolClient, { municipality, source, settings }: RunOrder): Promise<string | null> {
  const { rows } = await client.query<{ id: string; same: boolean; settings: unknown }>(
    `select id, settings = $3::jsonb as same, settings from bulk_run where municipality = $1 and source = $2`,
    [municipality.number, source, JSON.stringify(settings)],
  )
  const [run] = rows
  if (run && !run.same)
    throw new StoreError(
      'bulk-run-differs',
      `Municipality ${municipality.number} was filled with ${JSON.stringify(run.settings)}. Use the same settings to go on, or another municipality.`,
    )
  return run?.id ?? null
}

const spansOf = async (client: pg.PoolClient, run: string, municipality: number): Promise<Span[]> => {
  const { rows } = await client.query<Span>(
    'select from_item as "from", until_item as until from bulk_batch where municipality = $1 and run = $2',
    [municipality, run],
  )
  return rows
}

/** Made-up families are never mixed with real ones: only an empty municipality, or one that is all invented. */
async function requireNoRealData(client: pg.PoolClient, { municipality: { number, name } }: RunOrder): Promise<void> {
  await client.query(
    'insert into reference.municipality (number, name, fictional) values ($1, $2, true) on conflict do nothing',
    [number, name],
  )
  const { rows } = await client.query<{ fictional: boolean; filled: boolean }>(
    `select fictional, exists (select from compartment where municipality = $1) as filled from reference.municipality where number = $1`,
    [number],
  )
  if (rows[0]?.fictional === false && rows[0].filled)
    throw new StoreError(
      'municipality-has-data',
      `Municipality ${number} holds data that may be real. Choose an empty one, or one that is marked as fictional.`,
    )
  await client.query('update reference.municipality set fictional = true where number = $1', [number])
}

async function recordBatch(
  client: pg.PoolClient,
  run: { readonly number: number; readonly id: string; readonly source: string },
  span: Span,
  written: Written,
): Promise<void> {
  // The clock of now, as late as may be: the sealer counts on entries that do not turn up long after their time.
  const at = new Date()
  const request = `bulk ${run.id} ${span.from}`
  await client.query(
    `insert into fact_history (municipality, id, case_id, kind, object, change, before, after, at, actor, actor_kind, request)
     values ($1, $2, null, 'bulk_run', $3, 'insert', null, $4, $5, null, 'job', $6)`,
    [run.number, uuidv7(at), run.id, JSON.stringify({ source: run.source, ...span, rows: written.rows }), at, request],
  )
  await client.query(
    `insert into access_log (municipality, id, at, account, actor_kind, actor, department, role, purpose, request, action,
       outcome, rule, cases, objects)
     values ($1, $2, $3, null, 'job', null, null, null, 'operation', $4, 'bulk-write', 'none', 'bulk', $5::uuid[], '{}')`,
    [run.number, uuidv7(at), at, request, [...written.cases]],
  )
}
