import pg from 'pg'
import { typeParsers } from './type-parsers.ts'

/** One column of a list: what is selected, and what its text becomes. */
export interface Column {
  readonly sql: string
  readonly read: (text: string) => unknown
}

const column =
  (read: Column['read']) =>
  (sql: string): Column => ({ sql, read })
const { builtins } = pg.types
const TEXT_ARRAY = 1009 as typeof builtins.TEXT
const INT8_ARRAY = 1016 as typeof builtins.TEXT

/** An id, a word, a day: taken as it is written. */
export const text = column((value) => value)
export const number = column(Number)
export const truth = column((value) => value === 't')
const exact = typeParsers.getTypeParser(builtins.TIMESTAMPTZ, 'text') as (value: string) => string
/** To the millisecond, as the product writes instants: they are compared as texts. */
export const instant = column((value) => exact(value).replace(/(\.\d{3})\d+Z$/, '$1Z'))
export const texts = column(typeParsers.getTypeParser(TEXT_ARRAY, 'text') as Column['read'])
export const numbers = column(typeParsers.getTypeParser(INT8_ARRAY, 'text') as Column['read'])

/** Rows within one column of a large statement. */
export interface Rows<T> {
  /** To be selected. */
  readonly sql: string
  /** What was found; null is no row. */
  readonly read: (found: string | null) => T[]
}

/**
 * Rows as PostgreSQL writes records, one after the other: writing them as JSON looks each column's type up anew in each row
 * and took as long as finding them. `from` is everything after `from`, and says the order.
 */
export function rowsOf<T>(columns: { readonly [K in keyof Required<T>]: Column }, from: string): Rows<T> {
  const fields = Object.entries<Column>(columns)
  return {
    sql: `(select string_agg(r::text, '') from (select ${fields.map(([, { sql }], i) => `${sql} as c${i}`).join(', ')} from ${from}) r)`,
    read: (found) =>
      readRecords(found ?? '').map((values) => {
        const row: Record<string, unknown> = {}
        for (const [i, [field, { read }]] of fields.entries()) {
          const value = values[i]
          row[field] = value === null || value === undefined ? null : read(value)
        }
        return row as T
      }),
  }
}

/** Records in PostgreSQL's own writing, `(a,"b ""c""",)(…)`; an empty field is null, an empty text is `""`. */
export function readRecords(records: string): (string | null)[][] {
  const rows: (string | null)[][] = []
  let at = 0
  const field = (): string | null => {
    if (records[at] !== '"') {
      const start = at
      while (records[at] !== ',' && records[at] !== ')') at += 1
      return start === at ? null : records.slice(start, at)
    }
    const start = (at += 1)
    while (records[at] !== '"' || records[at + 1] === '"') at += records[at] === '"' || records[at] === '\\' ? 2 : 1
    const quoted = records.slice(start, at)
    at += 1
    return quoted.includes('"') || quoted.includes('\\') ? quoted.replaceAll(/""|\\\\/g, (two) => two.slice(1)) : quoted
  }
  while (at < records.length) {
    const row: (string | null)[] = []
    do {
      at += 1
      row.push(field())
    } while (records[at] === ',')
    at += 1
    rows.push(row)
  }
  return rows
}
