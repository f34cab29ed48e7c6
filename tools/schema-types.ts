import type pg from 'pg'

/**
 * Prints src/store/schema.ts from a migrated database: one interface a table, columns as they are.
 * A conformance test compares the printed text with the committed file.
 */
const TYPES: Readonly<Record<string, string>> = {
  int2: 'number',
  int4: 'number',
  int8: 'number',
  text: 'string',
  uuid: 'string',
  bool: 'boolean',
  date: 'string',
  timestamptz: 'string',
  bytea: 'Buffer',
  jsonb: 'Json',
  _text: 'string[]',
  _uuid: 'string[]',
  _int8: 'number[]',
}

interface Column {
  readonly schema: string
  readonly table: string
  readonly column: string
  readonly type: string
  readonly nullable: boolean
  readonly filled: boolean
  readonly generated: boolean
}

const COLUMNS = `
  select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type,
    not a.attnotnull as nullable, a.atthasdef as filled, a.attidentity = 'a' as generated
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind = 'r'
  join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'identity', 'reference')
  join pg_type t on t.oid = a.atttypid
  where a.attnum > 0 and not a.attisdropped
  order by n.nspname = 'public' desc, n.nspname, c.relname, a.attnum`

/** The text of schema.ts for the database behind this connection. */
export async function schemaTypes(client: pg.Client | pg.Pool): Promise<string> {
  const { rows } = await client.query<Column>(COLUMNS)
  const tables = rows.reduce(
    (map, row) => map.set(keyOf(row), [...(map.get(keyOf(row)) ?? []), row]),
    new Map<string, Column[]>(),
  )
  const interfaces = [...tables].map(
    ([key, columns]) => `export interface ${nameOf(key)} {\n${columns.map(line).join('')}}\n`,
  )
  const database = [...tables.keys()]
    .map((key) => `  ${key.includes('.') ? `'${key}'` : key}: ${nameOf(key)}\n`)
    .join('')
  return `// Printed by tools/schema-types.ts from the migrated database; not edited by hand.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

type Json = ColumnType<unknown, string, string>
type FilledJson = ColumnType<unknown, string | undefined, string>

${interfaces.join('\n')}
export interface Database {
${database}}
`
}

const keyOf = (c: Column): string => (c.schema === 'public' ? c.table : `${c.schema}.${c.table}`)
const nameOf = (key: string): string =>
  key.replace(/(^|[._])(\w)/g, (_, __, letter: string) => letter.toUpperCase()) + 'Table'

function line(c: Column): string {
  const base = TYPES[c.type]
  if (!base) throw new Error(`${keyOf(c)}.${c.column}: no TypeScript type for ${c.type}`)
  const type = c.nullable ? `${base} | null` : base
  if (base === 'Json' && c.filled && !c.nullable) return `  ${c.column}: FilledJson\n`
  const whole = c.generated ? `GeneratedAlways<${type}>` : c.filled ? `Generated<${type}>` : type
  return `  ${c.column}: ${whole}\n`
}
