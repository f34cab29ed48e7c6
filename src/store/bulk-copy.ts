import pg from 'pg'

/** Names of tables come from the code, never from anybody's input. */
type Row = Readonly<Record<string, unknown>>
type Kind = 'array' | 'json' | 'plain'
interface Columns {
  readonly kinds: ReadonlyMap<string, Kind>
  /** As in `create table`. */
  readonly definition: string
}

const CHUNK = 256 * 1024

/** A few rows by one statement. Values travel as JSON. */
export async function writeFew(client: pg.PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  for (const [columns, group] of byColumns(rows)) {
    const names = columns.map(quoted).join(', ')
    const json = JSON.stringify(group, (_key, value: unknown) => hexOfBytes(value))
    await client.query(
      `insert into ${nameOf(table)} (${names}) ${overriding(table)}
       select ${names} from json_populate_recordset(null::${nameOf(table)}, $1::json)`,
      [json],
    )
  }
}

/**
 * Many rows: COPY into a temporary table that looks like the real one, and from there in one statement, because COPY
 * goes into no table with row security. The policies and keys of the table hold for every row.
 */
export async function copyRows(client: pg.PoolClient, table: string, rows: readonly Row[]): Promise<void> {
  const { kinds, definition } = await columnsOf(client, table)
  const stage = `stage_${table.replace('.', '_')}`
  await client.query('set local client_min_messages = warning')
  // Not `like`: for that the role would have to be allowed to read the table.
  await client.query(`create temporary table if not exists ${stage} (${definition}) on commit delete rows`)
  for (const { columns, text } of copyText(table, rows, kinds))
    await copyInto(client, `copy ${stage} (${columns}) from stdin`, text)
  const names = [...kinds.keys()].map(quoted).join(', ')
  await client.query(`insert into ${nameOf(table)} (${names}) ${overriding(table)} select ${names} from ${stage}`)
  // The same table may be written again before the end.
  await client.query(`truncate ${stage}`)
}

/** What COPY is given for some rows: lists of columns, each with the text of the rows that have them. */
export function copyText(
  table: string,
  rows: readonly Row[],
  kinds: Columns['kinds'],
): { readonly columns: string; readonly text: Iterable<string> }[] {
  return byColumns(rows).map(([columns, group]) => {
    const copied = columns.map((column): [string, Kind] => [column, kinds.get(column) ?? missing(table, column)])
    return { columns: columns.map(quoted).join(', '), text: linesOf(group, copied) }
  })
}

/** Sends text in COPY's own format; at most some chunks of it are held at a time. */
export function copyInto(client: pg.ClientBase, statement: string, text: Iterable<string | Uint8Array>): Promise<void> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(statement, text, (error) => (error ? reject(error) : resolve())))
  })
}

interface Sender {
  readonly stream: NodeJS.WritableStream & { readonly writableNeedDrain?: boolean }
  readonly sendCopyFromChunk: (chunk: Buffer) => void
  readonly endCopyFrom: () => void
  readonly sendCopyFail: (reason: string) => void
}

// `pg` speaks the COPY protocol but offers no way to feed it; its query calls this when the server is ready to be fed.
class CopyIn extends (pg.Query as unknown as new (
  text: string,
  values: undefined,
  done: (error: Error | null) => void,
) => pg.Submittable) {
  readonly #text: Iterable<string | Uint8Array>

  constructor(statement: string, text: Iterable<string | Uint8Array>, done: (error: Error | null) => void) {
    super(statement, undefined, done)
    this.#text = text
  }

  handleCopyInResponse(connection: Sender): void {
    const chunks = this.#text[Symbol.iterator]()
    const send = (): void => {
      try {
        for (let next = chunks.next(); ; next = chunks.next()) {
          if (next.done) return connection.endCopyFrom()
          connection.sendCopyFromChunk(Buffer.from(next.value as Uint8Array))
          if (connection.stream.writableNeedDrain) return void connection.stream.once('drain', send)
        }
      } catch (error) {
        connection.sendCopyFail(error instanceof Error ? error.message : 'no more rows')
      }
    }
    send()
  }
}

function* linesOf(rows: readonly Row[], columns: readonly (readonly [string, Kind])[]): Generator<string> {
  let text = ''
  for (const row of rows) {
    text += columns.map(([column, kind]) => field(row[column], kind)).join('\t')
    text += '\n'
    if (text.length > CHUNK) {
      yield text
      text = ''
    }
  }
  if (text !== '') yield text
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (c) => ESCAPES[c] ?? c) : text

function field(value: unknown, kind: Kind): string {
  if (value === null || value === undefined) return '\\N'
  if (kind === 'json') return escaped(JSON.stringify(value))
  if (kind === 'array' && Array.isArray(value)) return escaped(arrayText(value))
  return escaped(plainText(value))
}

const arrayText = (list: readonly unknown[]): string =>
  `{${list.map((one) => (one === null ? 'NULL' : `"${plainText(one).replace(/["\\]/g, String.raw`\$&`)}"`)).join(',')}}`

function plainText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value)
  if (value instanceof Date) return value.toISOString()
  if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`
  throw new Error('bulk: a value that fits no column')
}

/** A Buffer in JSON becomes {type, data} before a replacer sees it. */
function hexOfBytes(value: unknown): unknown {
  const bytes = value as { type?: unknown; data?: unknown } | null
  const isBuffer = typeof bytes === 'object' && bytes !== null && bytes.type === 'Buffer' && Array.isArray(bytes.data)
  return isBuffer ? `\\x${Buffer.from(bytes.data as number[]).toString('hex')}` : value
}

/** Rows that leave out a column go apart and get its default. */
function byColumns(rows: readonly Row[]): [string[], Row[]][] {
  const groups = new Map<string, [string[], Row[]]>()
  for (const row of rows) {
    const columns = Object.keys(row)
    const key = columns.join(' ')
    const group = groups.get(key)
    if (group) group[1].push(row)
    else groups.set(key, [columns, [row]])
  }
  return [...groups.values()]
}

const known = new WeakMap<pg.ClientBase, Map<string, Columns>>()

/** The columns of a table that can be written. */
export async function columnsOf(client: pg.ClientBase, table: string): Promise<Columns> {
  const tables = known.get(client) ?? new Map<string, Columns>()
  known.set(client, tables)
  const seen = tables.get(table)
  if (seen) return seen
  const { rows } = await client.query<{ name: string; kind: Kind; definition: string }>(
    `select a.attname as name, case when t.typcategory = 'A' then 'array' when t.typname in ('json', 'jsonb') then 'json' else 'plain' end as kind,
       concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod), 'default ' || pg_get_expr(d.adbin, d.adrelid)) as definition
     from pg_attribute a join pg_type t on t.oid = a.atttypid
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
    [table],
  )
  const columns: Columns = {
    kinds: new Map(rows.map(({ name, kind }) => [name, kind])),
    definition: rows.map(({ definition }) => definition).join(', '),
  }
  tables.set(table, columns)
  return columns
}

const missing = (table: string, column: string): never => {
  throw new Error(`bulk: ${table} has no column ${column}`)
}
const quoted = (name: string): string => `"${name}"`
export const nameOf = (table: string): string => table.split('.').map(quoted).join('.')
const overriding = (table: string): string => (table === 'compartment' ? 'overriding system value' : '')
