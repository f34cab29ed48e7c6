/** A row of a published version: what it is, and its words and facts by field. */
export interface PublishedRow {
  readonly kind: string
  readonly id: string
  readonly content: Readonly<Record<string, unknown>>
}

export interface Difference {
  readonly kind: string
  readonly id: string
  readonly change: 'new' | 'changed' | 'gone'
  readonly before: PublishedRow['content'] | null
  readonly after: PublishedRow['content'] | null
  /** The fields that differ; empty unless changed. */
  readonly fields: readonly string[]
}

/** What says something to people, for each kind of row. */
const TOLD: Readonly<Record<string, readonly string[]>> = {
  goal: ['ownWords', 'wishedChange', 'successCriterion', 'horizon', 'parentGoal', 'status'],
  action: ['what', 'byPerson', 'byEmployee', 'due', 'doneAt'],
  measure: ['title', 'goal', 'legalBasis', 'status', 'waitingFor', 'startsOn', 'endsOn'],
}

/**
 * What is new, changed and gone between two published versions, the older first. Both must be cut to their reader: the
 * difference tells nothing beyond them. Gone is what does not stand in the newer; rows are never deleted from the plan.
 */
export function differences(older: readonly PublishedRow[], newer: readonly PublishedRow[]): readonly Difference[] {
  const before = new Map(older.map((row) => [row.id, row]))
  const now = new Map(newer.map((row) => [row.id, row]))
  const known = newer.filter(({ kind }) => kind in TOLD)
  return [
    ...known.flatMap((row): Difference[] => {
      const was = before.get(row.id)
      if (was === undefined)
        return [{ kind: row.kind, id: row.id, change: 'new', before: null, after: row.content, fields: [] }]
      const fields = (TOLD[row.kind] ?? []).filter(
        (field) => JSON.stringify(was.content[field] ?? null) !== JSON.stringify(row.content[field] ?? null),
      )
      if (fields.length === 0) return []
      return [{ kind: row.kind, id: row.id, change: 'changed', before: was.content, after: row.content, fields }]
    }),
    ...older
      .filter(({ kind, id }) => kind in TOLD && !now.has(id))
      .map(({ kind, id, content }): Difference => ({
        kind,
        id,
        change: 'gone',
        before: content,
        after: null,
        fields: [],
      })),
  ]
}
