import pg from 'pg'

const { builtins } = pg.types
const DATE = builtins.DATE
const INT8_ARRAY = 1016
const TEXT_ARRAY: number = 1009
const DATE_ARRAY = 1182
const TIMESTAMPTZ_ARRAY = 1185

const PARSERS = new Map<number, (text: string) => unknown>([
  [builtins.INT8, safeInteger],
  [DATE, String],
  [builtins.TIMESTAMPTZ, instant],
  [INT8_ARRAY, each(safeInteger)],
  [DATE_ARRAY, each(String)],
  [TIMESTAMPTZ_ARRAY, each(instant)],
])

/** int8 as number, date as YYYY-MM-DD, timestamptz as an ISO instant in UTC; also in arrays. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary' = 'text') => {
    const ours = format === 'text' ? PARSERS.get(oid) : undefined
    return ours ?? pg.types.getTypeParser(oid, format)
  }) as typeof pg.types.getTypeParser,
}

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('A number in the database is too large to be exact.')
  return value
}

/**
 * PostgreSQL's `2027-01-31 12:00:00.5+00` as `2027-01-31T12:00:00.500Z`, the way Date and Temporal write it.
 * Microseconds are kept, so that a list can go on from exactly this instant.
 */
function instant(text: string): string {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text)
  if (parts === null) return text
  const [, day, time, fraction = ''] = parts
  return `${day}T${time}.${fraction.padEnd(fraction.length > 3 ? 6 : 3, '0')}Z`
}

function each(parse: (text: string) => unknown): (text: string) => unknown {
  const split = pg.types.getTypeParser(TEXT_ARRAY) as (text: string) => unknown[]
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    return typeof value === 'string' ? parse(value) : value
  }
  return (text) => walk(split(text))
}
