import type { BulkRow, BulkTable, BulkWriter } from '../../src/store/bulk.ts'

/** A key of a compartment; `caseId` null for what belongs to a person wherever they are. */
export interface Place {
  readonly caseId: string | null
  readonly subject: string | null
  readonly category: string
  readonly sensitivity: number
  readonly audience?: 'family' | 'team' | 'party' | 'conversation' | 'meeting' | 'kept' | 'author'
  readonly audienceId?: string
  readonly department: string | null
}

/** Rows on their way to the bulk writer, and the compartments they lie in. */
export interface RowBook {
  readonly put: (table: BulkTable, ...rows: readonly BulkRow[]) => void
  /** The number of the compartment with this key; made when it is asked for first. */
  readonly compartment: (place: Place) => number
  readonly rows: (table: BulkTable) => readonly BulkRow[]
  /** Says that a row stands at a version since an instant; answers the row. */
  readonly changed: (table: BulkTable, id: string, version: number, at: string) => BulkRow
  readonly write: (writer: BulkWriter) => Promise<void>
}

/** Parents before children, as the foreign keys ask. */
export const ORDER = [
  'department',
  'employee',
  'competence',
  'employee_competence',
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
  'notice_setting',
  'notice',
  'programme_place',
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
  'meeting_step',
  'meeting_ground',
  'meeting_participant',
  'board',
  'board_card',
  'board_comment',
  'minutes',
  'minutes_line',
  'minutes_text',
  'minutes_reader',
  'minutes_shown',
  'attendance',
  'agreement',
  'agreement_doer',
  'agreement_reminder',
  'message',
  'family_request',
  'contact_entry',
  'contact_rhythm',
  'acute_call',
  'grant_authority',
  'grant_request',
  'stepping_stone',
  'pitfall',
  'plan_wait',
  'measure_spell',
  'follow_up',
  'follow_up_goal',
  'home',
  'residence',
  'supporter',
  'oral_agreement',
  'communication',
  'team_part',
  'telling',
  'imposed_decision',
  'handover',
  'released_text',
  'stance',
  'goal_agreement',
  'statutory_link',
  'placement',
  'course_pause',
  'course_closing',
  'remaining_need',
  'closing_word',
  'after_care_check',
  'setback',
  'restriction',
  'partner_assessment',
  'birthday_step',
  'person_merge',
  'person_merge_change',
  'family_move',
  'competence_need',
  'adviser_wish',
  'search_token',
  'history',
] as const satisfies readonly BulkTable[]
const WRITTEN: ReadonlySet<BulkTable> = new Set(ORDER)

/** Compartments are numbered 1, 2, 3 … in the book and get their real numbers when they are written. */
export function openRowBook(): RowBook {
  const rows = new Map<BulkTable, BulkRow[]>()
  const numbers = new Map<string, number>()
  const put: RowBook['put'] = (table, ...list) => {
    // What stands in no order would be dropped without a word.
    if (!WRITTEN.has(table)) throw new Error(`The demo writes no ${table} yet: give it a place in ORDER.`)
    const known = rows.get(table)
    if (known) known.push(...list)
    else rows.set(table, [...list])
  }
  return {
    put,
    rows: (table) => rows.get(table) ?? [],
    changed: (table, id, version, at) => {
      const list = rows.get(table) ?? []
      // What was put last is asked for: far along, the book holds the rows of many families.
      const place = list.findLastIndex((row) => row['id'] === id)
      const found = list[place]
      if (found === undefined) throw new Error(`The ${table} that was changed is not there.`)
      const row = { ...found, version, updated_at: at }
      list[place] = row
      return row
    },
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
        if (list.length > 0) await writer.write(table, list)
      }
    },
  }
}

export function renumber(row: BulkRow, column: string, real: readonly number[]): BulkRow {
  const one = row[column]
  const several = row['compartments']
  return {
    ...row,
    ...(typeof one === 'number' ? { [column]: real[one - 1] } : {}),
    ...(Array.isArray(several) ? { compartments: several.map((number: number) => real[number - 1]) } : {}),
  }
}
