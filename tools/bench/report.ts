import fs from 'node:fs'
import path from 'node:path'

/** One measured quality with its limit: `value` may be at most `limit`, or at least when `atLeast`. */
export interface Finding {
  readonly part: string
  readonly name: string
  readonly value: number
  readonly limit: number
  readonly unit: string
  readonly holds: boolean
}

const rounded = (value: number): number => Number(value.toPrecision(3))

export function finding(
  part: string,
  name: string,
  value: number,
  is: 'at most' | 'at least',
  limit: number,
  unit: string,
): Finding {
  const holds = is === 'at most' ? value <= limit : value >= limit
  return { part, name, value: rounded(value), limit, unit, holds }
}

/** What could not be measured does not hold. */
export const unmeasured = (part: string, name: string, limit: number, unit: string): Finding => ({
  part,
  name,
  value: Number.NaN,
  limit,
  unit,
  holds: false,
})

export const table = (findings: readonly Finding[]): string => {
  const rows = [
    ['part', 'measured', 'value', 'limit', 'unit', 'holds'],
    ...findings.map((f) => [f.part, f.name, String(f.value), String(f.limit), f.unit, f.holds ? 'yes' : 'NO']),
  ]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}

/** Writes the findings; those of parts that were not run this time stay as they were. */
export function keep(file: string, findings: readonly Finding[]): void {
  const earlier = fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Finding[]) : []
  const parts = new Set(findings.map((f) => f.part))
  const all = [...earlier.filter((f) => !parts.has(f.part)), ...findings]
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `[\n${all.map((f) => `  ${JSON.stringify(f)}`).join(',\n')}\n]\n`)
}
