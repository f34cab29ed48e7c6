import type { BulkRow, BulkTable, BulkWriter } from '../../src/store/bulk.ts'

/** A key of a compartment; `caseId` null for what belongs to a person wherever they are. */
export interface Place {
  readonly caseId: string | null
  readonly subject: string | null
  readonly category: string
  readonly sensitivity: number
  readonly audience?: 'family' | 'team' | 'party' | 'meeting'
  readonly audienceId?: string
  readonly department: string | null
}

/** Rows on their way to the bulk writer, and the compartments they lie in. */
export interface RowBook {
  readonly put: (table: BulkTable, ...rows: readonly BulkRow[]) => void
  /** The number of the compartment with this key; made when it is asked for first. */
  readonly compartment: (place: Place) => number
  readonly rows: (table: BulkTable) => readonly BulkRow[]
  readonly write: (writer: BulkWriter) => Promise<void>
}

/** Parents before children, as the foreign keys ask. */
const ORDER = [
  'department',
  'employee',
  'case_file',
  'person',
  'compartment',
  'participation',
  'custody',
  'representation',
  'basis',
  'basis_signature',
  'firewall',
  'membership',
  'decision_task',
  'admission',
  'person_detail',
  'person_identifier',
  'contact_point',
  'relationship',
  'family',
  'referral',
  'criterion_tick',
  'visitation',
  'course',
  'plan',
  'goal',
  'scaling',
  'action',
  'measure',
  'plan_snapshot',
  'snapshot_item',
  'meeting',
  'agenda_item',
  'search_token',
] as const satisfies readonly BulkTable[]

/** Compartments are numbered 1, 2, 3 … in the book and get their real numbers when they are written. */
export function openRowBook(): RowBook {
  const rows = new Map<BulkTable, BulkRow[]>()
  const numbers = new Map<string, number>()
  const put: RowBook['put'] = (table, ...list) => {
    rows.set(table, [...(rows.get(table) ?? []), ...list])
  }
  return {
    put,
    rows: (table) => rows.get(table) ?? [],
    compartment: (place) => {
      const row = {
        case_id: place.caseId,
        subject: place.subject,
        category: place.category,
        sensitivity: place.sensitivity,
        audience: place.audience ?? 'family',
        audience_id: place.audienceId ?? null,
        department: place.department,
      }
      const name = JSON.stringify(row)
      const known = numbers.get(name)
      if (known !== undefined) return known
      const number = numbers.size + 1
      numbers.set(name, number)
      put('compartment', { id: number, ...row })
      return number
    },
    write: async (writer) => {
      const real = await writer.reserve(numbers.size)
      for (const table of ORDER) {
        const list = (rows.get(table) ?? []).map((row) =>
          renumber(row, table === 'compartment' ? 'id' : 'compartment', real),
        )
        for (const batch of byColumns(list)) await writer.write(table, batch)
      }
    },
  }
}

function renumber(row: BulkRow, column: string, real: readonly number[]): BulkRow {
  const one = row[column]
  const several = row['compartments']
  return {
    ...row,
    ...(typeof one === 'number' ? { [column]: real[one - 1] } : {}),
    ...(Array.isArray(several) ? { compartments: several.map((number: number) => real[number - 1]) } : {}),
  }
}

/** The bulk writer takes its columns from the first row, so rows that leave out a column go apart and get its default. */
function byColumns(rows: readonly BulkRow[]): BulkRow[][] {
  const batches = new Map<string, BulkRow[]>()
  for (const row of rows) {
    const columns = Object.keys(row).toSorted().join(' ')
    batches.set(columns, [...(batches.get(columns) ?? []), row])
  }
  return [...batches.values()]
}
